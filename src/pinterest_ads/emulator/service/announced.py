"""What the guide announces as coming soon, as the later API had it: order lines, bills, offers, product groups.

Answered only when the description has it (`--preview`). Source: partner guide, Endpoints, "Coming soon"; wire facts, 5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.entities import reads, updates
from ..engine.errors import FieldError, Kind, Refusal
from ..engine.lists import lists
from ..engine.notes import read_note, write_note
from ..engine.resources import Field, Resource
from ..engine.rows import Asked, Filters, decode, encode, find, page
from ..engine.service import OperationRow
from .advertisers import ADVERTISERS
from .catalogs import PROMOTED_PRODUCT_GROUPS
from .previews import make_page
from .quotas import ADS_READ, ADS_WRITE
from .shared import LISTING
from .sources import CHOICE, DESCENDANT, SEEN

if TYPE_CHECKING:
    from ..engine.service import Call, Handler

ADVERTISER = "advertiser_id"
_ROOT = f"/advertisers/{{{ADVERTISER}}}"
COMING_SOON = f"partner guide, Endpoints: coming soon; {DESCENDANT}"

ORDER_LINES = Resource(
    name="order_lines",
    noun="order line",
    fields=(
        Field("id", "id", DESCENDANT),
        Field("advertiser_id", "id", DESCENDANT),
        Field("type", "text", DESCENDANT),
        Field("name", "text", DESCENDANT),
        Field("status", "choice", DESCENDANT, choices=("ACTIVE", "PAUSED", "DELETED")),
        Field("paid_type", "choice", DESCENDANT, choices=("PAID", "BONUS", "MAKE_GOOD", "TEST")),
        Field("purchase_order_id", "text", DESCENDANT),
        Field("start_time", "time", DESCENDANT),
        Field("end_time", "time", DESCENDANT),
        Field("budget", "integer", DESCENDANT),
        Field("paid_budget", "integer", DESCENDANT),
        Field("campaign_ids", "list", DESCENDANT),
    ),
    listing=LISTING,
    first_id=549755885175,
    largest_batch=1,
    tenant_field=ADVERTISER,
    status_field="status",
)

BILLS = Resource(
    name="bills",
    noun="bill",
    fields=(
        Field("id", "id", SEEN),
        Field("advertiser_id", "id", CHOICE),
        Field("status", "choice", CHOICE, choices=("OPEN", "PAID", "FAILED")),
        Field("amount_in_micro_currency", "integer", CHOICE),
        Field("currency", "text", CHOICE),
        Field("start_date", "text", CHOICE),
        Field("end_date", "text", CHOICE),
    ),
    listing=LISTING,
    first_id=3170534137667,
    largest_batch=1,
    tenant_field=ADVERTISER,
    status_field="status",
)

CREDIT = 50_000_000
"""What an offer is worth, in micro-currency (our choice)."""


def list_bills(call: Call) -> bytes:
    """Answer the bills that end in the days asked for; all of them with `no_date_range`, or when no day is given."""
    query, state = call.query, call.state
    first, last = query.get("start_date", ""), query.get("end_date", "9999-12-31")
    if query.get("no_date_range", False):
        first, last = "", "9999-12-31"
    if first > last:
        fields = (FieldError("/query/start_date", "is after end_date"),)
        raise Refusal(Kind.CONFLICT, "start_date is after end_date.", fields=fields)
    context = f"{call.row.id} {call.tenant} {first} {last}"
    given, size = query.get(LISTING.bookmark) or None, int(query.get(LISTING.size, LISTING.default_size))
    after = None if given is None else state.bookmarks.read(given, LISTING.bookmark, context)
    with state.store.read() as connection:
        rows = page(connection, BILLS, call.tenant, Asked(Filters({}), 250, after))
    found = [(key, body) for key, _, body in rows if first <= decode(body)["end_date"] <= last]
    more = state.bookmarks.issue(found[size - 1][0], context) if len(found) > size else None
    return state.service.envelope.page([body for _, body in found[:size]], more)


def bill_receipt(call: Call) -> bytes:
    """Answer the address of a page with a bill's receipt; it expires."""
    key = int(call.path["bill_id"])
    with call.state.store.read() as connection:
        found = find(connection, BILLS, call.tenant, key)
    if found is None:
        raise Refusal(Kind.NOT_FOUND, f"Advertiser {call.tenant} has no bill {key}.")
    url = make_page(call, {"title": f"Receipt of bill {key}", "image_url": None})
    return call.state.service.envelope.single(encode({"bill_id": str(key), "url": url}))


def redeem_offer(call: Call) -> bytes:
    """Redeem an offer once; one that begins with NONE does not exist (our choice, so that both can be tried)."""
    code, key = call.path["offer_code"], f"{call.tenant} {call.path['offer_code']}"
    if code.upper().startswith("NONE"):
        raise Refusal(Kind.NOT_FOUND, f"There is no offer {code}.")
    with call.state.store.write() as connection:
        if read_note(connection, "offer", key) is not None:
            fields = (FieldError("/path/offer_code", "was redeemed before"),)
            raise Refusal(Kind.CONFLICT, f"The offer {code} was redeemed before.", code=2040, fields=fields)
        write_note(connection, "offer", key, call.state.clock.time())
        found = find(connection, ADVERTISERS, call.tenant, call.tenant)
    currency = found[0]["currency"] if found else "USD"
    body = {"offer_code": code, "redeemed": True, "credit_in_micro_currency": CREDIT, "currency": currency}
    return call.state.service.envelope.single(encode(body))


def _row(operation: str, path: str, handler: Handler, method: str = "GET", **rest: Any) -> OperationRow:
    fields: dict[str, Any] = {"source": COMING_SOON, "category": ADS_READ if method == "GET" else ADS_WRITE, **rest}
    return OperationRow(
        id=operation,
        method=method,
        path=_ROOT + path,
        handler=handler,
        key="tenant",
        tenant=ADVERTISER,
        preview=True,
        **fields,
    )


_PROMOTED = PROMOTED_PRODUCT_GROUPS.name

OPERATIONS: tuple[OperationRow, ...] = (
    _row("order_lines_list", "/order_lines/", lists(ORDER_LINES), resource=ORDER_LINES.name, verb="list"),
    _row(
        "order_lines_get",
        "/order_lines/{order_line_id}/",
        reads(ORDER_LINES, "order_line_id"),
        resource=ORDER_LINES.name,
        verb="get",
    ),
    _row("bills_list", "/bills/", list_bills, resource=BILLS.name, verb="list", source=SEEN),
    _row("bills_receipt", "/bills/{bill_id}/receipt/", bill_receipt),
    _row("marketing_offers_redeem", "/marketing_offers/{offer_code}/redeem/", redeem_offer, "POST", repeatable=False),
    _row(
        "promoted_product_groups_list",
        "/promoted_product_groups/",
        lists(PROMOTED_PRODUCT_GROUPS),
        resource=_PROMOTED,
        verb="list",
    ),
    _row(
        "promoted_product_groups_update",
        "/promoted_product_groups/",
        updates(PROMOTED_PRODUCT_GROUPS),
        "PATCH",
        resource=_PROMOTED,
        verb="update",
    ),
)
