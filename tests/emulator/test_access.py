"""Who may see what: tokens, users and advertisers."""

from __future__ import annotations

import httpx
import pytest

from pinterest_ads.emulator import Emulator
from tests.emulator.conftest import ACCOUNT, OTHER_ACCOUNT, Start, client_of


@pytest.mark.parametrize(
    "headers",
    [{}, {"authorization": "Bearer wrong"}, {"authorization": "Basic ZGVtbzo="}, {"authorization": "demo"}],
)
def test_without_a_known_token_there_is_only_401(emulator: Emulator, headers: dict[str, str]) -> None:
    """A request without a known bearer token is refused, and told which scheme to use."""
    with client_of(emulator, None) as api:
        response = api.get(f"{ACCOUNT}/", headers=headers)
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"
    assert response.json()["code"] == 2


def test_the_token_can_be_chosen(start: Start) -> None:
    """The seed's main user answers to the token that the emulator was started with, and to no other."""
    emulator = start(token="s3cret")
    with client_of(emulator, "s3cret") as api, client_of(emulator) as old:
        assert api.get(f"{ACCOUNT}/").status_code == 200
        assert old.get(f"{ACCOUNT}/").status_code == 401


@pytest.mark.parametrize("rest", ["", "campaigns/", "ads/687195134316", "ad_groups/1/"])
def test_another_users_advertiser_is_forbidden(api: httpx.Client, rest: str) -> None:
    """An advertiser that the user may not see answers 403 on every path, and one that nobody has 404."""
    assert api.get(f"{OTHER_ACCOUNT}/{rest}").status_code == 403
    response = api.get(f"advertisers/17/{rest}")
    assert response.status_code == 404
    assert response.json()["message_detail"] == "There is no advertiser 17."


def test_one_thing_has_one_address(api: httpx.Client) -> None:
    """A number with zeros in front is another address, and nothing is there."""
    assert api.get("advertisers/00549755885175/campaigns/").status_code == 404


def test_an_entity_of_another_advertiser_is_not_found(api: httpx.Client) -> None:
    """An id that exists under another advertiser does not exist under this one."""
    foreign = api.get("advertisers/549755885176/campaigns/").json()["data"][0]["id"]
    response = api.get(f"{ACCOUNT}/campaigns/{foreign}/")
    assert response.status_code == 404
    assert response.json()["message_detail"] == f"Advertiser 549755885175 has no campaign {foreign}."
    assert response.json()["data"] is None


def test_a_token_can_be_added(emulator: Emulator) -> None:
    """A token that is added stands for its user at once."""
    emulator.admin.add_token("second", 424605208536545564)
    with client_of(emulator, "second") as api:
        assert [item["name"] for item in api.get("advertisers/").json()["data"]] == ["Globex", "Initech"]


def test_every_answer_has_a_request_id_and_a_date(emulator: Emulator) -> None:
    """x-pinterest-rid is on each answer, different each time, and Date is the emulator's clock's."""
    emulator.admin.clock.freeze(1_646_000_000)
    with client_of(emulator) as api:
        responses = [
            api.get(path) for path in (f"{ACCOUNT}/", "nowhere", "advertisers/17/", f"{ACCOUNT}/ads/?order=UP")
        ]
    assert len({response.headers["x-pinterest-rid"] for response in responses}) == 4
    assert {response.headers["date"] for response in responses} == {"Sun, 27 Feb 2022 22:13:20 GMT"}
    assert all(response.headers["content-type"] == "application/json" for response in responses)
