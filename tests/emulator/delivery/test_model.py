"""The delivery model by itself: sums, caps, time and attribution, for accounts of any shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from pinterest_ads.emulator.service.delivery.columns import METRICS
from pinterest_ads.emulator.service.delivery.lines import CampaignLines, Series
from pinterest_ads.emulator.service.delivery.lives import Life, active, facts_on
from pinterest_ads.emulator.service.delivery.measures import Attribution, Part
from pinterest_ads.emulator.service.delivery.plans import Group
from pinterest_ads.emulator.service.delivery.questions import WINDOWS
from pinterest_ads.emulator.service.delivery.tallies import Moment, Question, add
from tests.emulator.delivery.conftest import AD_GROUP, CAMPAIGN, DAYS_BACK, TODAY, accounts, life, versions

# The first look at a deck costs more than those after it.
unhurried = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])

NAMES = sorted(METRICS)
ATTRIBUTIONS = st.builds(
    Attribution,
    st.sampled_from(WINDOWS),
    st.sampled_from(WINDOWS),
    st.sampled_from(WINDOWS),
    st.booleans(),
    st.booleans(),
)
MOMENTS = st.builds(Moment, st.just(TODAY), st.integers(0, 23))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Draw some columns and how to count them."""
    chosen = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4))
    measures = dict.fromkeys(measure for name in chosen for measure in (*METRICS[name].measures, *METRICS[name].over))
    return Question(tuple(measures), draw(ATTRIBUTIONS), draw(MOMENTS))


def lines(account: tuple[Life, list[Group]], first: int = TODAY - 70, last: int = TODAY + 1) -> CampaignLines:
    """Return the lines of a drawn account."""
    return CampaignLines(7, account[0], account[1], first, last)


def summed(question: Question, series: list[Series], day: int) -> list[int]:
    """Return the sum of each series by itself."""
    found = [0] * len(question.measures)
    for each in series:
        add(found, question.tally((each,), day))
    return found


@unhurried
@given(accounts(), questions(), DAYS_BACK)
def test_ads_sum_to_ad_groups_and_those_to_the_campaign(
    account: tuple[Life, list[Group]], question: Question, back: int
) -> None:
    """Whatever is counted on any day, ads sum to their ad group and ad groups to their campaign, exactly."""
    found, day = lines(account, TODAY - 70 - question.reach), TODAY - back
    groups = [found.group(group) for group in found.groups]
    assert summed(question, groups, day) == question.tally((found.campaign(),), day)
    for group, own in zip(found.groups, groups, strict=True):
        assert summed(question, list(found.ads(group).values()), day) == question.tally((own,), day)


@unhurried
@given(accounts(), questions(), DAYS_BACK, st.integers(1, 6))
def test_hours_and_parts_sum_to_the_day(
    account: tuple[Life, list[Group]], question: Question, back: int, count: int
) -> None:
    """The hours of a day sum to the day, and so do the parts of any division."""
    day = TODAY - back
    campaign = lines(account, TODAY - 70 - question.reach).campaign()
    whole = question.tally((campaign,), day)
    by_hour, by_part = [0] * len(whole), [0] * len(whole)
    for hour in range(24):
        add(by_hour, question.tally((campaign,), day, (hour, hour + 1)))
    for index in range(count):
        add(by_part, question.tally((campaign,), day, None, (Part(2, index, count),)))
    assert by_hour == by_part == whole


@unhurried
@given(accounts())
def test_caps_hold(account: tuple[Life, list[Group]]) -> None:
    """No day passes the daily cap in force, nothing is spent past a lifetime cap, and no budget is passed."""
    campaign, groups = account
    found = lines(account)
    spent = 0
    by_group = dict.fromkeys((group.id for group in groups), 0)
    owned = {group.id: found.group(group.id).lines for group in groups}
    for day in range(TODAY - 70, TODAY + 2):
        facts = facts_on(campaign, day)
        stretch = found.plan.find(day)
        amount = 0 if stretch is None else stretch[1]
        spent += amount
        assert facts.daily_spend_cap is None or amount <= facts.daily_spend_cap
        assert facts.lifetime_spend_cap is None or amount == 0 or spent <= facts.lifetime_spend_cap
        for group in groups:
            bounds = owned[group.id].get(day)
            own = facts_on(group.life, day)
            part = 0 if bounds is None else bounds.spend[1] - bounds.spend[0]
            by_group[group.id] += part
            budget = own.budget_in_micro_currency
            if budget is not None and own.budget_type == "LIFETIME":
                assert part == 0 or by_group[group.id] <= budget
            elif budget is not None and own.budget_type != "CBO_ADGROUP":
                assert part <= budget


