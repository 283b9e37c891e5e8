"""Targets made of names, indexes and wildcards are followed without the JSONPath library, and select the same."""

from __future__ import annotations

from typing import Any

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
