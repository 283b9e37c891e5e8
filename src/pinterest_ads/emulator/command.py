"""`pinterest-ads emulator` and `python -m pinterest_ads.emulator`: the emulator on a port, until it is told to stop.

Every option can come from the environment: `PINTEREST_ADS_EMULATOR_PORT` and so on.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - read by the command line at run time
from pathlib import Path  # noqa: TC003 - read by the command line at run time
from typing import Annotated

import cyclopts
from cyclopts import Parameter

from .control import add_commands
from .emulator import Emulator
from .engine import DescriptionError
from .engine.store import StoreError
from .service.file_seed import seed_schema

app: cyclopts.App = cyclopts.App(
    name="emulator",
    help="Emulate the Pinterest Ads API v4 on a port.",
    config=cyclopts.config.Env("PINTEREST_ADS_EMULATOR_", command=False),
    version_flags=[],
)


add_commands(app)

TRUST = ("SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE")
"""Variables by which programs learn of an authority."""


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Options:
    """What both commands take."""

    port: int = 8089
    """The port of the API; 0 is any free one."""

    host: str = "127.0.0.1"
    """The address to listen on."""

    admin_port: int = 0
    """The port of the admin interface; 0 is any free one."""

    admin_host: str = "127.0.0.1"
    """The address of the admin interface; elsewhere than on loopback it wants an admin token."""

    admin_token: str | None = None
    """The bearer token of the admin interface."""

    seed: str = "demo"
    """What the account holds: demo, empty, or a YAML or JSON file (its schema: seed-schema)."""

    generate: str | None = None
    """An account of any size instead of a seed: advertisers=2,campaigns=50,ad_groups=500,ads=100000,seed=1."""

    token: str = "demo"  # noqa: S105 - the documented token of the emulator
    """The bearer token of the seed's main user."""

    database: str | None = None
    """A file, or the URL of a PostgreSQL database, that keeps the state; without one it is in memory."""

    strict: Annotated[bool, Parameter(negative=())] = False
    """Check every answer against the description too."""

    quotas: str = "guide"
    """guide (400 writes per advertiser in 60 s), examples (the guide's header examples), or none."""

    service_date: date | None = None
    """The day that decides what the service has switched off, as YYYY-MM-DD; 2022-03-15 unless given."""

    description: Path | None = None
    """Another OpenAPI document than the SDK's own, as JSON."""

    preview: Annotated[bool, Parameter(negative=())] = False
    """Serve what was announced as coming soon too."""

    forward: str | None = None
    """Let the real service at this prefix answer, and note where it and the description differ."""

    overlay: Path | None = None
    """Where to write the draft of an overlay for these differences, at the end."""

    cors: list[str] = field(default_factory=list[str])
    """An origin whose pages may call the API; * for any. May be given more than once."""

    certificate: Path | None = None
    """A PEM file with a certificate, for TLS."""

    key: Path | None = None
    """The PEM file with the certificate's key, unless that is in the same file."""

    self_signed: Annotated[bool, Parameter(negative=())] = False
    """Speak TLS with a certificate made for this run; the ready line names the authority that clients must trust."""

    def start(self) -> Emulator | None:
        """Start an emulator, or say on standard error why not and return None."""
        try:
            emulator = Emulator(
                seed=self.seed if self.generate is None else f"generate:{self.generate}",
                port=self.port,
                host=self.host,
                admin_port=self.admin_port,
                admin_host=self.admin_host,
                admin_token=self.admin_token,
                token=self.token,
                database=self.database,
                strict=self.strict,
                quotas=self.quotas,
                service_date=self.service_date,
                description=self.description,
                cors=self.cors,
                preview=self.preview,
                forward=self.forward,
                certificate=self.certificate,
                key=self.key,
                self_signed=self.self_signed,
            )
            emulator.start()
        except (ValueError, DescriptionError, StoreError, OSError) as error:
            sys.stderr.write(f"emulator: {error}\n")
            return None
        return emulator


def _ready(emulator: Emulator) -> dict[str, object]:
    ready: dict[str, object] = {"ready": True, "api": emulator.base_url, "admin": emulator.admin_url}
    ready["token"] = emulator.token
    if emulator.authority is not None:
        ready["authority"] = str(emulator.authority)
    return ready


@app.default
def serve(*, options: Options = Options()) -> int:
    """Serve until SIGTERM or SIGINT; the first line on standard output is one JSON object, written once it answers."""
    emulator = options.start()
    if emulator is None:
        return 1
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    sys.stdout.write(json.dumps(_ready(emulator)) + "\n")
    sys.stdout.flush()
    stop.wait()
    if options.overlay is not None and emulator.admin.differences is not None:
        options.overlay.write_text(emulator.admin.differences.overlay(), encoding="utf-8")
    emulator.stop()
    return 0


@app.command(name="seed-schema")
def write_seed_schema() -> None:
    """Write the JSON Schema of seed files."""
    sys.stdout.write(json.dumps(seed_schema(), indent=2) + "\n")


@app.command(name="exec")
def execute(
    *command: Annotated[str, Parameter(allow_leading_hyphen=True)],
    options: Options = Options(),
) -> int:
    """Start an emulator, run a command that finds it in its environment, stop it; the status is the command's.

    The command gets PINTEREST_ADS_BASE_URL, PINTEREST_ADS_ACCESS_TOKEN and PINTEREST_ADS_EMULATOR_ADMIN, and with a
    self-signed certificate the variables by which Python, Node, curl and requests trust it. Write `--` before it.
    """
    if not command:
        sys.stderr.write("emulator: exec needs a command after --\n")
        return 2
    emulator = options.start()
    if emulator is None:
        return 1
    found = {
        "PINTEREST_ADS_BASE_URL": emulator.base_url,
        "PINTEREST_ADS_ACCESS_TOKEN": emulator.token,
        "PINTEREST_ADS_EMULATOR_ADMIN": str(emulator.admin_url),
    }
    if emulator.authority is not None:
        found |= dict.fromkeys(TRUST, str(emulator.authority))
    try:
        return subprocess.run(command, env={**os.environ, **found}, check=False).returncode  # noqa: S603 - the user's own command
    except OSError as error:
        sys.stderr.write(f"emulator: {command[0]}: {error.strerror}\n")
        return 127
    finally:
        emulator.stop()
