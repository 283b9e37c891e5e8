"""Windows as the limiter's rates: never laxer than what the service said, whatever it said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinterest_ads.transport.quota import MemoryStore, Ticket, Window, read_windows
from pinterest_ads.transport.quota.pacing import rates


@pytest.mark.parametrize(
    "windows",
    [
        [Window(1, 10), Window(2, 20)],
        [Window(1, 100), Window(60, 1000)],
        [Window(10, 10), Window(14, 15)],
        [Window(1, 1000), Window(60, 100)],
        [Window(60, 30), Window(60, 30)],
        [Window(1, 1), Window(2, 1), Window(3, 1)],
        [Window(60, 30), Window(61, 31), Window(3600, 1000)],
    ],
)
def test_any_set_of_windows_becomes_rates_that_are_no_laxer(windows: list[Window]) -> None:
    """The limiter takes what is made of any windows, and lets through no more than they allow."""
    store = MemoryStore()
    store.learn("key", windows)
    times: list[float] = []
    for step in range(900):
        if isinstance(store.take("key", step / 10), Ticket):
            times.append(step / 10)

    assert rates(windows)
    for window in windows:
        for time in times:
            assert sum(time <= other < time + window.seconds for other in times) <= window.limit


@given(st.lists(st.builds(Window, st.integers(1, 90_000), st.integers(1, 90_000)), min_size=1, max_size=6))
def test_no_policy_is_too_odd_for_the_limiter(windows: list[Window]) -> None:
    """Whatever a header says can be learned and paced by."""
    store = MemoryStore()

    store.learn("key", read_windows(", ".join(map(str, windows))))

    assert isinstance(store.take("key", 0.0), Ticket)