@unhurried
@given(accounts())
def test_only_what_was_active_delivers(account: tuple[Life, list[Group]]) -> None:
    """An ad has lines on no day on which it, its ad group or its campaign was off or out of its time."""

    def days(of: Life) -> set[int]:
        return {day for span in active(of) for day in range(max(span.first, TODAY - 70), min(span.last, TODAY + 1) + 1)}

    campaign, groups = account
    found = lines(account)
    for group in groups:
        for ad, series in found.ads(group.id).items():
            allowed = days(campaign) & days(group.life) & days(group.ads[ad])
            assert set(series.lines) <= allowed


@unhurried
@given(accounts(), st.data())
def test_a_day_that_is_over_never_changes(account: tuple[Life, list[Group]], data: st.DataObject) -> None:
    """Whatever is changed or added on a day, every line of the days before stays as it was."""
    campaign, groups = account
    day = data.draw(st.integers(TODAY - 20, TODAY))
    before = lines((campaign, groups), last=day - 1)
    edited = _edited(campaign, day, data.draw(CAMPAIGN))
    changed = [
        Group(group.id, _edited(group.life, day, data.draw(AD_GROUP)), {**group.ads, 999: life(999, [(day, {})])})
        for group in groups
    ]
    added = Group(20_000, life(20_000, [(day, data.draw(AD_GROUP))]), {1: life(1, [(day, {})])})
    after = lines((edited, [*changed, added]), last=day - 1)
    assert before.campaign() == after.campaign()
    for group in groups:
        assert before.group(group.id) == after.group(group.id)
        later = after.ads(group.id)
        assert all(later[ad] == series for ad, series in before.ads(group.id).items())


def _edited(of: Life, day: int, facts: Mapping[str, object]) -> Life:
    """Return the life with other facts from a day on, its later changes forgotten."""
    kept = [span for span in of if span.first < day]
    if not kept:
        return of
    last = kept[-1]
    now = structs.replace(last.facts, **facts)
    return (*kept[:-1], last._replace(last=day - 1), last._replace(first=day, last=of[-1].last, facts=now))


@unhurried
@given(
    accounts(), ATTRIBUTIONS, DAYS_BACK, st.sampled_from(("TOTAL_CONVERSIONS", "TOTAL_CHECKOUT", "TOTAL_WEB_SIGNUP"))
)
def test_longer_windows_and_households_count_more(
    account: tuple[Life, list[Group]], attribution: Attribution, back: int, name: str
) -> None:
    """A longer window never counts less, nor does a household less than its members."""
    series = lines(account, TODAY - 120).campaign()
    measures = METRICS[name].measures

    def count(**other: object) -> int:
        question = Question(measures, replace(attribution, **other), Moment(TODAY, 24))  # type: ignore[arg-type]
        return question.tally((series,), TODAY - back)[0]

    for window in ("click", "engagement", "view"):
        counts = [count(**{window: days}) for days in WINDOWS]
        assert counts == sorted(counts)
    assert count(household=False) <= count(household=True)


@unhurried
@given(accounts(), st.builds(Attribution, st.just(7), st.just(7), st.just(7)))
def test_the_day_of_the_conversion_moves_conversions_and_loses_none(
    account: tuple[Life, list[Group]], attribution: Attribution
) -> None:
    """Counted on the day they happen, conversions come later, and over a time that holds them all are as many."""
    series = lines(account, TODAY - 70).campaign()
    measures = METRICS["TOTAL_CONVERSIONS"].measures
    moment = Moment(TODAY + 100, 0)

    def total(*, by_conversion: bool) -> int:
        question = Question(measures, replace(attribution, by_conversion=by_conversion), moment)
        return sum(question.tally((series,), day)[0] for day in range(TODAY - 70, TODAY + 60))

    assert total(by_conversion=False) == total(by_conversion=True)


@unhurried
@given(versions(CAMPAIGN), versions(AD_GROUP))
def test_without_ads_nothing_is_spent(
    campaign: list[tuple[int, dict[str, object]]], group: list[tuple[int, dict[str, object]]]
) -> None:
    """An ad group without ads spends nothing, and a campaign of only such neither."""
    found = lines((life(7, campaign), [Group(1, life(1, group), {})]))
    assert found.campaign().lines == {}


def test_every_column_is_of_the_reference() -> None:
    """There are the metrics that the reference has, and ratios are none of the sums."""
    assert len(METRICS) == 495
    assert {"SPEND_IN_MICRO_DOLLAR", "TOTAL_WEB_CHECKOUT", "VIDEO_P95_COMBINED_2", "CTR_2"} <= METRICS.keys()
    assert METRICS["CTR"].value(dict.fromkeys((*METRICS["CTR"].measures, *METRICS["CTR"].over), 0)) is None
