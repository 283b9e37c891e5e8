"""Contenders take turns, and a figure is the median of the rounds' ratios."""

from __future__ import annotations

from benchmarks.measure import Sample, Turn, interleave, ratio


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
