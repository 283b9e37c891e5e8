"""Fills a store from a seed; a seed once made is kept as an image for the day, so that resets cost little."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from .access import Access
from .bookmarks import Bookmarks
from .service import Seed, Service, State
from .store import Store

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from .clock import SwitchableClock

GENERATE = "generate:"
"""What the name of a seed begins with that is made to measure: names and numbers follow, as `name=number,…`."""

_images: dict[tuple[str, str, str, date], bytes] = {}


FILES = (".json", ".yaml", ".yml")
"""What the name of a seed ends with that is a file."""


def _read(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    return json.loads(text) if file.suffix == ".json" else yaml.safe_load(text)


def forget_images() -> None:
    """Forget the seeds that were made; the next emulator makes its own anew."""
    _images.clear()


def read_counts(text: str, known: Mapping[str, int]) -> dict[str, int]:
    """Read `name=number,…` over the defaults in `known`. Raises ValueError that names what is wrong."""
    counts = dict(known)
    for part in filter(None, text.split(",")):
        name, _, number = part.partition("=")
        if name not in known or not number.isdecimal() or len(number) > 12:
            message = f"{part!r}: write name=number, of {', '.join(known)}"
            raise ValueError(message)
        counts[name] = int(number)
    return counts


class Seeding:
    """Fills stores of one service; `token` is what the seed's main user is known by."""

    def __init__(self, service: Service, token: str) -> None:
        self._service = service
        self._token = token

    def _state(self, store: Store, clock: SwitchableClock) -> State:
        return State(store, Access(store), Bookmarks(store.key), clock, self._service)

    def fill(self, store: Store, seed: str, clock: SwitchableClock) -> None:
        """Replace the store's content by a seed's. Raises KeyError for a seed that the service has not."""
        if seed.startswith(GENERATE):
            self._generate(store, seed, clock)
            return
        make = self._from_file(seed) if seed.endswith(FILES) else self._service.seeds[seed]
        key = (self._service.name, seed, self._token, clock.today())
        if seed.endswith(FILES):
            _images.pop(key, None)
        image = _images.get(key)
        if image is None:
            with contextlib.closing(Store(self._service.resources, tables=self._service.tables)) as fresh:
                make(self._state(fresh, clock), self._token)
                fresh.mark(seed)
                image = fresh.dump()
            _images.clear()
            _images[key] = image
        store.load(image)

    def _from_file(self, seed: str) -> Seed:
        """Return the seed in a file. Raises ValueError that names the file, and the place in it."""
        if self._service.read_seed is None:
            message = "this service has no seeds from files"
            raise ValueError(message)
        try:
            return self._service.read_seed(_read(Path(seed)))
        except (OSError, ValueError, yaml.YAMLError) as error:
            message = f"{seed}: {error}"
            raise ValueError(message) from error

    def _generate(self, store: Store, seed: str, clock: SwitchableClock) -> None:
        """Write straight into the store: an account of any size is made in constant memory, and kept nowhere else."""
        counts = read_counts(seed.removeprefix(GENERATE), self._service.generated)
        store.clear()
        self._service.generate(self._state(store, clock), self._token, counts)
        store.mark(seed)
