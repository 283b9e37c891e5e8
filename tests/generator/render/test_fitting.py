"""Values that are several members of a choice at once: nothing of them is lost, at any depth."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from generator.templates.support.decoding import OpenObject, convert, untagged


class Left(msgspec.Struct, kw_only=True):
    """Asks for x."""

    x: str


class Right(msgspec.Struct, kw_only=True):
    """Asks for y, and may have an x of its own."""

    y: int
    x_again: Left | msgspec.UnsetType = msgspec.field(name="x2", default=msgspec.UNSET)


class Tagged(msgspec.Struct, kw_only=True, tag_field="kind", tag="tagged"):
    """Told by a tag where it stands beside others that have one."""

    z: str | msgspec.UnsetType = msgspec.UNSET


class LeftHolder(msgspec.Struct, kw_only=True):
    """A Left inside."""

    inner: Left


class RightHolder(msgspec.Struct, kw_only=True):
    """A Right inside."""

    inner: Right
    name: str | msgspec.UnsetType = msgspec.UNSET


class Open(OpenObject, rest=lambda: Right):
    """A named Left and any number of Rights."""

    left: Left | msgspec.UnsetType = msgspec.UNSET


EITHER: Any = untagged("Either", lambda: (Left, Right))


def _choice(*members: Any) -> Any:
    return untagged("Choice", lambda: members)


def _back(value: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(value))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (EITHER, {"x": "a", "y": 1}),
        (list[EITHER], [{"x": "a", "y": 1, "x2": {"x": "b"}}, {"x": "c"}]),
        (_choice(list[Left], list[Right]), [{"x": "a", "y": 1}]),
        (_choice(dict[str, Left], dict[str, Right]), {"k": {"x": "a", "y": 1}}),
        (_choice(LeftHolder, RightHolder), {"inner": {"x": "a", "y": 1}, "name": "n"}),
        (_choice(LeftHolder, dict[str, dict[str, int | str]]), {"inner": {"x": "a", "y": 1}, "more": {"z": 2}}),
        (_choice(Left, Open), {"x": "a", "left": {"x": "b"}}),
        (_choice(Open, dict[str, EITHER]), {"left": {"x": "b", "y": 1}, "right": {"y": 1, "x": "c"}}),
        (_choice(Left, Tagged), {"x": "a", "kind": "tagged", "z": "b"}),
        (_choice(list[list[Left] | None], list[list[Right]]), [[{"x": "a", "y": 1}]]),
    ],
)
def test_nothing_is_lost(kind: Any, value: Any) -> None:
    """A value that fits two members comes back as the JSON it was, wherever the two lie over each other."""
    assert _back(convert(value, kind)) == value


def test_it_is_one_member_with_the_properties_of_the_other() -> None:
    """The properties that only the other member names are there under its Python names, and typed as it types them."""
    found = convert({"x": "a", "y": 1, "x2": {"x": "b"}}, EITHER)
    assert isinstance(found, Left | Right)
    assert (found.x, found.y, found.x_again) == ("a", 1, Left(x="b"))  # type: ignore[union-attr]


def test_a_record_that_is_a_map_too_is_open() -> None:
    """Keys that only a map allows have no names: the value is the dict, with the record's attributes."""
    found = convert({"x": "a", "n": 1}, _choice(Left, dict[str, int]))
    assert isinstance(found, OpenObject)
    assert found == {"x": "a", "n": 1}
    assert getattr(found, "x") == "a"  # noqa: B009 - no type checker knows the class, it is made as it is met.


def test_a_value_that_its_owner_would_refuse_is_kept_as_it_is() -> None:
    """A value that is one member alone may call a property of it as the other does: it is not the other's then."""
    found = convert({"x": "a", "y": "no number"}, EITHER)
    assert _back(found) == {"x": "a", "y": "no number"}


def test_a_key_of_no_member_is_ignored() -> None:
    """Choices are as lenient as records: what no member knows is not kept."""
    assert _back(convert({"x": "a", "unknown": 1}, EITHER)) == {"x": "a"}
