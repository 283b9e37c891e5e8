"""Keywords: the table, and the reads about terms that need no keyword."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from ..engine.errors import FieldError, Kind, Refusal
from ..engine.resources import Change, Entity, Field, Filter, Parent, Resource
from ..engine.rows import encode
from .delivery.memory import remember
from .shared import LARGEST_BATCH, LISTING
from .sources import DESCENDANT, GUIDE_TABLE
from .targeting import COUNTRIES
from .terms import related_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..engine.service import Call

MATCH_TYPES = ("BROAD", "PHRASE", "EXACT", "EXACT_NEGATIVE", "PHRASE_NEGATIVE")
NEGATIVE = ("EXACT_NEGATIVE", "PHRASE_NEGATIVE")


def _negative_has_no_bid(change: Change) -> Iterable[Refusal]:
    """Take no bid for a term to stay away from (our choice)."""
    if change.entity["match_type"] in NEGATIVE and change.entity["bid"] is not None:
        message = f"A keyword of match type {change.entity['match_type']} has no bid."
        yield Refusal(Kind.CONFLICT, message, code=2020, fields=(FieldError("/bid", message),))


def _archived_stays(change: Change) -> Iterable[Refusal]:
    """Keep an archived keyword as it is; archiving again is no change (v4 archives where v3 deleted)."""
    before = change.before
    if before is not None and before["archived"] and change.entity != before:
        message = f"The keyword {before['id']} is archived and stays as it is."
        yield Refusal(Kind.CONFLICT, message, code=2021, fields=(FieldError("/archived", message),))


def _parent_type(_entity: Entity, parents: Mapping[str, Entity], _now: int) -> tuple[Entity, int | None]:
    return {"parent_type": parents["parent_id"]["type"]}, None


def _ad_group(entity: Entity, _parents: Mapping[str, Entity]) -> Any:
    return entity["parent_id"] if entity["parent_type"] == "adgroup" else None


def _campaign(entity: Entity, parents: Mapping[str, Entity]) -> Any:
    return parents["parent_id"]["campaign_id"] if entity["parent_type"] == "adgroup" else entity["parent_id"]


KEYWORDS = Resource(
    name="keywords",
    noun="keyword",
    fields=(
        Field("id", "id", DESCENDANT, on_update=True),
        Field("parent_id", "id", DESCENDANT, on_create=True, required=True),
        Field("parent_type", "text", DESCENDANT),
        Field("value", "text", DESCENDANT, on_create=True, required=True),
        Field("match_type", "choice", DESCENDANT, on_create=True, required=True, choices=MATCH_TYPES),
        Field("bid", "integer", DESCENDANT, on_create=True, on_update=True),
        Field("archived", "flag", GUIDE_TABLE, on_update=True),
        Field("type", "text", DESCENDANT),
    ),
    hidden=("created_time",),
    kept=("parent_id",),
    created_field="created_time",
    after=(remember,),
    listing=LISTING,
    first_id=2886641839283,
    largest_batch=LARGEST_BATCH,
    parents=(Parent("parent_id", ("ad_groups", "campaigns"), DESCENDANT, refuses=("ARCHIVED",)),),
    filters=(
        Filter("campaign_id", "campaign_id", DESCENDANT),
        Filter("ad_group_id", "ad_group_id", DESCENDANT),
        Filter("match_types", "match_type", DESCENDANT),
    ),
    rules=(_negative_has_no_bid, _archived_stays),
    derive=_parent_type,
    computed={"campaign_id": _campaign, "ad_group_id": _ad_group},
    constants={"archived": False, "type": "keyword"},
)


def keyword_metrics(call: Call) -> bytes:
    """Answer what a click costs and how often people search, per term; the same term has the same (our choice)."""
    country = call.query["country_code"]
    if country not in {code for code, _, _ in COUNTRIES}:
        message = f"there are no figures of {country}"
        raise Refusal(Kind.NOT_FOUND, f"country_code: {message}.", fields=(FieldError("/query/country_code", message),))
    rows = [{"keyword": term, "metrics": _figures(term, country)} for term in call.query["keywords"]]
    return call.state.service.envelope.single(encode(rows))


VOLUMES = ("VERY_LOW", "LOW", "MEDIUM", "HIGH", "VERY_HIGH")


def _figures(term: str, country: str) -> dict[str, Any]:
    drawn = hashlib.blake2b(f"{country} {term.lower()}".encode(), digest_size=4).digest()
    return {
        "avg_cpc_in_micro_currency": float(100_000 + 1_000 * (drawn[0] * 8 + drawn[1] % 8)),
        "keyword_query_volume": VOLUMES[drawn[2] % len(VOLUMES)],
    }


def related_keywords(call: Call) -> bytes:
    """Answer terms related to the given ones; the call ended on 2022-06-30 (wire facts, Changes on record)."""
    return related_terms(call, call.query["keywords"])
