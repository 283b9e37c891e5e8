"""The rest of the seed `demo`: what an advertiser has besides campaigns, ad groups and ads."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..engine.notes import add_members, write_note
from ..engine.rows import Asked, Filters, decode, page
from .ad_groups import AD_GROUPS
from .announced import BILLS, ORDER_LINES
from .audiences import AUDIENCES
from .catalogs import CATALOG, PRODUCT_GROUPS, PROMOTED_PRODUCT_GROUPS
from .conversion_tags import CONVERSION_TAGS, TAG_EVENTS
from .customer_lists import CUSTOMER_LISTS
from .demo_writer import DAY, UNIT, Writer
from .keywords import KEYWORDS, MATCH_TYPES, NEGATIVE
from .organic import BOARDS, PINS

if TYPE_CHECKING:
    from ..engine.resources import Entity

_WORDS = ("oak table", "walnut chair", "linen lamp", "copper kettle", "cedar planter", "wool rug", "glass vase")
_BOARDS = ("Living room", "Garden", "Workshop")
_EVENTS = ("PAGE_VISIT", "CHECKOUT", "ADD_TO_CART", "SIGNUP", "LEAD", "SEARCH")
_CONFIGS = {
    "aem_enabled": True,
    "md_frequency": 1.0,
    **dict.fromkeys(
        ("aem_fnln_enabled", "aem_ph_enabled", "aem_ge_enabled", "aem_db_enabled", "aem_loc_enabled"), False
    ),
}


def _first_groups(writer: Writer, tenant: int) -> list[Entity]:
    with writer.state.store.read() as connection:
        rows = page(connection, AD_GROUPS, tenant, Asked(Filters({}, "ARCHIVED"), 9))
    return [decode(body) for _, _, body in rows]


def _fill_keywords(writer: Writer, tenant: int, groups: list[Entity]) -> None:
    for place, group in enumerate(groups):
        for number, word in enumerate(_WORDS):
            match = MATCH_TYPES[(place + number) % len(MATCH_TYPES)]
            bid = None if match in NEGATIVE or number % 3 == 0 else UNIT // 4 + 10_000 * number
            parents = {"parent_id": group}
            given: dict[str, Any] = {"value": word, "match_type": match, "bid": bid, "archived": number == 6}
            writer.add(KEYWORDS, tenant, 100, parents, parent_id=group["id"], **given)


def _fill_audiences(writer: Writer, tenant: int) -> None:
    customers = writer.add(
        CUSTOMER_LISTS, tenant, 90, {}, name="Customers of spring", num_batches=1, num_uploaded_user_records=250
    )
    hashes = [hashlib.sha256(f"customer {number} of {tenant}".encode()).digest() for number in range(250)]
    with writer.state.store.write() as connection:
        add_members(connection, int(customers["id"]), hashes)
    rules: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("Customers of spring", "CUSTOMER_LIST", {"customer_list_id": customers["id"]}),
        ("Visitors of a month", "VISITOR", {"retention_days": 30, "event": "PAGE_VISIT"}),
        ("Engaged people", "ENGAGEMENT", {"retention_days": 60, "engager_type": 1}),
    )
    made = [
        writer.add(AUDIENCES, tenant, 80, {}, name=name, audience_type=kind, rule=rule, status="READY")
        for name, kind, rule in rules
    ]
    alike = {"seed_id": [made[1]["id"]], "country": "US", "percentage": 5}
    writer.add(AUDIENCES, tenant, 70, {}, name="Like the visitors", audience_type="ACTALIKE", rule=alike)
    gone = {"retention_days": 180}
    writer.add(AUDIENCES, tenant, 60, {}, name="Removed", audience_type="VISITOR", rule=gone, status="ARCHIVED")


def _fill_tags(writer: Writer, tenant: int) -> None:
    for name, status in (("Shop", "ACTIVE"), ("Old shop", "ARCHIVED")):
        tag = writer.add(
            CONVERSION_TAGS,
            tenant,
            150,
            {},
            name=name,
            status=status,
            enhanced_match_status="VALIDATION_COMPLETE",
            last_fired_time_ms=writer.midnight * 1000,
            configs=_CONFIGS,
        )
        for number, event in enumerate(_EVENTS):
            writer.add(
                TAG_EVENTS,
                tenant,
                140,
                {},
                conversion_event=event,
                conversion_tag_id=tag["id"],
                advertiser_id=str(tenant),
                created_time=writer.midnight - (140 - number) * DAY,
                optimisable=int(status == "ACTIVE" and number < 4),
            )


def _fill_catalog(writer: Writer, tenant: int, groups: list[Entity]) -> None:
    feed = str(tenant - 549755885175 + 2680094250000)
    written = writer.midnight - DAY
    count = 0
    for place in range(30):
        products = 5 * (place + 1)
        count += products
        group = writer.add(
            PRODUCT_GROUPS,
            tenant,
            120,
            {},
            merchant_id=str(tenant),
            name=f"{_WORDS[place % len(_WORDS)].title()} {place + 1}",
            filters={},
            filter_v2={},
            type="catalogproductgroup",
            status="ACTIVE",
            feed_profile_id=feed,
            created_at=writer.midnight - 120 * DAY,
            last_update=written,
            product_count=products,
            featured_position=place,
        )
        if place < len(groups):
            parents = {"ad_group_id": groups[place], "catalog_product_group_id": group}
            ids = {name: parent["id"] for name, parent in parents.items()}
            writer.add(PROMOTED_PRODUCT_GROUPS, tenant, 110, parents, bid_in_micro_currency=UNIT // 2, **ids)
    note = {"feed_profile_id": feed, "status": "ACTIVE", "product_count": count, "last_update": written}
    with writer.state.store.write() as connection:
        write_note(connection, CATALOG, str(tenant), note)


def fill_boards(writer: Writer, tenant: int, username: str) -> list[str]:
    """Write boards and Pins of an advertiser's owner; return the Pins' ids, of which ads can be made."""
    pins: list[str] = []
    boards = [
        writer.add(BOARDS, tenant, 300, {}, name=name, owner={"username": username}, privacy="PUBLIC")
        for name in _BOARDS
    ]
    for number in range(40):
        good = _WORDS[number % len(_WORDS)].replace(" ", "-")
        pin = writer.add(
            PINS,
            tenant,
            290,
            {},
            board_id=boards[number % len(boards)]["id"],
            link=f"https://www.example.com/{good}",
            image_url=f"https://www.example.com/images/{good}.jpg",
        )
        pins.append(pin["id"])
    return pins


def _fill_billing(writer: Writer, tenant: int) -> None:
    for place, name in enumerate(("Spring order", "Summer order")):
        writer.add(
            ORDER_LINES,
            tenant,
            200,
            {},
            name=name,
            type="orderline",
            status=("ACTIVE", "PAUSED")[place],
            paid_type="PAID",
            purchase_order_id=f"PO-{place + 1}",
            start_time=writer.midnight - 200 * DAY,
            budget=5_000 * UNIT,
            paid_budget=5_000 * UNIT,
            campaign_ids=[],
        )
    for months, status in ((3, "PAID"), (2, "PAID"), (1, "OPEN")):
        first, last = (
            datetime.fromtimestamp(writer.midnight - days * DAY, UTC) for days in (30 * months, 30 * months - 29)
        )
        writer.add(
            BILLS,
            tenant,
            30 * months,
            {},
            status=status,
            amount_in_micro_currency=120 * months * UNIT,
            currency="USD",
            start_date=first.date().isoformat(),
            end_date=last.date().isoformat(),
        )


def fill_rest(writer: Writer, tenant: int) -> None:
    """Write what an advertiser has besides campaigns, ad groups and ads."""
    groups = _first_groups(writer, tenant)
    _fill_keywords(writer, tenant, groups)
    _fill_audiences(writer, tenant)
    _fill_tags(writer, tenant)
    _fill_catalog(writer, tenant, groups)
    _fill_billing(writer, tenant)
