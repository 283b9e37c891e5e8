"""RFC 9535 JSONPath: which nodes of a document an expression selects."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from jsonpath import CompoundJSONPath, JSONPath, JSONPathEnvironment
from jsonpath.exceptions import JSONPathError
from jsonpath.filter import (
    BaseExpression,
    BooleanLiteral,
    FilterQuery,
    InfixExpression,
    PrefixExpression,
    RelativeFilterQuery,
)
from jsonpath.segments import JSONPathRecursiveDescentSegment
from jsonpath.selectors import Filter, IndexSelector, NameSelector, WildcardSelector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jsonpath.segments import JSONPathSegment
    from jsonpath.selectors import JSONPathSelector

    from generator.document import Json, JsonObject, Parts


class _Environment(JSONPathEnvironment):
    max_recursion_depth = 10_000  # Python's own limit comes first.

    def getitem(self, obj: Any, key: Any) -> Any:
        """Let a slice select nothing from a text (RFC 9535, 2.3.4.2.2)."""
        return [] if isinstance(obj, str) and isinstance(key, slice) else super().getitem(obj, key)


# Without `strict` the library also takes syntax of its own that other Overlay tools refuse. One liberty remains, a
# hyphen in a shorthand name: without it the Overlay Specification's own traits example could not be applied.
_ENVIRONMENT = _Environment(strict=True)
_THERE = BooleanLiteral(value=True)

Query: TypeAlias = JSONPath | CompoundJSONPath
Node: TypeAlias = "tuple[Parts, Json]"


@lru_cache(maxsize=1024)
def compile_query(expression: str) -> Query:
    """Parse a query. Raises ValueError, saying what is wrong and where in the expression."""
    try:
        query = _ENVIRONMENT.compile(expression)
    except JSONPathError as error:
        reason = str(error).split(", line ")[0].splitlines()[0]
        raise ValueError(f"{expression!r} is not an RFC 9535 JSONPath: {reason}") from None
    if isinstance(query, JSONPath):
        _settle(query)
    return query


def _settle(query: JSONPath) -> None:
    """Let the test `?@` be true of every node, of false and 0 too, as the library has it not (RFC 9535, 2.3.5.2.1)."""
    for segment in query.segments:
        for selector in segment.selectors:
            if isinstance(selector, Filter):
                selector.expression.expression = _test(selector.expression.expression)


def _test(expression: BaseExpression) -> BaseExpression:
    if isinstance(expression, RelativeFilterQuery) and expression.path.empty():
        return _THERE
    if isinstance(expression, PrefixExpression):
        expression.right = _test(expression.right)
    elif isinstance(expression, InfixExpression) and expression.operator in ("&&", "||"):
        expression.left, expression.right = _test(expression.left), _test(expression.right)
    else:
        for inner in (expression, *expression.children()):
            if isinstance(inner, FilterQuery):
                _settle(inner.path)
    return expression


def select(root: JsonObject, query: Query) -> list[Parts]:
    """Return where the selected nodes are, in the order in which they are found, none twice.

    A query may select one node several times (`$['a','a']`); an action still concerns it once.
    """
    if isinstance(query, JSONPath) and all(_is_simple(segment) for segment in query.segments):
        found: Iterable[Parts] = (parts for parts, _ in _walk(root, query))
    else:
        found = (tuple(match.parts) for match in query.finditer(root))
    return list(dict.fromkeys(found))


def _is_simple(segment: JSONPathSegment) -> bool:
    return all(isinstance(selector, NameSelector | IndexSelector | WildcardSelector) for selector in segment.selectors)


def _walk(root: JsonObject, query: JSONPath) -> list[Node]:
    """Follow names, indexes and wildcards, of which nearly every target is made, with no record of each step."""
    nodes: list[Node] = [((), root)]
    for segment in query.segments:
        if isinstance(segment, JSONPathRecursiveDescentSegment):
            nodes = [inner for node in nodes for inner in _containers(node)]
        nodes = [child for node in nodes for selector in segment.selectors for child in _children(node, selector)]
    return nodes


def _containers(node: Node) -> Iterator[Node]:
    """Yield a container and those within, each before what it holds."""
    waiting = [node]
    while waiting:
        parts, value = waiting.pop()
        if isinstance(value, dict):
            yield parts, value
            waiting.extend(((*parts, name), item) for name, item in reversed([*value.items()]))
        elif isinstance(value, list):
            yield parts, value
            waiting.extend(((*parts, index), value[index]) for index in range(len(value) - 1, -1, -1))


def _children(node: Node, selector: JSONPathSelector) -> Iterable[Node]:
    parts, value = node
    if isinstance(selector, NameSelector):
        name = selector.name
        return (((*parts, name), value[name]),) if isinstance(value, dict) and name in value else ()
    if isinstance(selector, IndexSelector):
        index = selector.index
        if not isinstance(value, list) or not -len(value) <= index < len(value):
            return ()
        return (((*parts, index % len(value)), value[index]),)
    if isinstance(value, dict):
        return [((*parts, name), item) for name, item in value.items()]
    return [((*parts, index), item) for index, item in enumerate(value)] if isinstance(value, list) else ()
