"""The support modules of every package: open enumerations, choices by trying, objects with more properties."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from generator.templates.support.decoding import (
    OpenIntEnum,
    OpenObject,
    OpenStrEnum,
    convert,
    dec_hook,
    moment,
    untagged,
)


class Letter(OpenStrEnum):
    """Letters."""

    A = "a"


class Number(OpenIntEnum):
    """Numbers."""

    ONE = 1


class Small(msgspec.Struct, kw_only=True):
    """One key."""

    id: str


class Large(msgspec.Struct, kw_only=True):
    """Two keys."""

    id: str
    name: str
    kind: Letter | msgspec.UnsetType = msgspec.UNSET


class Apart(msgspec.Struct, kw_only=True):
    """Another key beside the id."""

    id: str
    other: int


class Open(OpenObject, rest=lambda: int):
    """A named property and integers beside it."""

    a_b: str = msgspec.field(name="a-b")
    more: str | msgspec.UnsetType = msgspec.UNSET


Choice: Any = untagged("Choice", lambda: (Small, Large, Apart, str, list[int]))


def _listed(kind: Any) -> Any:
    return list[kind | None]


def _back(value: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(value))


@pytest.mark.parametrize(("kind", "value"), [(Letter, "zz"), (Letter, "a"), (Letter, ""), (Number, 9), (Number, 1)])
def test_unknown_values_come_back(kind: Any, value: object) -> None:
    """A value that the description does not list is a member, and encodes to itself."""
    found = msgspec.json.decode(msgspec.json.encode(value), type=kind)
    assert isinstance(found, kind)
    assert _back(found) == value


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"id": "1"}, Small),
        ({"id": "1", "name": "x"}, Large),
        ({"id": "1", "other": 2}, Apart),
        ("x", str),
        ([1], list),
    ],
)
def test_the_member_that_loses_nothing_is_chosen(value: object, kind: type) -> None:
    """A value is decoded into the member that holds all of it."""
    found = convert(value, Choice)
    assert isinstance(found, kind)
    assert _back(found) == value


def test_a_value_of_several_members_keeps_all_of_them() -> None:
    """`anyOf` lets a value be two members at once: it is one of them, and has the properties of the other."""
    value = {"id": "1", "name": "x", "other": 2}
    found = convert(value, Choice)
    assert isinstance(found, Large)
    assert _back(found) == value


def test_nothing_that_fits_is_an_error() -> None:
    """A value of no member is refused with every member's reason."""
    with pytest.raises(msgspec.ValidationError, match=r"missing required field `id`.*Expected `str`"):
        convert({"name": 1}, Choice)


def test_choices_stand_in_lists_beside_null() -> None:
    """Msgspec takes a choice inside other types, and null and unset beside it."""
    found = msgspec.json.decode(b'[{"id":"1"},null,"x"]', type=_listed(Choice), dec_hook=dec_hook)
    assert found == [Small(id="1"), None, "x"]


def test_an_open_object_is_the_dict_it_came_from() -> None:
    """Named properties are attributes, others are kept and typed, and the whole encodes back."""
    found = msgspec.json.decode(b'{"a-b":"x","n":1}', type=Open, dec_hook=dec_hook)
    assert (found.a_b, found.more, found.additional_properties) == ("x", msgspec.UNSET, {"n": 1})
    found.more = "y"
    assert _back(found) == {"a-b": "x", "n": 1, "more": "y"}
    kind: Any = Open
    assert kind(a_b="x", additional_properties={"n": 1}) == {"a-b": "x", "n": 1}
    with pytest.raises(msgspec.ValidationError, match=r"Expected `int`"):
        convert({"a-b": "x", "n": "no"}, Open)
    with pytest.raises(msgspec.ValidationError, match=r"Expected `object`"):
        convert([], Open)
    with pytest.raises(TypeError, match="has no property"):
        kind(a_b="x", no=1)


def test_moments_have_a_time_zone() -> None:
    """A date-time text becomes an aware datetime, and one without a zone is refused."""
    assert moment("2024-02-29T12:00:00Z") == datetime(2024, 2, 29, 12, tzinfo=UTC)
    with pytest.raises(ValueError, match="timezone"):
        moment("2024-02-29T12:00:00")


def test_other_classes_are_not_decoded() -> None:
    """The hook answers for the classes of the package alone."""
    with pytest.raises(NotImplementedError):
        dec_hook(int, 1)
