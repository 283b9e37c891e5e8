"""Decoding an answer that the strict decoder refused, so that one odd field does not cost a page.

Only lossless coercions are made: `1.0` or `"1"` for an integer, a number's text for a number, an integer for a string
id. What cannot be read is `UNSET`, an array's element that cannot be read at all is left out; each is an `Issue`.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import inspect

from pinterest_ads.runtime.kinds import is_list, is_object
from pinterest_ads.runtime.pointer import escape
from pinterest_ads.runtime.types import learn, members_of, tagged, type_info, type_of

if TYPE_CHECKING:
    from pinterest_ads.runtime.check import DecodingHook
from pinterest_ads.runtime.issue import Issue


def decode_leniently(content: bytes, declared: Any, hook: DecodingHook | None) -> tuple[Any, list[Issue]]:
    """The answer as its declared type, as far as it goes, with all that was odd.

    Raises msgspec.DecodeError where it is no JSON, msgspec.ValidationError where its very root is of another kind.
    """
    reader = _Reader(hook)
    try:
        raw = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raw = _scrubbed(content)
        reader.issues.append(Issue("", None, "read with replaced characters"))
    value = reader.read(raw, type_info(declared), "")
    if value is msgspec.UNSET:
        raise msgspec.ValidationError(
            f"the answer is {reader.issues[0].action if reader.issues else 'of another kind'}"
        )
    return value, reader.issues


def _scrubbed(content: bytes) -> Any:
    """JSON as careless writers write it: with lone surrogates, NaN, a byte order mark, or bytes of another encoding."""
    try:
        raw = json.loads(content.decode("utf-8-sig", "replace"))
    except ValueError as error:
        raise msgspec.DecodeError(str(error)) from None
    return _text_of(raw)


def _text_of(raw: Any) -> Any:
    if isinstance(raw, str):
        return raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if is_list(raw):
        return [_text_of(item) for item in raw]
    if is_object(raw):
        return {str(_text_of(key)): _text_of(item) for key, item in raw.items()}
    return raw


class _Reader:
    def __init__(self, hook: DecodingHook | None) -> None:
        self._hook = hook
        self.issues: list[Issue] = []

    def read(self, raw: Any, kind: inspect.Type, at: str) -> Any:
        """The value as the kind has it, or UNSET with an issue."""
        match kind:
            case inspect.Metadata(type=inner):
                return self.read(raw, inner, at)
            case inspect.AnyType() | inspect.RawType():
                return raw
            case inspect.UnionType(types=members):
                return self._union(raw, members, at)
            case inspect.StructType() if is_object(raw) and (
                kind.tag_field is None or raw.get(kind.tag_field) == kind.tag
            ):
                return self._struct(raw, kind, at)
            case inspect.CustomType() if members := members_of(kind):
                return self._union(raw, members, at)
            case inspect.ListType(item_type=inner) if is_list(raw):
                items = [self.read(item, inner, f"{at}/{i}") for i, item in enumerate(raw)]
                return [item for item in items if item is not msgspec.UNSET]
            case inspect.DictType(value_type=inner) if is_object(raw):
                values = {key: self.read(item, inner, f"{at}/{escape(key)}") for key, item in raw.items()}
                return {key: item for key, item in values.items() if item is not msgspec.UNSET}
            case _:
                return self._leaf(raw, kind, at)

    def _struct(self, raw: dict[str, Any], kind: inspect.StructType, at: str) -> Any:
        values: dict[str, Any] = {}
        for field in kind.fields:
            if field.encode_name in raw:
                values[field.name] = self.read(raw[field.encode_name], field.type, f"{at}/{escape(field.encode_name)}")
            elif field.required:
                values[field.name] = msgspec.UNSET
                self.issues.append(Issue(f"{at}/{escape(field.encode_name)}", None, "missing, left unset"))
        return kind.cls(**values)

    def _union(self, raw: Any, members: tuple[inspect.Type, ...], at: str) -> Any:
        """The member that can be read at all, with the fewest issues; one that is read strictly has none."""
        chosen = tagged(members, raw)
        if chosen is not None:
            return self.read(raw, chosen, at)
        trials: list[tuple[bool, int, Any, list[Issue]]] = []
        for member in members:
            trial = _Reader(self._hook)
            value = trial.read(raw, member, at)
            trials.append((value is msgspec.UNSET, len(trial.issues), value, trial.issues))
        _, _, value, issues = min(trials, key=lambda trial: trial[:2])
        self.issues += issues
        return value

    def _leaf(self, raw: Any, kind: inspect.Type, at: str) -> Any:
        try:
            learn(type_of(kind), self._hook)
            return msgspec.convert(raw, type_of(kind), dec_hook=self._hook)
        except (msgspec.ValidationError, ValueError, TypeError):
            value = coerce(raw, kind)
        done = "left unset" if value is msgspec.UNSET else f"read as {value!r}"
        self.issues.append(Issue(at, raw, done))
        return value


def coerce(raw: Any, kind: inspect.Type) -> Any:
    """The one lossless reading of a value of another kind, UNSET where there is none."""
    match kind, raw:
        case inspect.IntType(), float() if raw.is_integer():
            return int(raw)
        case inspect.IntType(), str() if raw.removeprefix("-").isdecimal() and raw.isascii() and len(raw) < 30:
            return int(raw)
        case inspect.FloatType(), str():
            try:
                number = float(raw)
            except ValueError:
                return msgspec.UNSET
            return number if math.isfinite(number) else msgspec.UNSET
        case inspect.StrType(), int() if not isinstance(raw, bool):
            return str(raw)
        case _:
            return msgspec.UNSET
