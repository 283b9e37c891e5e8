"""Where a request leads: an operation of the description, and the service's row for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .description import Description, DescriptionError, Operation
from .parameters import QueryReader, split_query
from .routes import Routes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .service import OperationRow, Service
    from .validation import Validator

MOST_KNOWN_QUERIES, LONGEST_KNOWN_QUERY = 1024, 256
"""Good queries of one operation that are remembered, and the characters of such a one at most."""


@dataclass(frozen=True, slots=True)
class Target:
    """An operation that can be called."""

    operation: Operation
    row: OperationRow
    query: QueryReader
    known: dict[str, Mapping[str, Any]] = field(default_factory=dict[str, Any])

    def read_query(self, validator: Validator, text: str) -> Mapping[str, Any]:
        """Return the query's values, checked; those of a good query are remembered, for clients ask again and again."""
        found = self.known.get(text)
        if found is not None:
            return found
        query = self.query.read(split_query(text))
        validator.check_parameters(self.operation, "query", query)
        if len(text) <= LONGEST_KNOWN_QUERY:
            if len(self.known) >= MOST_KNOWN_QUERIES:
                self.known.clear()
            self.known[text] = query
        return query


@lru_cache(maxsize=8)
def routes_of(service: Service, description: Description) -> Routes[Target]:
    """Return the routes of a description. Raises DescriptionError while an operation has no row."""
    rows = {row.id: row for row in service.operations}
    missing = [operation.id for operation in description.operations if operation.id not in rows]
    if missing:
        message = f"the emulator has no row for {', '.join(missing)}"
        raise DescriptionError(message)
    routes: Routes[Target] = Routes()
    for operation in description.operations:
        row = rows[operation.id]
        if row.tenant is not None and f"{{{row.tenant}}}" not in operation.path:
            message = f"{operation.id}: the path {operation.path} has no {{{row.tenant}}}"
            raise DescriptionError(message)
        routes.add(operation.method, operation.path, Target(operation, row, QueryReader(operation)))
    return routes
