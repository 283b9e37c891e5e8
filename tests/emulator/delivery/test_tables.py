"""The tables by themselves: what no description of the API lets through is refused by them too."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinterest_ads.emulator.engine import Refusal
from pinterest_ads.emulator.service.delivery.cards import Deck, Profile, deck
from pinterest_ads.emulator.service.delivery.columns import METRICS
from pinterest_ads.emulator.service.delivery.divisions import Members, targeting_values
from pinterest_ads.emulator.service.delivery.filters import read_entity_filter, read_metric_filters
from pinterest_ads.emulator.service.delivery.levels import ENTITY_FIELDS, LEVELS, SHOWN, entity_field_name
from pinterest_ads.emulator.service.delivery.metrics import read_keys, read_kinds
from pinterest_ads.emulator.service.delivery.periods import periods, read_range
from pinterest_ads.emulator.service.delivery.questions import read_attribution, read_columns, read_fields, read_level
from pinterest_ads.emulator.service.delivery.synchronous import SYNCHRONOUS
from tests.emulator.delivery.conftest import TODAY, life


def place_of(refusal: pytest.ExceptionInfo[Refusal]) -> str:
    """Return the place that a refusal names."""
    return refusal.value.fields[0].pointer


def test_unknown_metrics_and_operators_of_filters_are_refused() -> None:
    """A filter names a metric and an operator that there are."""
    good = {"field": "CTR", "operator": "LESS_THAN", "values": [0.1]}
    assert read_metric_filters({"filters": [good]})[0].column is METRICS["CTR"]
    for name in ("field", "operator"):
        with pytest.raises(Refusal) as caught:
            read_metric_filters({"metrics_filters": [good, {**good, name: "x"}]})
        assert place_of(caught) == f"/metrics_filters/1/{name}"


@pytest.mark.parametrize(
    ("entity", "status"),
    [
        ({"included": False, "status": "ACTIVE"}, "EXCLUDED"),
        ({"included": True, "status": "ACTIVE"}, "RUNNING"),
        ({"included": True, "status": "PAUSED"}, "PAUSED"),
    ],
)
def test_product_groups_have_a_state(entity: dict[str, Any], status: str) -> None:
    """A promoted product group runs, is paused, or is kept out."""
    chosen = read_entity_filter({"product_group_statuses": [status]}, LEVELS["PRODUCT_GROUP"])
    other = read_entity_filter({"product_group_statuses": ["ARCHIVED"]}, LEVELS["PRODUCT_GROUP"])
    assert chosen.admits("PRODUCT_GROUP", entity)
    assert not other.admits("PRODUCT_GROUP", entity)


def test_unknown_columns_windows_and_kinds_are_refused() -> None:
    """A column, a window and a type of targeting that there is not are refused with their places."""
    with pytest.raises(Refusal) as caught:
        read_columns(["CTR", "CLICKS"], LEVELS["CAMPAIGN"], "/columns", frozenset(METRICS))
    assert place_of(caught) == "/columns/1"
    with pytest.raises(Refusal) as caught:
        read_attribution({"view_window_days": 3}, "/query")
    assert place_of(caught) == "/query/view_window_days"
    assert read_attribution({"click_window_days": "DAYS_7"}, "").click == 7
    with pytest.raises(Refusal) as caught:
        read_fields(["CAMPAIGN_ID", "BOARD_ID"], LEVELS["CAMPAIGN"])
    assert place_of(caught) == "/entity_fields/1"
    with pytest.raises(Refusal) as caught:
        read_level("BOARD", "/level")
    assert place_of(caught) == "/level"
    with pytest.raises(Refusal) as caught:
        read_keys({"ad_ids": range(1, 102)}, "ad_ids")
    assert place_of(caught) == "/query/ad_ids"
    with pytest.raises(Refusal) as caught:
        read_kinds({"targeting_types": ["GENDER", "HAT"]}, "")
    assert place_of(caught) == "/targeting_types/1"


@pytest.mark.parametrize("written", ["2027-02-30", "soon", 7, None])
def test_dates_are_dates(written: object) -> None:
    """What is not a day of the calendar is refused."""
    with pytest.raises(Refusal) as caught:
        read_range({"start_date": written, "end_date": "2027-01-15", "granularity": "DAY"}, "", TODAY)
    assert place_of(caught) == "/start_date"


def test_programs_may_ask_for_the_date() -> None:
    """`DATE` among the columns is no metric and changes nothing."""
    columns = read_columns(["DATE", "CTR"], LEVELS["CAMPAIGN"], "/columns", frozenset(METRICS))
    assert columns.names == ("CTR",)


@given(st.integers(TODAY - 90, TODAY), st.integers(0, 90), st.sampled_from(("TOTAL", "DAY", "WEEK", "MONTH", "HOUR")))
def test_periods_cover_the_range_once(first: int, length: int, granularity: str) -> None:
    """The periods of a range are its days, each once, in order."""
    found = list(periods(first, first + length, granularity))
    days = [day for each in found for day in range(each.first, each.last + 1)]
    times = 24 if granularity == "HOUR" else 1
    assert days == [day for day in range(first, first + length + 1) for _ in range(times)]
    assert len({tuple(each.label.items()) for each in found}) == len(found)


def test_fields_of_entities() -> None:
    """Fields of entities go with the levels below them, and are named after the level."""
    assert entity_field_name(LEVELS["AD_GROUP"], "CAMPAIGN_ID") == "AD_GROUP_CAMPAIGN_ID"
    assert entity_field_name(LEVELS["AD_GROUP"], "AD_GROUP_NAME") == "AD_GROUP_NAME"
    assert entity_field_name(LEVELS["PIN_PROMOTION_TARGETING"], "CAMPAIGN_ID") == "PIN_PROMOTION_CAMPAIGN_ID"
    assert SHOWN.keys() >= ENTITY_FIELDS
    assert frozenset(METRICS) | frozenset(SHOWN) >= SYNCHRONOUS
    assert SHOWN["CAMPAIGN_MANAGED_STATUS"].read({}) == "NOT_MANAGED"
    assert [SHOWN["VIDEO_LENGTH"].read({"creative_type": kind}) for kind in ("MAX_VIDEO", "REGULAR")] == [15.0, None]


@pytest.mark.parametrize(
    ("spec", "values"),
    [
        ({"GENDER": ["male", "male"]}, ("male",)),
        ({"GENDER": None}, ("female", "male", "unknown")),
        ({"GENDER": [{"lookback_window": 30}]}, ("female", "male", "unknown")),
        ({"GENDER": "male"}, ("female", "male", "unknown")),
        (None, ("female", "male", "unknown")),
        (["GENDER"], ("female", "male", "unknown")),
    ],
)
def test_targeting_is_read_leniently(spec: object, values: tuple[str, ...]) -> None:
    """Whatever a description lets into a targeting_spec, there are values to divide by."""
    (span,) = life(1, [(TODAY, {"targeting_spec": spec})])
    assert targeting_values("GENDER", span.facts) == values


def test_a_field_that_cannot_be_read_is_left_out() -> None:
    """A stored entity with a field of another form still delivers, by the others."""
    (span,) = life(1, [(TODAY, {"status": None, "budget_in_micro_currency": "many", "value": "oak"})])
    assert (span.facts.status, span.facts.budget_in_micro_currency, span.facts.value) == ("ACTIVE", None, "oak")


def test_keywords_to_stay_away_from_show_nothing() -> None:
    """Negative keywords have no part; two keywords of one text have two, under one value."""
    words = {
        1: life(1, [(TODAY - 5, {"value": "oak", "match_type": "BROAD"})]),
        2: life(2, [(TODAY - 5, {"value": "oak", "match_type": "EXACT"})]),
        3: life(3, [(TODAY - 5, {"value": "pine", "match_type": "EXACT_NEGATIVE"})]),
        4: life(4, [(TODAY - 1, {"value": "elm", "match_type": "BROAD"})]),
    }
    members = Members("KEYWORD", words)
    assert set(members.parts(TODAY - 2)) == {1, 2}
    assert {value: len(parts) for value, parts in members.values(TODAY).items()} == {"oak": 2, "elm": 1}


def test_what_is_watched_is_watched_to_there() -> None:
    """A video watched to some point was watched to every earlier one, and more begin than end."""
    cards = deck(Deck.PAID, Profile(6, 5, video=True))
    reached = [sum(card.watched >= point for card in cards) for point in (0, 25, 50, 75, 95, 100)]
    assert reached == sorted(reached, reverse=True)
    assert reached[0] > reached[-1] > 0
    assert not any(card.watched >= 0 for card in deck(Deck.PAID, Profile(6, 5)))
