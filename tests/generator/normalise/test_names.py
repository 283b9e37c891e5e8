"""Python names for any text."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.normalise.names import Register, constant, pascal, snake


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("repos/list-for-user", "repos_list_for_user"),
        ("listPets", "list_pets"),
        ("HTTPServer", "http_server"),
        ("class", "class_"),
        ("2fa", "field_2fa"),
        ("", "empty"),
        ("_links", "links"),
        ("+1", "field_1"),
    ],
)
def test_variables(text: str, name: str) -> None:
    """A variable is called by the words of its text, in lower case."""
    assert snake(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("simple-user", "SimpleUser"), ("a.b", "AB"), ("1x", "Model1x"), ("日本", "Model日本"), ("!", "Empty")],
)
def test_classes(text: str, name: str) -> None:
    """A class starts with an upper-case letter whatever it is called."""
    assert pascal(text) == name


@pytest.mark.parametrize(
    ("value", "name"), [("a b", "A_B"), ("", "EMPTY"), (-1, "VALUE_MINUS_1"), (7, "VALUE_7"), ("18-24", "VALUE_18_24")]
)
def test_members(value: str | int, name: str) -> None:
    """A value of an enumeration gives a constant's name."""
    assert constant(value) == name


@given(st.text())
def test_any_text_gives_an_identifier(text: str) -> None:
    """Whatever a description calls a thing, its Python name is one, and no keyword."""
    for name in (snake(text), pascal(text), constant(text)):
        assert name.isidentifier()
        assert not keyword.iskeyword(name)


@given(st.lists(st.sampled_from(["a", "A", "b", "a_2", "A2"]), max_size=20))
def test_names_differ_by_more_than_case(wanted: list[str]) -> None:
    """No two names that a register hands out would be one file on a disk that ignores case."""
    register = Register()
    taken = [register.take(name).casefold() for name in wanted]
    assert len(set(taken)) == len(taken)
