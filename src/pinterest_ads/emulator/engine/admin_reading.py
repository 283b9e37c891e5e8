"""Bodies of requests to the admin interface, bounded and typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from starlette.requests import Request

T = TypeVar("T")

LARGEST_BODY = 1_048_576
LARGEST_STATE = 4 * 1024 * 1024 * 1024
"""Bytes of an imported state."""


class WrongError(Exception):
    """A request to the admin interface that cannot be done, with the sentence to answer."""


async def read_body(request: Request, largest: int = LARGEST_BODY) -> bytes:
    """Return a request's body. Raises WrongError for one that is too large."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > largest:
            message = "the body is too large"
            raise WrongError(message)
        chunks.append(chunk)
    return b"".join(chunks)


async def read_json_body(request: Request, decoder: msgspec.json.Decoder[T]) -> T:
    """Return a request's body as the decoder reads it; none at all is an empty object. Raises WrongError.

    Decoders are made when modules are imported: msgspec crashes when two threads show it a new type at once.
    """
    try:
        return decoder.decode(await read_body(request) or b"{}")
    except msgspec.MsgspecError as error:
        raise WrongError(str(error)) from error
