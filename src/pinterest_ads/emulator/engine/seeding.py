"""Fills a store from a seed; a seed once made is kept as an image for the day, so that resets cost little."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from .access import Access
from .bookmarks import Bookmarks
from .service import Service, State
from .store import Store

if TYPE_CHECKING:
    from datetime import date

    from .clock import SwitchableClock

_images: dict[tuple[str, str, str, date], bytes] = {}


def forget_images() -> None:
    """Forget the seeds that were made; the next emulator makes its own anew."""
    _images.clear()


class Seeding:
    """Fills stores of one service; `token` is what the seed's main user is known by."""

    def __init__(self, service: Service, token: str) -> None:
        self._service = service
        self._token = token

    def fill(self, store: Store, seed: str, clock: SwitchableClock) -> None:
        """Replace the store's content by a seed's. Raises KeyError for a seed that the service has not."""
        make = self._service.seeds[seed]
        key = (self._service.name, seed, self._token, clock.today())
        image = _images.get(key)
        if image is None:
            with contextlib.closing(Store(self._service.resources)) as fresh:
                make(State(fresh, Access(fresh), Bookmarks(fresh.key), clock, self._service), self._token)
                with fresh.write() as connection:
                    connection.execute("INSERT OR REPLACE INTO meta VALUES ('seed', ?)", (seed,))
                image = fresh.dump()
            _images.clear()
            _images[key] = image
        store.load(image)
