"""How an engine is run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    import httpx

    from .clock import Clock


@dataclass(frozen=True, slots=True)
class Settings:
    """How an engine is run: see `Emulator` for what each means."""

    seed: str = "demo"
    token: str = "demo"  # noqa: S105 - the documented token of the emulator
    database: Path | str | None = None
    strict: bool = False
    quotas: str | None = None
    service_date: date | None = None
    clock: Clock | None = None
    largest_body: int = 16 * 1024 * 1024
    journal_size: int = 1000
    forward: str | None = None
    forward_transport: httpx.BaseTransport | None = None
