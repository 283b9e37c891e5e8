"""Calls beside the described API: pages and services that its clients need, such as a sign-in or a preview.

A service gives them as rows of their own; like every handler they know neither headers nor status codes.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from .errors import Kind, Refusal
from .parameters import split_query
from .plain import is_object
from .strict_json import read_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from .service import State
    from .wire import Request, Response


@dataclass(frozen=True, slots=True)
class SideCall:
    """One request beside the API: `fields` of its body (a form, or a JSON object) and who asks.

    `bearer` is the Authorization header as it came; `basic` its name and secret when it carries those. `origin` is the
    scheme and host that the client used, for addresses in answers.
    """

    method: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    fields: Mapping[str, Any]
    bearer: str | None
    basic: tuple[str, str] | None
    origin: str
    state: State
    service_date: date


@dataclass(frozen=True, slots=True)
class SideAnswer:
    """What comes back: a body of a media type, or where to go instead."""

    body: bytes = b""
    media: str = "application/json"
    redirect: str | None = None


@dataclass(frozen=True, slots=True)
class SideRow:
    """Where a call beside the API is, what answers it, and the source that says so."""

    method: str
    path: str
    handler: Callable[[SideCall], SideAnswer | Response]
    source: str


def side_call(request: Request, path: Mapping[str, str], state: State, service_date: date) -> SideCall:
    """Read a request beside the API. Raises `Refusal` (invalid) for a body that cannot be read."""
    authorization = request.authorization
    return SideCall(
        method=request.method,
        path=path,
        query={name: values[-1] for name, values in split_query(request.query).items()},
        headers=request.headers,
        fields=_fields(request),
        bearer=authorization,
        basic=_basic(authorization),
        origin=request.origin,
        state=state,
        service_date=service_date,
    )


def _fields(request: Request) -> Mapping[str, Any]:
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not request.body:
        return {}
    if content_type == "application/json":
        found = read_json(request.body)
        if is_object(found):
            return found
        raise Refusal(Kind.INVALID, "The body is not an object.")
    if content_type == "application/x-www-form-urlencoded":
        try:
            text = request.body.decode("ascii")
        except UnicodeDecodeError:
            raise Refusal(Kind.INVALID, "The body is not a form.") from None
        return {name: values[-1] for name, values in split_query(text).items()}
    raise Refusal(Kind.MEDIA_TYPE, "Send the body as a form or as application/json.")


def _basic(authorization: str | None) -> tuple[str, str] | None:
    scheme, _, rest = (authorization or "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, _, secret = base64.b64decode(rest, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return None
    return unquote(name), unquote(secret)
