"""Reads that need no entity: countries, interests, terms, bid floors, insights, terms of service, previews."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import httpx

from tests.emulator.conftest import ACCOUNT, Start, client_of

if TYPE_CHECKING:
    from pinterest_ads.emulator import Emulator


def data(response: httpx.Response) -> Any:
    """Return what a call that must succeed answers."""
    assert response.status_code == 200, response.text
    return response.json()["data"]


def test_countries_interests_and_targeting_agree(api: httpx.Client) -> None:
    """Locations are the countries, interest values the interests, and an interest names those below it."""
    countries = data(api.get("advertisers/countries/"))
    kinds = {each["targeting_type"]: each["options"] for each in data(api.get("targeting/"))}
    interests = data(api.get("interests/"))
    assert [each["key"] for each in kinds["LOCATION"]] == [each["code"] for each in countries]
    assert [each["key"] for each in kinds["INTEREST"]] == [each["id"] for each in interests]
    assert data(api.get("targeting/GENDER")) == kinds["GENDER"]
    top = interests[0]
    assert data(api.get(f"targeting/interest/{top['id']}")) == top
    assert set(top["child_interests"]) <= {each["name"] for each in interests}
    assert api.get("targeting/interest/17").status_code == 404
    assert api.get("targeting/WEATHER").status_code == 400


def test_terms(api: httpx.Client) -> None:
    """Related terms share a word, suggested ones the beginning; the limit holds."""
    related = data(api.get("terms/related/", params={"terms": ["table", "nothing at all"]}))
    first, second = related["related_terms_list"]
    assert all("table" in each for each in first["related_terms"])
    assert second["related_terms"] == []
    assert related["related_term_count"] == len(first["related_terms"])
    suggested = data(api.get("terms/suggested/", params={"term": "G", "limit": 2}))
    assert len(suggested) == 2
    assert all(each.startswith("g") for each in suggested)


def test_keyword_figures_are_the_same_each_time(api: httpx.Client) -> None:
    """A term has one price and volume per country, whatever else is asked with it; terms are joined by commas."""
    both = data(api.get(f"{ACCOUNT}/keywords/metrics/?country_code=US&keywords=oak,pine"))
    one = data(api.get(f"{ACCOUNT}/keywords/metrics/?country_code=US&keywords=pine"))
    elsewhere = data(api.get(f"{ACCOUNT}/keywords/metrics/?country_code=DE&keywords=pine"))
    assert [each["keyword"] for each in both] == ["oak", "pine"]
    assert both[1] == one[0]
    assert elsewhere != one
    assert api.get(f"{ACCOUNT}/keywords/metrics/?country_code=ZZ&keywords=pine").status_code == 404


def test_keywords_related_ended(start: Start) -> None:
    """keywords/related answers before 2022-06-30 and is gone from then on, naming what to use."""
    emulator = start()
    with client_of(emulator) as api:
        assert api.get(f"{ACCOUNT}/keywords/related/?keywords=table").status_code == 200
        emulator.admin.service_date = date(2022, 6, 30)
        gone = api.get(f"{ACCOUNT}/keywords/related/?keywords=table")
    assert gone.status_code == 410
    assert "/terms/related/" in gone.json()["message_detail"]


def test_bid_floors(api: httpx.Client) -> None:
    """There is a floor for each country; an unknown currency has none."""
    query = {"currency": "USD", "billable_event": "CLICKTHROUGH"}
    assert data(api.get(f"{ACCOUNT}/bid_floor/", params=query))["bid_floors"] == [100_000]
    several = data(api.get(f"{ACCOUNT}/bid_floor/", params={**query, "countries": "US,DE,GB"}))
    assert several["bid_floors"] == [100_000, 50_000, 100_000]
    assert api.get(f"{ACCOUNT}/bid_floor/", params={**query, "currency": "XXX"}).status_code == 404


def test_insights(emulator: Emulator) -> None:
    """Insights are about yesterday, shares make a whole, Pinterest's are everybody's, interests go down a level."""
    with client_of(emulator) as api:
        listed = data(api.get(f"{ACCOUNT}/insights/audiences/"))
        own = data(api.get(f"{ACCOUNT}/insights/audience/PARTNER/ENGAGEMENT/"))
        others = data(api.get("advertisers/549755885176/insights/audience/PARTNER/ENGAGEMENT/"))
        everybody = [
            data(api.get(f"advertisers/{key}/insights/audience/PINTEREST/ENGAGEMENT/"))
            for key in (549755885175, 549755885176)
        ]
        top = own["categories"][0]["id"]
        below = data(api.get(f"{ACCOUNT}/insights/audience/PARTNER/ENGAGEMENT/{top}/"))
        assert api.get(f"{ACCOUNT}/insights/audience/PARTNER/ENGAGEMENT/17/").status_code == 404
    assert {each["date"] for each in listed} == {own["date"]}
    assert len(listed) == 4
    assert abs(sum(each["ratio"] for each in own["demographics"]["ages"]) - 1) < 0.001
    assert own != others
    assert everybody[0] == everybody[1]
    assert [each["ratio"] for each in below] == sorted((each["ratio"] for each in below), reverse=True)


def test_terms_of_service(api: httpx.Client) -> None:
    """The text comes only when it is asked for."""
    assert data(api.get(f"{ACCOUNT}/terms_of_service/"))["html"] is None
    asked = data(api.get(f"{ACCOUNT}/terms_of_service/?include_html=true"))
    assert asked["html"].startswith("<h1>")
    assert asked["has_accepted"] is True


def test_previews_expire(emulator: Emulator) -> None:
    """A preview is a page without a token, safe whatever the title says, and gone after a day."""
    emulator.admin.clock.freeze()
    with client_of(emulator) as api, client_of(emulator, None) as anybody:
        body = {"title": "<script>alert(1)</script>", "image_url": 'https://www.example.com/"x.jpg'}
        made = api.post(f"{ACCOUNT}/ad_previews/image/", json={**body, "image_url": "https://www.example.com/x.jpg"})
        url = data(made)["url"]
        page = anybody.get(url)
        assert page.headers["content-type"].startswith("text/html")
        assert "<script>" not in page.text
        pin = data(api.get(f"{ACCOUNT}/pins/"))[0]
        of_pin = data(api.post(f"{ACCOUNT}/ad_previews/{pin['id']}"))["url"]
        assert pin["image_url"] in anybody.get(of_pin).text
        assert api.post(f"{ACCOUNT}/ad_previews/17").status_code == 404
        emulator.admin.clock.advance(86_400)
        assert anybody.get(url).status_code == 410
        assert anybody.get(url[:-2] + "/").status_code == 404
