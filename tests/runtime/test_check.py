"""Requests are refused before they are sent, with the place and, for a misspelt key, the nearest name."""

from __future__ import annotations

import datetime as dt
import math
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal

import msgspec
import pytest
from pinterest_ads_api.decoding import dec_hook, untagged

from pinterest_ads.runtime.check import Checker, plain


class Level(Enum):
    HIGH = "HIGH"
    LOW = "LOW"


class Inner(msgspec.Struct, kw_only=True, rename="camel"):
    unit_price: int
    note: str | None | msgspec.UnsetType = msgspec.UNSET


class Circle(msgspec.Struct, kw_only=True):
    radius: float


class Square(msgspec.Struct, kw_only=True):
    side: float
    tilt: float | msgspec.UnsetType = msgspec.UNSET


class Cat(msgspec.Struct, kw_only=True, tag_field="kind", tag="cat"):
    lives: int


class Dog(msgspec.Struct, kw_only=True, tag_field="kind", tag="dog"):
    tricks: list[str]


if TYPE_CHECKING:
    Shape = Circle | Square
else:
    Shape = untagged("Shape", lambda: (Circle, Square))


class Order(msgspec.Struct, kw_only=True):
    id: str | int
    amount: int | msgspec.UnsetType = msgspec.UNSET
    price: float | msgspec.UnsetType = msgspec.UNSET
    paid: bool | msgspec.UnsetType = msgspec.UNSET
    inner: Inner | msgspec.UnsetType = msgspec.UNSET
    lines: list[Inner] | msgspec.UnsetType = msgspec.UNSET
    labels: dict[str, str] | msgspec.UnsetType = msgspec.UNSET
    level: Level | msgspec.UnsetType = msgspec.UNSET
    mode: Literal["a", "b"] | msgspec.UnsetType = msgspec.UNSET
    at: dt.datetime | msgspec.UnsetType = msgspec.UNSET
    day: dt.date | msgspec.UnsetType = msgspec.UNSET
    shape: Shape | msgspec.UnsetType = msgspec.UNSET
    pet: Cat | Dog | msgspec.UnsetType = msgspec.UNSET
    anything: Any = msgspec.UNSET


def problems(value: Any) -> list[tuple[str, str]]:
    data, unwritable = plain(value)
    return [(field.pointer, field.reason) for field in unwritable or Checker(dec_hook).check(data, Order)]


@pytest.mark.parametrize(
    "good",
    [
        {"id": 5},
        {"id": "5", "amount": 3, "price": 2, "paid": True, "inner": {"unitPrice": 4, "note": None}},
        {"id": "5", "lines": [{"unitPrice": 1}], "labels": {"a": "b"}, "level": "HIGH", "mode": "a"},
        {"id": "5", "level": Level.LOW, "at": dt.datetime(2026, 1, 1, tzinfo=dt.UTC), "day": "2026-01-01"},
        {"id": "5", "shape": {"side": 2.0}, "anything": {"free": [1, None]}},
        {"id": "5", "pet": {"kind": "dog", "tricks": ["sit"]}},
        Order(id="5", inner=Inner(unit_price=3)),
    ],
)
def test_what_fits_passes(good: Any) -> None:
    """Plain data and models of the declared kinds have no problem."""
    assert problems(good) == []


@pytest.mark.parametrize(
    ("value", "pointer", "reason"),
    [
        ({"id": 1, "amuont": 3}, "/amuont", "did you mean 'amount'?"),
        ({"id": 1, "zzz": 3}, "/zzz", "no such field; it has amount"),
        ({"id": 1, "inner": {"unit_price": 3}}, "/inner/unit_price", "did you mean 'unitPrice'?"),
        ({"id": 1, "lines": [{"unitPrice": 1}, {"unitPrise": 2}]}, "/lines/1/unitPrise", "did you mean 'unitPrice'?"),
        ({"amount": 3}, "/id", "is required"),
        ({"id": 1, "amount": "3"}, "/amount", "must be an integer, not '3'"),
        ({"id": 1, "amount": True}, "/amount", "must be an integer, not True"),
        ({"id": 1, "amount": 1.0}, "/amount", "must be an integer, not 1.0"),
        ({"id": 1, "amount": None}, "/amount", "must be an integer, not None"),
        ({"id": 1, "price": "2"}, "/price", "must be a number"),
        ({"id": 1, "price": math.inf}, "/price", "finite"),
        ({"id": 1, "paid": "yes"}, "/paid", "must be true or false"),
        ({"id": [1]}, "/id", "must be a string or an integer"),
        ({"id": 1, "inner": []}, "/inner", "must be an object"),
        ({"id": 1, "lines": {}}, "/lines", "must be an array"),
        ({"id": 1, "labels": {"a/b": 1}}, "/labels/a~1b", "must be a string"),
        ({"id": 1, "level": "MIDDLE"}, "/level", "MIDDLE"),
        ({"id": 1, "mode": "c"}, "/mode", "Invalid enum value 'c'"),
        ({"id": 1, "at": "yesterday"}, "/at", "yesterday"),
        ({"id": 1, "shape": {"corners": 3}}, "/shape/corners", "no such field"),
        ({"id": 1, "pet": {"kind": "dog", "triks": []}}, "/pet/triks", "did you mean 'tricks'?"),
        ({"id": 1, "anything": math.nan}, "/anything", "finite"),
        (5, "", "must be an object, not 5"),
        ({"id": object()}, "", "cannot be written as JSON"),
    ],
)
def test_what_does_not_fit_is_named(value: Any, pointer: str, reason: str) -> None:
    """Each misfit is reported at its place, in words that help."""
    found = problems(value)

    assert pointer in [place for place, _ in found]
    assert any(reason in text for place, text in found if place == pointer), found


def test_a_model_with_a_wrong_value_is_caught_too() -> None:
    """A model is checked like a dict: its constructor does not look at types."""
    wrong: Any = "ten"

    assert problems(Order(id="5", amount=wrong)) == [("/amount", "must be an integer, not 'ten'")]


def test_all_problems_come_at_once() -> None:
    """A request with several mistakes names them all."""
    assert [place for place, _ in problems({"amuont": 3, "price": "x"})] == ["/amuont", "/price", "/id"]
