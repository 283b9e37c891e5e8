"""Parameters as the description's styles write them (OpenAPI 3.1, "Style Values"; RFC 6570).

Values are percent-encoded but for the unreserved characters (RFC 3986); a style's delimiters are written as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeGuard
from urllib.parse import quote

import msgspec

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_RESERVED = "!#$&'()*+,/:;=?@[]"
_QUERY_RESERVED = "!$'()*,/:;?@"
_DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value is a list, for type checkers as well."""
    return isinstance(value, list)


def is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    """Whether a value is a mapping, for type checkers as well."""
    return isinstance(value, Mapping)


def text(value: Any) -> str:
    """A scalar as text: `true`, `2024-01-31`, an enumeration's value; what has a structure as JSON text.

    Raises:
        ValueError: a datetime without a time zone.
    """
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return text(value.value)
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            message = f"{value!r} has no time zone"
            raise ValueError(message)
        return str(msgspec.to_builtins(value))
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    plain = msgspec.to_builtins(value)
    # The styles leave open how an object or a list inside another is written (OpenAPI 3.1, "Style Values").
    return plain if isinstance(plain, str) else json_text(plain)


def json_text(value: Any) -> str:
    """A value as JSON text."""
    return msgspec.json.encode(value).decode()


def _is_iterable(value: Any) -> TypeGuard[Iterable[Any]]:
    return isinstance(value, Iterable)


def _quoted(value: Any, safe: str = "") -> str:
    return quote(text(value), safe=safe)


def _plain(value: Any) -> Any:
    """Models as mappings, sets and generators as lists; scalars as they are."""
    if isinstance(value, msgspec.Struct):
        return msgspec.to_builtins(value)
    if is_mapping(value) or isinstance(value, str | bytes):
        return value
    return list(value) if _is_iterable(value) else value


def path_id(argument: str, value: Any) -> str:
    """An id in a path.

    Raises:
        ValueError: it is empty, a dot segment, or has a slash or a control character.
    """
    found = text(value)
    if not found or found in {".", ".."} or "/" in found or "\\" in found or _CONTROL.search(found):
        message = f"{argument}: {found!r} cannot stand in a path"
        raise ValueError(message)
    return quote(found, safe="")


def path_value(argument: str, value: Any, *, name: str, style: str, explode: bool, reserved: bool = False) -> str:
    """A parameter in a path, in the style `simple`, `label` or `matrix`.

    Raises:
        ValueError: nothing would be left of it, or it would be a dot segment.
    """
    written = _path_value(_plain(value), name, style, explode=explode, safe=_RESERVED if reserved else "")
    if written in {"", ".", ".."}:
        message = f"{argument}: {value!r} cannot stand in a path"
        raise ValueError(message)
    return written


def _path_value(value: Any, name: str, style: str, *, explode: bool, safe: str) -> str:
    prefix = {"simple": "", "label": ".", "matrix": ";"}[style]
    between = (prefix or ",") if explode else ","
    key = quote(name, safe="")
    if is_mapping(value):
        pairs = [(quote(str(k), safe=""), _quoted(v, safe)) for k, v in value.items()]
        joined = between.join(f"{k}={v}" if explode else f"{k},{v}" for k, v in pairs)
        return f";{key}={joined}" if style == "matrix" and not explode else f"{prefix}{joined}"
    if is_list(value):
        items = [_quoted(item, safe) for item in value]
        if style == "matrix":
            return "".join(f";{key}={item}" for item in items) if explode else f";{key}={','.join(items)}"
        return f"{prefix}{between.join(items)}"
    return f";{key}={_quoted(value, safe)}" if style == "matrix" else f"{prefix}{_quoted(value, safe)}"


def put(query: list[str], key: str, value: Any) -> None:
    """A scalar in the query; `key` is quoted already."""
    query.append(f"{key}={quote(text(value), safe='')}")


