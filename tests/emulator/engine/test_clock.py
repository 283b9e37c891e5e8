"""Clocks: real, frozen, shared."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from pinterest_ads.emulator.engine.clock import ManualClock, RealClock, SwitchableClock


def test_a_manual_clock_stands_still_until_moved() -> None:
    """Time passes by advancing and by sleeping only, and never backwards."""
    clock = ManualClock(100.0)
    clock.sleep(5)
    clock.sleep(-1)
    clock.advance(2)
    assert (clock.time(), clock.monotonic()) == (107.0, 7.0)
    with pytest.raises(ValueError, match="only moves forward"):
        clock.advance(-1)


async def test_tasks_wake_each_at_its_own_time() -> None:
    """Tasks that sleep at once wake in the order of their times, and the clock ends at the latest."""
    clock = ManualClock(0.0)
    woken: list[tuple[int, float]] = []

    async def sleep(seconds: int) -> None:
        await clock.asleep(seconds)
        woken.append((seconds, clock.time()))

    await asyncio.gather(*(sleep(seconds) for seconds in (5, 1, 3, 3, 2)))
    assert woken == [(1, 1.0), (2, 2.0), (3, 3.0), (3, 3.0), (5, 5.0)]


def test_threads_wake_each_at_its_own_time() -> None:
    """Threads that read the clock and then sleep wake in the order of their times, however the machine runs them."""
    clock = ManualClock(0.0)
    begun = threading.Barrier(5)
    woken: list[tuple[int, float]] = []

    def sleep(seconds: int) -> None:
        clock.time()
        begun.wait(20)
        clock.sleep(seconds)
        woken.append((seconds, clock.time()))

    threads = [threading.Thread(target=sleep, args=(seconds,)) for seconds in (50, 10, 30, 30, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert sorted(woken) == woken == [(10, 10.0), (20, 20.0), (30, 30.0), (30, 30.0), (50, 50.0)]


def test_a_thread_sleeps_from_where_it_moved_the_clock_to() -> None:
    """What a thread read before it advanced the clock itself does not shorten its sleep."""
    clock = ManualClock(0.0)
    assert clock.time() == 0
    clock.advance(100)
    clock.sleep(5)
    assert clock.time() == 105


async def test_the_real_clock_is_the_machines() -> None:
    """The real clock tells and takes real time."""
    clock = RealClock()
    assert abs(clock.time() - time.time()) < 1
    before = clock.monotonic()
    clock.sleep(0.01)
    await clock.asleep(0.01)
    assert clock.monotonic() - before >= 0.02


async def test_a_clock_can_be_switched() -> None:
    """A switchable clock follows the real one, a frozen one or somebody's, and says which."""
    clock = SwitchableClock()
    assert clock.mode == "real"
    clock.advance(10)
    assert clock.mode == "frozen"
    clock.freeze(86_400.0 * 365)
    clock.sleep(1)
    await clock.asleep(1)
    assert (clock.time(), clock.monotonic()) == (86_400.0 * 365 + 2, 2.0)
    assert clock.today().isoformat() == "1971-01-01"
    shared = ManualClock(5.0)
    clock.follow(shared)
    clock.advance(1)
    assert (clock.mode, shared.time()) == ("shared", 6.0)
    clock.follow()
    assert clock.mode == "real"
