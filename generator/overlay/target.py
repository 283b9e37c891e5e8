"""RFC 9535 JSONPath: which nodes of a document an expression selects."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from jsonpath import CompoundJSONPath, JSONPath, JSONPathEnvironment
from jsonpath.exceptions import JSONPathError

if TYPE_CHECKING:
    from generator.document import JsonObject, Parts

# Without `strict` the library also takes syntax of its own that other Overlay tools refuse. One liberty remains, a
# hyphen in a shorthand name: without it the Overlay Specification's own traits example could not be applied.
_ENVIRONMENT = JSONPathEnvironment(strict=True)

Query: TypeAlias = JSONPath | CompoundJSONPath


@lru_cache(maxsize=1024)
def compile_query(expression: str) -> Query:
    """Parse a query. Raises ValueError, saying what is wrong and where in the expression."""
    try:
        return _ENVIRONMENT.compile(expression)
    except JSONPathError as error:
        reason = str(error).split(", line ")[0].splitlines()[0]
        raise ValueError(f"{expression!r} is not an RFC 9535 JSONPath: {reason}") from None


def select(root: JsonObject, query: Query) -> list[Parts]:
    """Return where the selected nodes are, in the order in which they are found, none twice.

    A query may select one node several times (`$['a','a']`); an action still concerns it once.
    """
    return list(dict.fromkeys(tuple(match.parts) for match in query.finditer(root)))
