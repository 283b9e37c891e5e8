"""What was announced as coming soon, answered with `preview`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.emulator.conftest import ACCOUNT, Start, client_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinterest_ads.emulator import Emulator


@pytest.fixture
def emulator(start: Start) -> Emulator:
    """A strict emulator of the preview description."""
    return start(preview=True, description=None)


@pytest.fixture
def api(emulator: Emulator) -> Iterator[httpx.Client]:
    """A client of it."""
    with client_of(emulator) as client:
        yield client


def data(response: httpx.Response) -> Any:
    """Return what a call that must succeed answers."""
    assert response.status_code == 200, response.text
    return response.json()["data"]


def test_without_preview_they_are_not_there(start: Start) -> None:
    """The usual description does not have them."""
    with client_of(start()) as api:
        assert api.get(f"{ACCOUNT}/order_lines/").status_code == 404


def test_order_lines(api: httpx.Client) -> None:
    """Order lines are listed and read."""
    first, _ = data(api.get(f"{ACCOUNT}/order_lines/"))
    assert data(api.get(f"{ACCOUNT}/order_lines/{first['id']}/")) == first
    assert api.get(f"{ACCOUNT}/order_lines/17/").status_code == 404


def test_bills_and_receipts(api: httpx.Client) -> None:
    """Bills are listed, all of them or by day, in pages; a receipt is a page that opens without a token."""
    bills = data(api.get(f"{ACCOUNT}/bills/?no_date_range=true"))
    assert [each["status"] for each in bills] == ["PAID", "PAID", "OPEN"]
    ended = bills[1]["end_date"]
    assert data(api.get(f"{ACCOUNT}/bills/", params={"end_date": ended})) == bills[:2]
    assert api.get(f"{ACCOUNT}/bills/?start_date=2022-02-01&end_date=2022-01-01").status_code == 409
    page = api.get(f"{ACCOUNT}/bills/?page_size=2").json()
    assert data(api.get(f"{ACCOUNT}/bills/?page_size=2&bookmark={page['bookmark']}")) == bills[2:]
    receipt = data(api.get(f"{ACCOUNT}/bills/{bills[0]['id']}/receipt/"))
    assert bills[0]["id"] in api.get(receipt["url"], headers={"authorization": ""}).text
    assert api.get(f"{ACCOUNT}/bills/17/receipt/").status_code == 404


def test_an_offer_is_redeemed_once(api: httpx.Client) -> None:
    """An offer gives credit once, and one that does not exist gives none."""
    path = f"{ACCOUNT}/marketing_offers/SPRING22/redeem/"
    assert data(api.post(path))["redeemed"] is True
    assert api.post(path).status_code == 409
    assert api.post(f"{ACCOUNT}/marketing_offers/NONE-1/redeem/").status_code == 404


def test_promoted_product_groups(api: httpx.Client) -> None:
    """Promoted product groups are listed, filtered and changed."""
    found = data(api.get(f"{ACCOUNT}/promoted_product_groups/"))
    group = found[0]["ad_group_id"]
    assert data(api.get(f"{ACCOUNT}/promoted_product_groups/?ad_group_id={group}")) == found[:1]
    change = [{"id": found[0]["id"], "status": "ARCHIVED"}]
    (element,) = data(api.patch(f"{ACCOUNT}/promoted_product_groups/", json=change))
    assert element["data"]["status"] == "ARCHIVED"
    assert len(data(api.get(f"{ACCOUNT}/promoted_product_groups/"))) == len(found) - 1
