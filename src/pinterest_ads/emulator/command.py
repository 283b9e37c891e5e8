"""`pinterest-ads emulator` and `python -m pinterest_ads.emulator`: the emulator on a port, until it is told to stop.

Every option can come from the environment: `PINTEREST_ADS_EMULATOR_PORT` and so on.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
from datetime import date  # noqa: TC003 - read by the command line at run time
from pathlib import Path  # noqa: TC003 - read by the command line at run time
from typing import Annotated

import cyclopts
from cyclopts import Parameter

from .emulator import Emulator
from .engine import DescriptionError
from .engine.store import StoreError

app = cyclopts.App(
    name="emulator",
    help="Emulate the Pinterest Ads API v4 on a port.",
    config=cyclopts.config.Env("PINTEREST_ADS_EMULATOR_", command=False),
    version_flags=[],
)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


@app.default
def serve(
    *,
    port: int = 8089,
    host: str = "127.0.0.1",
    admin_port: int = 0,
    seed: str = "demo",
    token: str = "demo",  # noqa: S107 - the documented token of the emulator
    database: Path | None = None,
    strict: Annotated[bool, Parameter(negative=())] = False,
    quotas: str = "guide",
    service_date: date | None = None,
    description: Path | None = None,
) -> int:
    """Serve until SIGTERM or SIGINT; the first line on standard output is one JSON object, written once it answers.

    Parameters
    ----------
    port
        The port of the API; 0 is any free one.
    host
        The address to listen on.
    admin_port
        The port of the admin interface, on loopback; 0 is any free one.
    seed
        What the account holds: demo, or empty.
    token
        The bearer token of the seed's main user.
    database
        A file that keeps the state; without one it is in memory.
    strict
        Check every answer against the description too.
    quotas
        guide (400 writes per advertiser in 60 s), examples (the guide's header examples), or none.
    service_date
        The day that decides what the service has switched off, as YYYY-MM-DD; 2022-03-15 unless given.
    description
        Another OpenAPI document than the SDK's own, as JSON.

    """
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    try:
        emulator = Emulator(
            seed=seed,
            port=port,
            host=host,
            admin_port=admin_port,
            token=token,
            database=database,
            strict=strict,
            quotas=quotas,
            service_date=service_date,
            description=description,
        )
        emulator.start()
    except (ValueError, DescriptionError, StoreError, OSError) as error:
        sys.stderr.write(f"emulator: {error}\n")
        return 1
    _say(json.dumps({"ready": True, "api": emulator.base_url, "admin": emulator.admin_url, "token": token}))
    stop.wait()
    emulator.stop()
    return 0