def put_each(query: list[str], key: str, values: Iterable[Any]) -> None:
    """A list in the query, one `key=item` for each."""
    query.extend(f"{key}={quote(text(value), safe='')}" for value in values)


def put_joined(query: list[str], key: str, values: Iterable[Any], delimiter: str) -> None:
    """A list in the query, its items joined by a delimiter."""
    query.append(f"{key}={delimiter.join(quote(text(value), safe='') for value in values)}")


def put_json(query: list[str], key: str, value: Any) -> None:
    """A value in the query as JSON text."""
    query.append(f"{key}={quote(msgspec.json.encode(value), safe='')}")


def put_styled(query: list[str], key: str, value: Any, *, style: str, explode: bool, reserved: bool = False) -> None:
    """Any value in the query, in any style."""
    value = _plain(value)
    safe = _QUERY_RESERVED if reserved else ""
    if style == "deepObject":
        _put_deep(query, key, value, safe)
    elif is_mapping(value):
        pairs = [(quote(str(k), safe=""), _quoted(v, safe)) for k, v in value.items()]
        if explode:
            query.extend(f"{k}={v}" for k, v in pairs)
        else:
            query.append(f"{key}={_DELIMITERS[style].join(f'{k}{_DELIMITERS[style]}{v}' for k, v in pairs)}")
    elif is_list(value):
        items = [_quoted(item, safe) for item in value]
        if explode:
            query.extend(f"{key}={item}" for item in items)
        else:
            query.append(f"{key}={_DELIMITERS[style].join(items)}")
    else:
        query.append(f"{key}={_quoted(value, safe)}")


def _put_deep(query: list[str], key: str, value: Any, safe: str) -> None:
    """`key[a][b]=1`; a list within is numbered (the specification leaves both open)."""
    value = _plain(value)
    if is_mapping(value):
        for name, item in value.items():
            _put_deep(query, f"{key}%5B{quote(str(name), safe='')}%5D", item, safe)
    elif is_list(value):
        for index, item in enumerate(value):
            _put_deep(query, f"{key}%5B{index}%5D", item, safe)
    else:
        query.append(f"{key}={_quoted(value, safe)}")


def put_extra(query: list[str], extra: Mapping[str, Any]) -> None:
    """Query parameters that the description does not know; a list is repeated, None is left out."""
    for name, value in extra.items():
        if value is not None:
            put_styled(query, quote(name, safe=""), value, style="form", explode=True)


def header(argument: str, value: Any, *, explode: bool = False) -> bytes:
    """A header's value; lists and objects comma-joined (`simple`).

    Raises:
        ValueError: it has a control character, such as a line break.
    """
    value = _plain(value)
    if is_mapping(value):
        mark = "=" if explode else ","
        written = ",".join(f"{k}{mark}{text(v)}" for k, v in value.items())
    else:
        written = ",".join(map(text, value)) if is_list(value) else text(value)
    return header_bytes(argument, written)


def header_json(argument: str, value: Any) -> bytes:
    """A header's value as JSON text."""
    return header_bytes(argument, msgspec.json.encode(value).decode())


def header_bytes(argument: str, written: str) -> bytes:
    """Text of a header as bytes.

    Raises:
        ValueError: it has a control character, such as a line break.
    """
    if _CONTROL.search(written):
        message = f"{argument}: {written!r} has a control character"
        raise ValueError(message)
    return written.encode()


def header_name(name: str) -> bytes:
    """The name of a header as bytes.

    Raises:
        ValueError: a header cannot be called so (RFC 9110, 5.6.2).
    """
    if not _TOKEN.fullmatch(name):
        message = f"{name!r} is no name of a header"
        raise ValueError(message)
    return name.encode()


def cookie(cookies: list[str], name: str, value: Any, *, explode: bool = True) -> None:
    """A cookie, percent-encoded where a cookie needs it; lists and objects as `form` writes them."""
    pairs: list[str] = []
    put_styled(pairs, name, value, style="form", explode=explode)
    cookies.extend(pairs)
