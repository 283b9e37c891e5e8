"""The endpoints of ads/v3, all of the partner guide's table, and what each says now that v3 has ended.

They stand in `v3_endpoints.tsv`. The method is `-` where the guide names none; `v4` is the call of v4 that takes its
place. Where the guide's table names a parent that has no such children, `instead` is the call that has them. `advice`
is ours.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One row of the table; paths of v3 as the guide writes them, relative to `/ads/v3/`.

    `status` is `moved`, `deprecated`, `coming_soon`, `new` or `alias`.
    """

    section: str
    method: str
    path: str
    status: str
    v4: str
    instead: str
    advice: str


def _read() -> tuple[Endpoint, ...]:
    with Path(__file__).with_suffix(".tsv").open(encoding="utf-8", newline="") as file:
        return tuple(Endpoint(**row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ENDPOINTS: tuple[Endpoint, ...] = _read()
