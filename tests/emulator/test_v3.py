"""Paths of ads/v3: ended, with the call of v4 to use instead."""

from __future__ import annotations

from collections import Counter
from datetime import date

import httpx
import pytest

from pinterest_ads.emulator import Emulator
from pinterest_ads.emulator.service.v3_endpoints import ENDPOINTS, Endpoint
from tests.emulator.conftest import Start


def v3(emulator: Emulator, method: str, path: str) -> httpx.Response:
    """Call a path of v3 as an old client would."""
    with httpx.Client(transport=emulator.transport()) as client:
        return client.request(method, f"http://api.example/ads/v3/{path}")


@pytest.mark.parametrize(
    "endpoint", [each for each in ENDPOINTS if each.path != "-"], ids=lambda e: f"{e.method} {e.path}"
)
def test_every_endpoint_of_v3_is_gone_with_advice(emulator: Emulator, endpoint: Endpoint) -> None:
    """Each of the guide's v3 endpoints answers 410 without a token, and names the v4 call where there is one."""
    path = endpoint.path.replace("<", "").replace(">", "")
    method = "GET" if endpoint.method == "-" else endpoint.method
    response = v3(emulator, method, path)
    assert response.status_code == 410
    detail = response.json()["message_detail"]
    if endpoint.status == "moved":
        call = endpoint.instead or endpoint.v4
        assert call.replace(" ", " /ads/v4") in detail
    else:
        assert endpoint.status.split("_")[0] in detail
        assert endpoint.advice
        assert detail.endswith(endpoint.advice)


def test_the_table_is_whole() -> None:
    """All 121 v3 endpoints are there: 85 moved (one of them to two calls), 29 deprecated, 7 coming soon."""
    endpoints = {(each.method, each.path): each.status for each in ENDPOINTS if each.path != "-"}
    assert Counter(endpoints.values()) == {"moved": 85, "deprecated": 29, "coming_soon": 7}


def test_an_endpoint_that_became_two_names_both(emulator: Emulator) -> None:
    """entity_ids became a bulk request and the reading of its status."""
    detail = v3(emulator, "GET", "advertisers/1/entity_ids").json()["message_detail"]
    assert (
        "POST /ads/v4/advertisers/{advertiser_id}/bulk_get/ and GET /ads/v4/advertisers/{advertiser_id}/bulk/" in detail
    )


@pytest.mark.parametrize("path", ["", "nonsense", "campaigns/1/2/3"])
def test_unknown_paths_of_v3_are_gone_too(emulator: Emulator, path: str) -> None:
    """Every path under ads/v3 answers 410."""
    assert v3(emulator, "GET", path).status_code == 410


def test_before_v3_ended_it_is_not_emulated(start: Start) -> None:
    """The service date decides: before 2022-03-01 ads/v3 lived, and is not emulated."""
    emulator = start(service_date=date(2022, 2, 28))
    assert v3(emulator, "GET", "campaigns/").status_code == 501
    emulator.admin.service_date = date(2022, 3, 1)
    assert v3(emulator, "GET", "campaigns/").status_code == 410
