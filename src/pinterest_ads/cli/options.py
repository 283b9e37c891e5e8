"""The options that commands share. The text under each is its help."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 - read by the command line at run time
from typing import Annotated, Literal

from cyclopts import Group, Parameter

Format = Literal["table", "json", "ndjson", "csv", "parquet"]

_OUTPUT = Group("Output", sort_key=2)
_CONNECTION = Group("Connection", sort_key=3)


@Parameter(name="*", group=_CONNECTION)
@dataclass(frozen=True, kw_only=True)
class Connection:
    """Whom to call, and how."""

    profile: Annotated[str | None, Parameter(env_var="PINTEREST_ADS_PROFILE")] = None
    """Use the token and address that `auth login` or `auth save` stored under this name."""

    dry_run: Annotated[bool, Parameter(negative=())] = False
    """Show each request that would be sent, without secrets, and send nothing."""

    verbose: Annotated[bool, Parameter(name=["--verbose", "-v"], negative=())] = False
    """Log every request on standard error, and show where an error came from."""


@Parameter(name="*", group=_OUTPUT)
@dataclass(frozen=True, kw_only=True)
class Output:
    """Where the answer goes, and how it is written."""

    output: Annotated[Format | None, Parameter(name=["--output", "-o"])] = None
    """The format; unless given, it follows the file's suffix, is a table on a terminal, and JSON elsewhere."""

    file: Annotated[Path | None, Parameter(name=["--file", "-f"])] = None
    """Write to this file, which appears whole or not at all."""

    show: str | None = None
    """Only these fields, separated by commas."""

    plot: str | None = None
    """Bars in place of rows: a field summed by another, as BY:FIELD; with --file NAME.svg, as a picture."""


@Parameter(name="*", group=_OUTPUT)
@dataclass(frozen=True, kw_only=True)
class Listing:
    """How much of a list is read."""

    first: int | None = None
    """Stop after so many entities."""


@Parameter(name="*", group=_OUTPUT)
@dataclass(frozen=True, kw_only=True)
class Account:
    """How an upload is accounted for."""

    receipts: Path | None = None
    """Note what became of each input in this file; a second run with it sends only what is left."""


@Parameter(name="*", group=_OUTPUT)
@dataclass(frozen=True, kw_only=True)
class Patience:
    """Whether a job is waited for."""

    wait: Annotated[bool, Parameter(negative=())] = False
    """Wait for the job and write its rows; without it, the job's token is written, for `jobs resume`."""

    timeout: float | None = None
    """Wait so many seconds at most."""

    kind: str | None = None
    """Of a file with several lists, the one that a Parquet file is to hold."""


OUTPUT = Output()
CONNECTION = Connection()
