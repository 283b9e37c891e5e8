"""Lists: filters, order, pages and bookmarks."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest

from pinterest_ads.emulator import Emulator
from tests.emulator.conftest import ACCOUNT, OTHER_ACCOUNT, client_of

EVERY = "ACTIVE,PAUSED,ARCHIVED"


def listed(api: httpx.Client, path: str, **query: Any) -> dict[str, Any]:
    """Return the body of a list that must succeed."""
    response = api.get(f"{ACCOUNT}/{path}/", params=query)
    assert response.status_code == 200, response.text
    body: dict[str, Any] = response.json()
    return body


def walk(api: httpx.Client, path: str, **query: Any) -> list[list[dict[str, Any]]]:
    """Return every page of a list."""
    pages: list[list[dict[str, Any]]] = []
    bookmark: str | None = None
    while True:
        body = listed(api, path, **query, **({"bookmark": bookmark} if bookmark else {}))
        pages.append(body["data"])
        bookmark = body.get("bookmark")
        if bookmark is None:
            return pages


def test_a_page_has_25_by_default(api: httpx.Client) -> None:
    """Without page_size a page has 25 entities, as the guide says."""
    body = listed(api, "campaigns")
    assert len(body["data"]) == 25
    assert body["status"] == "success"
    assert body["code"] == 0


@pytest.mark.parametrize("path", ["campaigns", "ad_groups", "ads"])
@pytest.mark.parametrize("size", [1, 7, 25, 250])
@pytest.mark.parametrize("order", ["ASCENDING", "DESCENDING"])
def test_pages_cover_the_list_once(api: httpx.Client, path: str, size: int, order: str) -> None:
    """Whatever the page size and order, paging gives every entity once, in the order of ids."""
    if size == 1:
        path = "campaigns"
    pages = walk(api, path, page_size=size, order=order, entity_statuses=EVERY)
    ids = [int(item["id"]) for page in pages for item in page]
    assert ids == sorted(set(ids), reverse=order == "DESCENDING")
    assert all(len(page) == size for page in pages[:-1])
    whole = {int(item["id"]) for page in walk(api, path, page_size=250, entity_statuses=EVERY) for item in page}
    assert set(ids) == whole


def test_archived_are_left_out_unless_asked_for(api: httpx.Client) -> None:
    """A list without entity_statuses has active and paused entities only."""
    default = {item["status"] for page in walk(api, "campaigns") for item in page}
    archived = [item["status"] for page in walk(api, "campaigns", entity_statuses="ARCHIVED") for item in page]
    assert default == {"ACTIVE", "PAUSED"}
    assert set(archived) == {"ARCHIVED"}


@pytest.mark.parametrize("statuses", [["ACTIVE"], ["PAUSED", "ARCHIVED"], ["ACTIVE", "PAUSED"], EVERY.split(",")])
def test_statuses_repeated_or_joined_mean_the_same(api: httpx.Client, statuses: list[str]) -> None:
    """Clients repeat a list parameter or join it with commas; both are read."""
    repeated = listed(api, "ads", entity_statuses=statuses, page_size=250)
    joined = listed(api, "ads", entity_statuses=",".join(statuses), page_size=250)
    assert repeated["data"] == joined["data"]
    assert {item["status"] for item in joined["data"]} == set(statuses)


@pytest.mark.parametrize("name", ["campaign_ids[]", "campaign_ids[0]", "campaign_ids"])
def test_lists_in_brackets_are_read(api: httpx.Client, name: str) -> None:
    """Clients in PHP and Ruby write the name of a list parameter with brackets; it narrows the list all the same."""
    wanted = listed(api, "campaigns")["data"][3]["id"]
    assert [each["id"] for each in listed(api, "campaigns", **{name: wanted})["data"]] == [wanted]
    assert len(listed(api, "campaigns", **{"order[]": "DESCENDING"})["data"]) == 25


@pytest.mark.parametrize(("words", "shared"), [(("true", "True", "TRUE", "1"), True), (("false", "0"), False)])
def test_booleans_as_programs_write_them(api: httpx.Client, words: tuple[str, ...], shared: bool) -> None:
    """Python writes `True`, JavaScript `true`, PHP `1`: accounts shared with the user are listed for each of them."""
    for word in words:
        found = api.get("advertisers/", params={"include_acl": word}).json()["data"]
        assert any(each["owner"]["username"] != "acmetools" for each in found) is shared


def test_filters_narrow_to_parents_and_ids(api: httpx.Client) -> None:
    """campaign_ids, ad_group_ids and ad_ids narrow lists, alone and together."""
    campaigns = [item["id"] for item in listed(api, "campaigns")["data"][:3]]
    groups = listed(api, "ad_groups", campaign_ids=campaigns, page_size=250)["data"]
    assert {group["campaign_id"] for group in groups} == set(campaigns)
    two = [groups[0]["id"], groups[-1]["id"]]
    ads = listed(api, "ads", campaign_ids=campaigns, ad_group_ids=two, page_size=250)["data"]
    assert {ad["ad_group_id"] for ad in ads} == set(two)
    assert listed(api, "ads", campaign_ids=campaigns[1], ad_group_ids=groups[0]["id"])["data"] == []
    some = [ads[0]["id"], ads[-1]["id"]]
    assert {ad["id"] for ad in listed(api, "ads", ad_ids=some)["data"]} == set(some)
    assert listed(api, "ads", ad_ids=some, ad_group_ids=two[0])["data"] == [ads[0]]


def test_many_parents_and_statuses_page_alike(api: httpx.Client) -> None:
    """A filter of a hundred parents and two statuses gives the same entities in small and in large pages."""
    groups = [item["id"] for page in walk(api, "ad_groups", page_size=100) for item in page][:100]
    query = {"ad_group_ids": groups, "entity_statuses": "ACTIVE,ARCHIVED"}
    small = [item["id"] for page in walk(api, "ads", page_size=9, **query) for item in page]
    large = [item["id"] for page in walk(api, "ads", page_size=250, **query) for item in page]
    assert small == large
    assert len(small) > 25


def test_an_empty_list_is_an_array(emulator: Emulator) -> None:
    """Lists that are empty are [], never null."""
    with client_of(emulator) as api:
        body = api.get("advertisers/549755885177/ads/").json()
    assert body["data"] == []
    assert "bookmark" not in body


def test_an_empty_bookmark_asks_for_the_first_page(api: httpx.Client) -> None:
    """A program that holds no bookmark yet and sends it all the same gets the first page."""
    assert api.get(f"{ACCOUNT}/campaigns/?bookmark=").json() == listed(api, "campaigns")


def test_a_bookmark_goes_into_a_url_unescaped(api: httpx.Client) -> None:
    """Bookmarks have unreserved characters only."""
    assert re.fullmatch(r"[A-Za-z0-9_.~-]+", listed(api, "ads")["bookmark"])


def test_a_bookmark_outlives_new_entities(api: httpx.Client) -> None:
    """A bookmark names a place in the list, not a number of rows: what is created meanwhile shifts nothing."""
    first = listed(api, "campaigns", order="DESCENDING")
    created = api.post(f"{ACCOUNT}/campaigns/", json=[{"name": "new", "objective_type": "AWARENESS"}])
    assert created.status_code == 200
    second = listed(api, "campaigns", order="DESCENDING", bookmark=first["bookmark"])
    assert int(second["data"][0]["id"]) < int(first["data"][-1]["id"])


def test_a_bookmark_allows_another_page_size(api: httpx.Client) -> None:
    """The page size may change between pages."""
    bookmark = listed(api, "campaigns", page_size=10)["bookmark"]
    rest = listed(api, "campaigns", page_size=250, bookmark=bookmark)["data"]
    assert [item["id"] for item in rest] == [i["id"] for i in listed(api, "campaigns", page_size=250)["data"][10:]]


@pytest.mark.parametrize(
    "forged",
    ["never-issued", "A" * 32, "A" * 4096, "~", "....", "AAAAkexZzClHPwOBAFc9Xv9aKLPLuOjg"],
)
def test_a_bookmark_that_was_never_issued_is_refused(api: httpx.Client, forged: str) -> None:
    """A forged bookmark is a 400 that names the parameter."""
    response = api.get(f"{ACCOUNT}/campaigns/", params={"bookmark": forged})
    assert response.status_code == 400
    assert response.json()["errors"] == [{"pointer": "/query/bookmark", "message": "this bookmark was never issued"}]


def test_a_changed_bookmark_is_refused(api: httpx.Client) -> None:
    """A bookmark of which one character was changed is refused, whichever it is."""
    bookmark = listed(api, "campaigns")["bookmark"]
    for place, character in enumerate(bookmark):
        other = "B" if character != "B" else "C"
        changed = bookmark[:place] + other + bookmark[place + 1 :]
        assert api.get(f"{ACCOUNT}/campaigns/", params={"bookmark": changed}).status_code == 400


def test_a_bookmark_belongs_to_its_list(emulator: Emulator) -> None:
    """A bookmark of another list, filter, order or advertiser is refused with the reason."""
    with client_of(emulator) as api, client_of(emulator, "other") as other:
        bookmark = listed(api, "ads")["bookmark"]
        cases = [
            api.get(f"{ACCOUNT}/campaigns/", params={"bookmark": bookmark}),
            api.get(f"{ACCOUNT}/ads/", params={"bookmark": bookmark, "order": "DESCENDING"}),
            api.get(f"{ACCOUNT}/ads/", params={"bookmark": bookmark, "entity_statuses": "ACTIVE"}),
            api.get("advertisers/549755885176/ads/", params={"bookmark": bookmark}),
            other.get(f"{OTHER_ACCOUNT}/ads/", params={"bookmark": bookmark}),
        ]
    for response in cases:
        assert response.status_code == 400
        assert "issued for another list" in response.json()["message_detail"]


@pytest.mark.parametrize("slash", ["", "/"])
def test_both_forms_of_a_path_answer(api: httpx.Client, slash: str) -> None:
    """With and without the slash at the end the answer is the same, without a redirect."""
    assert api.get(f"{ACCOUNT}/campaigns{slash}", follow_redirects=False).status_code == 200
    ad = listed(api, "ads")["data"][0]
    assert api.get(f"{ACCOUNT}/ads/{ad['id']}{slash}").json()["data"] == ad


def test_advertisers_are_those_of_the_user(api: httpx.Client) -> None:
    """Without parameters a user sees what the user owns; include_acl adds what others share; owner_user_id narrows."""

    def names(**query: str) -> list[str]:
        return [item["name"] for item in api.get("advertisers/", params=query).json()["data"]]

    own = ["ACME Tools", "ACME Garden", "ACME Empty"]
    assert names() == own
    assert names(include_acl="true") == [*own, "Globex"]
    assert names(owner_user_id="424605208536545563", include_acl="True") == [*own, "Globex"]
    assert names(owner_user_id="424605208536545564") == ["Globex"]
    assert names(owner_user_id="1") == []


def test_advertisers_page_too(api: httpx.Client) -> None:
    """The list of advertisers has pages and bookmarks of its own."""
    first = api.get("advertisers/", params={"page_size": 2}).json()
    second = api.get("advertisers/", params={"page_size": 2, "bookmark": first["bookmark"]}).json()
    assert [len(first["data"]), len(second["data"])] == [2, 1]
    assert "bookmark" not in second
    foreign = api.get("advertisers/", params={"include_acl": "true", "bookmark": first["bookmark"]})
    assert foreign.status_code == 400


def test_permissions_tell_whose_advertiser_it_is(api: httpx.Client) -> None:
    """An advertiser that is shared has other permissions than one's own."""
    assert api.get("advertisers/549755885175").json()["data"]["permissions"] == ["OWNER"]
    assert api.get("advertisers/549755885178").json()["data"]["permissions"] == ["ADMIN"]
