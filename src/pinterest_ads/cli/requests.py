"""`pinterest-ads request METHOD PATH`: any request below the base URL, with the same retries, quota and token."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from cyclopts import Parameter

from pinterest_ads.cli.options import CONNECTION, OUTPUT, Connection, Output

if TYPE_CHECKING:
    import httpx


def request(
    method: str,
    path: str,
    /,
    *,
    query: Annotated[list[str] | None, Parameter(negative_iterable=())] = None,
    body: Annotated[str | None, Parameter(metavar="JSON")] = None,
    output: Output = OUTPUT,
    connection: Connection = CONNECTION,
) -> int:
    """Send any request below the base URL, and write the answer.

    Args:
        method: GET, POST and so on. Only GET and HEAD are sent again after a failure.
        path: relative to the base URL.
        query: a parameter as NAME=VALUE; may be given more than once.
        body: JSON, @FILE, or - for standard input.
        output: how the answer is written.
        connection: how the service is asked.
    """
    from pinterest_ads import NotSent
    from pinterest_ads.cli.arguments import read_json
    from pinterest_ads.cli.opening import opened, source
    from pinterest_ads.cli.sink import Sink

    sink = Sink(output)
    params = [_pair(text) for text in query or ()]
    content = None if body is None else read_json(body)
    try:
        with opened(source(connection.profile), connection) as client:
            answer = client.request(method.upper(), path, params=_gathered(params), json=content)
    except NotSent:
        if connection.dry_run:
            return 0
        raise
    _write(answer, sink)
    return 0


def _pair(text: str) -> tuple[str, str]:
    from pinterest_ads.cli.problems import Refused

    name, equals, value = text.partition("=")
    if not equals or not name:
        raise Refused(f"--query {text}: must be NAME=VALUE")
    return name, value


def _gathered(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """The parameters; those of one name in a list."""
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in found.items()}


def _write(answer: httpx.Response, sink: Any) -> None:
    """JSON as asked for, anything else as it came."""
    try:
        value = msgspec.json.decode(answer.content)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        sys.stdout.buffer.write(answer.content)
        return
    sink.value(value)
