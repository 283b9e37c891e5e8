"""Targets made of names, indexes and wildcards are followed without the JSONPath library, and select the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.overlay.target import compile_query, select

KEYS = st.sampled_from(["a", "b", "c"])
VALUES = st.recursive(
    st.none() | st.text("ab", max_size=2) | st.integers(0, 3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)
SEGMENTS = st.lists(
    st.sampled_from(["['a']", "['b','a']", "[*]", "[0]", "[-1]", "[1,0]", "..['a']", "..*", "..[0,-1]", "[*,'a']"]),
    max_size=3,
)


@given(st.dictionaries(KEYS, VALUES, max_size=3), SEGMENTS)
@settings(max_examples=300, deadline=None)
def test_a_selection_is_that_of_the_library(root: dict[str, Any], segments: list[str]) -> None:
    """The same nodes in the same order."""
    query = compile_query("$" + "".join(segments))
    assert select(root, query) == list(dict.fromkeys(tuple(match.parts) for match in query.finditer(root)))


@pytest.mark.parametrize(
    ("expression", "indexes"),
    [
        ("$.x[?@]", [0, 1, 2, 3, 4, 5, 6]),
        ("$.x[?!@]", []),
        ("$.x[?@ && @ == 1]", [6]),
        ("$.y[?match(@, '\\\\p{Lu}')]", [1]),
        ("$.y[0:1][0:1]", []),
        ("$.y[?@[0:1]]", []),
        ("$.y[?search(@, '\\\\d')]", []),
    ],
)
def test_filters_are_those_of_the_standard(expression: str, indexes: list[int]) -> None:
    """A node is there whatever its value is, and patterns are I-Regexps (RFC 9535, 2.3.5.2.1 and 2.4.6; RFC 9485)."""
    root: dict[str, Any] = {"x": [None, False, 0, "", [], {}, 1], "y": ["ж", "Ж", "1"]}
    assert [parts[1] for parts in select(root, compile_query(expression))] == indexes
