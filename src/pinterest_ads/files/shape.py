"""What the rows of a file are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime.check import DecodingHook

ANY = "*"


@attrs.frozen
class Shape:
    """What the rows of a file are.

    Attributes:
        kinds: the name of a list in the file to the model of its rows; `*` stands for every other name.
        kind_column: the column of a CSV file that tells which list a line belongs to.
        kind_names: what stands in that column, to the list's name.
        hook: decodes what msgspec does not, where the models need it.
    """

    kinds: Mapping[str, Any]
    kind_column: str | None = None
    kind_names: Mapping[str, str] = attrs.field(factory=dict[str, str])
    hook: DecodingHook | None = None

    def with_row(self, name: str, row: Any) -> Shape:
        """The same shape, with other rows in one list."""
        return attrs.evolve(self, kinds={**self.kinds, name: row})

    @property
    def uniform(self) -> bool:
        """All rows are of one model."""
        return len(self.kinds) == 1

    def of(self, name: str) -> Any:
        """The model of a list's rows; `Any` for a list that nobody described."""
        found = self.kinds.get(name, self.kinds.get(ANY))
        if found is None:
            return next(iter(self.kinds.values())) if self.uniform else Any
        return found


ROWS = Shape({ANY: Any})
