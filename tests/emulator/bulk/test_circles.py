"""Bulk requests whose new entities would belong to each other in a circle; no description lets one through."""

from __future__ import annotations

from typing import Any

import pytest

from pinterest_ads.emulator.engine import Refusal
from pinterest_ads.emulator.service.bulk.upserts import check_upsert


def test_a_circle_is_refused_as_a_whole() -> None:
    """Two new entities that name each other as parents are refused, and the place is named."""
    groups: list[dict[str, Any]] = [
        {"id": "PG1", "parent_id": "PG2", "ad_group_id": "1"},
        {"id": "PG2", "parent_id": "PG1", "ad_group_id": "1"},
    ]
    with pytest.raises(Refusal) as caught:
        check_upsert({"create": {"product_groups": groups}})
    assert caught.value.fields[0].pointer == "/create/product_groups/0/parent_id"


def test_a_chain_is_no_circle() -> None:
    """New entities one below the other are fine."""
    groups: list[dict[str, Any]] = [
        {"id": "PG1", "ad_group_id": "1"},
        {"id": "PG2", "parent_id": "PG1", "ad_group_id": "1"},
        {"id": "PG3", "parent_id": "PG2", "ad_group_id": "1"},
    ]
    check_upsert({"create": {"product_groups": groups}})
