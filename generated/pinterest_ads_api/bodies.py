"""Request bodies: from a model or plain data to the bytes that a media type asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import IO, Any, TypeAlias, TypeGuard
from urllib.parse import quote_plus

import httpx
import msgspec

from .encoding import (
    header_bytes,
    header_name,
    is_list,
    is_mapping,
    json_text,
    put_styled,
    text,
)

# Property → (style, explode, content type), for properties that the description says something about.
Parts: TypeAlias = Mapping[str, tuple[str, bool, str | None]]
Headers: TypeAlias = list[tuple[bytes, bytes]]

_LENGTH_ALWAYS = frozenset({"POST", "PUT", "PATCH"})
# httpx's URLs never change, and taking one apart costs more than all else in a request; the same few recur.
_url = lru_cache(maxsize=64)(httpx.URL)


def request(
    method: str,
    url: str,
    headers: Headers,
    *,
    operation: object,
    extra_headers: Mapping[str, str] | None,
    body: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """A request without a host, its operation in `extensions`; `body` is what a function of this module returned."""
    if extra_headers:
        given = {name.lower().encode() for name in extra_headers}
        headers = [pair for pair in headers if pair[0].lower() not in given]
        headers.extend((header_name(name), header_bytes(name, value)) for name, value in extra_headers.items())
    content: Any = b"" if body is None else body.get("content")
    if body is not None and not isinstance(content, bytes):
        return httpx.Request(method, url, headers=headers, extensions={"operation": operation}, **body)
    # httpx would find out the length, and look through the headers for one, at the price of half a small batch.
    if (content or method in _LENGTH_ALWAYS) and not (extra_headers and _has_length(extra_headers)):
        headers.append((b"Content-Length", b"%d" % len(content)))
    stream = httpx.ByteStream(content)
    made = httpx.Request(method, _url(url), headers=headers, extensions={"operation": operation}, stream=stream)
    made.read()
    return made


def _has_length(headers: Mapping[str, str]) -> bool:
    return any(name.lower() in {"content-length", "transfer-encoding"} for name in headers)


def plain_data(value: Any) -> Any:
    """What msgspec encodes in place of mappings and sequences that are no dict and no list.

    Raises:
        NotImplementedError: it is something else.
    """
    if is_mapping(value):
        return dict(value)
    if isinstance(value, Sequence | Set):
        return [*value]
    raise NotImplementedError(value)


def _fields(value: Any) -> dict[str, Any]:
    """The properties of a body by wire name, UNSET ones left out, values as they are."""
    if isinstance(value, msgspec.Struct):
        found = {field.encode_name: getattr(value, field.name) for field in msgspec.structs.fields(type(value))}
        config = value.__struct_config__
        if config.tag_field is not None:
            found = {config.tag_field: config.tag, **found}
        return {name: item for name, item in found.items() if item is not msgspec.UNSET}
    if is_mapping(value):
        return dict(value)
    message = f"the body must be a model or a mapping, not {type(value).__name__}"
    raise TypeError(message)


def merged(body: Any, fields: Mapping[str, Any]) -> dict[str, Any]:
    """A body with single properties laid over it, by wire name; UNSET ones are not there."""
    given = {name: value for name, value in fields.items() if value is not msgspec.UNSET}
    return given if body is None else {**_fields(body), **given}


def covers(media_range: str, media_type: str) -> bool:
    """Whether a media type is in a range: `image/*`, `application/*+json` (which has `application/json` too)."""
    given = media_type.partition(";")[0].strip().lower()
    return fnmatchcase(given, media_range) or given == media_range.replace("*+", "")


def json_body(headers: Headers, media_type: bytes, value: Any) -> dict[str, Any]:
    """JSON; bytes are JSON already."""
    headers.append((b"content-type", media_type))
    return {"content": value if isinstance(value, bytes) else msgspec.json.encode(value, enc_hook=plain_data)}


def form_body(headers: Headers, media_type: bytes, value: Any, parts: Parts) -> dict[str, Any]:
    """`application/x-www-form-urlencoded`: a list repeats its name, an object is JSON text (3.1.1, Encoding Object)."""
    pairs: list[str] = []
    for name, item in _fields(value).items():
        if item is None:
            continue
        if isinstance(item, bytes):
            pairs.append(f"{quote_plus(name)}={quote_plus(item)}")
            continue
        plain = msgspec.to_builtins(item)
        style, explode, content_type = parts.get(name, ("form", True, None))
        key = quote_plus(name)
        if content_type is not None and content_type.endswith("json"):
            pairs.append(f"{key}={quote_plus(msgspec.json.encode(item))}")
        elif name not in parts:
            items = plain if is_list(plain) else [plain]
            pairs.extend(f"{key}={quote_plus(json_text(one) if _structured(one) else text(one))}" for one in items)
        else:
            put_styled(pairs, key, plain, style=style, explode=explode)
    headers.append((b"content-type", media_type))
    return {"content": "&".join(pairs).encode()}


def _structured(plain: Any) -> bool:
    return is_mapping(plain) or is_list(plain)


def multipart_body(headers: Headers, media_type: bytes, value: Any, parts: Parts) -> dict[str, Any]:
    """`multipart/…`: bytes and files as files, objects as JSON, a list one part for each item."""
    files: list[tuple[str, Any]] = []
    for name, item in _fields(value).items():
        if item is None:
            continue
        content_type = parts[name][2] if name in parts else None
        items = item if is_list(item) else [item]
        files.extend((name, _part(one, content_type)) for one in items)
    if not files:
        boundary = b"empty"
        headers.append((b"content-type", media_type + b"; boundary=" + boundary))
        return {"content": b"--" + boundary + b"--\r\n"}
    if media_type != b"multipart/form-data":
        made = httpx.Request("POST", "", files=files)
        boundary = made.headers["content-type"].partition("boundary=")[2].encode()
        headers.append((b"content-type", media_type + b"; boundary=" + boundary))
        return {"content": made.read()}
    return {"files": files}


def _is_tuple(item: Any) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(item, tuple)


def _part(item: Any, content_type: str | None) -> tuple[Any, ...]:
    """(file name, content, content type), as httpx takes it; a tuple of the caller's is one already."""
    if _is_tuple(item):
        return item
    if isinstance(item, bytes | bytearray) or hasattr(item, "read"):
        name = getattr(item, "name", "upload")
        return (str(name).rpartition("/")[2], item, content_type or "application/octet-stream")
    plain = msgspec.to_builtins(item)
    if isinstance(plain, dict | list) or (content_type or "").endswith("json"):
        return (None, msgspec.json.encode(item), content_type or "application/json")
    return (None, text(plain).encode(), content_type or "text/plain")


def text_body(headers: Headers, media_type: bytes, value: str | bytes) -> dict[str, Any]:
    """Text, as UTF-8."""
    headers.append((b"content-type", media_type))
    return {"content": value.encode() if isinstance(value, str) else value}


def binary_body(
    headers: Headers, media_type: bytes, value: bytes | str | IO[bytes] | Iterable[bytes]
) -> dict[str, Any]:
    """Bytes as they are, from memory or a file."""
    headers.append((b"content-type", media_type))
    return {"content": value.encode() if isinstance(value, str) else value}
