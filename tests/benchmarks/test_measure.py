"""Contenders take turns, and a figure is the median of the rounds' ratios."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.measure import Curve, Figure, Sample, Turn, interleave, ratio
from benchmarks.report import Found, kept


def _turns(order: list[str], costs: dict[str, list[float]]) -> dict[str, Turn]:
    def turn(name: str) -> Turn:
        left = iter(costs[name])

        def act() -> Sample:
            order.append(name)
            cost = next(left)
            return Sample(cost, cost * 2)

        return act

    return {name: turn(name) for name in costs}


def test_everyone_has_a_turn_in_each_round_in_another_order() -> None:
    """The first round warms up and does not count."""
    order: list[str] = []
    samples = interleave(_turns(order, {"a": [9, 1, 2], "b": [9, 3, 4]}), 2)
    assert order == ["a", "b", "b", "a", "a", "b"]
    assert samples == {"a": [Sample(1, 2), Sample(2, 4)], "b": [Sample(3, 6), Sample(4, 8)]}


def test_a_ratio_is_the_median_of_the_rounds() -> None:
    """One round that somebody disturbed does not move it."""
    samples = {"a": [Sample(1, 8), Sample(2, 4), Sample(90, 6)], "b": [Sample(1, 2), Sample(1, 2), Sample(1, 2)]}
    found = ratio("x", samples, "a", "b", limit=2)
    assert (found.cpu, found.wall, found.seconds, found.reached) == (2, 3, 2, True)
    by_wall = ratio("x", samples, "a", "b", limit=2, by_wall=True)
    assert (by_wall.seconds, by_wall.reached) == (6, False)


def test_a_limit_may_be_a_least_and_may_be_absent() -> None:
    """Peers have to be slower than a figure; where none is wanted none is reached."""
    samples = {"a": [Sample(3, 3)], "b": [Sample(1, 1)]}
    assert ratio("x", samples, "a", "b", limit=3, at_least=True).reached is True
    assert ratio("x", samples, "a", "b", limit=4, at_least=True).reached is False
    assert ratio("x", samples, "a", "b").reached is None


def test_what_is_a_part_of_two_turns_can_be_taken_off_both() -> None:
    """Inflating costs both readers of a packed file the same."""
    assert Sample(5, 6).less(Sample(2, 3)) == Sample(3, 3)


def test_a_figure_has_a_most_or_a_least_or_neither() -> None:
    """Rows a second have to be many, memory has to be little."""
    assert Figure("rows", "rows/s", 5, 4, at_least=True).reached is True
    assert Figure("memory", "MiB", 5, 4).reached is False
    assert Figure("requests", "", 5).reached is None


def test_what_one_run_does_not_look_for_stays_as_an_earlier_one_found_it(tmp_path: Path) -> None:
    """What it does look for is replaced."""
    before, found = tmp_path / "results.json", Found()
    found.add(([Figure("a", "s", 1), Figure("b", "s", 1)], Curve("pages", "x", "y", {"z": [(1, 2)]})))
    before.write_text(json.dumps(found.data()))
    again = Found()
    again.add(Figure("b", "s", 2))
    merged = kept(again.data(), before)
    assert [(row["what"], row["value"]) for row in merged["figures"]] == [("a", 1), ("b", 2)]
    assert [curve["name"] for curve in merged["curves"]] == ["pages"]
