"""Who waits for room: first come, first served."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinterest_ads.transport.call import Call
    from pinterest_ads.transport.waits import Alarm

_NUMBERS = itertools.count(1)
_number = attrgetter("number")


class Place:
    """One call's place among those that wait; a call that is sent again after a refusal keeps it.

    `alarm` ends the call's sleep early, once its turn may have come nearer.
    """

    __slots__ = ("alarm", "call", "number")

    def __init__(self, call: Call, alarm: Alarm) -> None:
        call.arrival = call.arrival or next(_NUMBERS)
        self.number: int = call.arrival
        self.call: Call = call
        self.alarm: Alarm = alarm


class Line:
    """The places of one key, in the order in which their calls came. Not locked; the ledger is."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def __bool__(self) -> bool:
        return bool(self._places)

    def ahead(self, place: Place | None) -> int:
        """How many calls go before this one, whether it has entered or only comes; revoked ones do not count."""
        before = self._places if place is None else self._places[: self._index(place)]
        return sum(not other.call.revoked for other in before)

    def enter(self, place: Place) -> None:
        """Wait here, at the place that the call's coming gives it."""
        if not self._holds(place):
            self._places.insert(self._index(place), place)

    def leave(self, place: Place) -> None:
        """Wait here no more."""
        if self._holds(place):
            del self._places[self._index(place)]

    def wake(self, behind: Place | None = None) -> None:
        """Let those ask again whose turn may have come nearer: all behind a place, or all."""
        for place in self._places if behind is None else self._places[self._index(behind) :]:
            place.alarm.set()

    def _holds(self, place: Place) -> bool:
        index = self._index(place)
        return index < len(self._places) and self._places[index] is place

    def _index(self, place: Place) -> int:
        return bisect_left(self._places, place.number, key=_number)
