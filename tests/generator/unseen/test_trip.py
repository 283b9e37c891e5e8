"""The harness itself: what it would report if a package were wrong."""

from __future__ import annotations

from tests.generator.unseen.samples import Samples
from tests.generator.unseen.trip import first_difference, same


def test_a_lost_key_is_a_difference() -> None:
    """A body that comes back with less, or with a boolean for a number, is not the same."""
    assert not same({"a": 1, "b": 2}, {"a": 1})
    assert not same([True], [1])
    assert same({"a": [1.0]}, {"a": [1]})
    assert first_difference({"a": {"b": 1}}, {"a": {}}).startswith("/a/b is missing")


def test_samples_follow_the_schema() -> None:
    """Variant 0 has every property, variant 1 the required ones alone."""
    schema = {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}, "b": {"const": "x"}}}
    document = {"openapi": "3.1.0"}
    assert Samples(document, "response", 0).value(schema) == {"a": 7, "b": "x"}
    assert Samples(document, "response", 1).value(schema) == {"a": 7}
