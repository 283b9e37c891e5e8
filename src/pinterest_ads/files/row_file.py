"""A file of rows, as jobs of the service leave it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pinterest_ads.files.reader import OnOdd, Reader
from pinterest_ads.files.reading import chunks
from pinterest_ads.files.shape import ANY, ROWS, Shape
from pinterest_ads.files.window import BLOCK
from pinterest_ads.runtime.kinds import is_object
from pinterest_ads.tables.tabular import Tabular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pyarrow as pa

    from pinterest_ads.files.json_rows import Chunk
    from pinterest_ads.runtime.check import DecodingHook
    from pinterest_ads.runtime.issue import Issue


class RowFile(Tabular):
    """A file of rows: JSON (a list, lists by name, objects or lists by id), JSON lines or CSV, packed or not.

    Which it is, its content tells. Memory stays constant whatever its size. Rows come in the file's order; an error
    (`Undecodable`) names the place, and comes after all rows before it.

    Args:
        path: the file.
        kinds: the model of the rows, or a model for each name of a list.
        on_odd: read what can be read of odd rows and warn once at the end, or `raise` Undecodable at the first.
    """

    def __init__(
        self,
        path: str | Path,
        kinds: Any | Mapping[str, Any] | Shape = ROWS,
        *,
        on_odd: OnOdd = "lenient",
        hook: DecodingHook | None = None,
    ) -> None:
        self.path: Path = Path(path)
        self.shape: Shape = shape_of(kinds, hook)
        self.issues: list[Issue] = []
        self.on_odd: OnOdd = on_odd

    def models(self) -> Iterator[Any]:
        """The rows as models, one at a time."""
        for chunk in self.chunks():
            yield from chunk.rows

    def items(self) -> Iterator[tuple[str, Any]]:
        """The rows as models, each with the name under which it stands: the entity's id in a file keyed by ids."""
        for chunk in self.chunks():
            if isinstance(chunk.key, str):
                for row in chunk.rows:
                    yield chunk.key, row
            else:
                yield from zip(chunk.key, chunk.rows, strict=True)

    def chunks(self, reader: Reader | None = None, block: int = BLOCK) -> Iterator[Chunk]:
        """The rows as models, many at a time.

        Another reader may read them as other models; whoever gives it tells its issues.
        """
        mine = reader or Reader(self.shape, self.on_odd)
        self.issues = mine.issues
        with self.path.open("rb") as file:
            yield from chunks(file, mine, block)
        if reader is None:
            mine.complain(self.path.name)

    def _batches(self, columns: Sequence[str] | None, kind: str | None) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        from pinterest_ads.tables.sources import of_file

        return of_file(self, kind, columns)


def shape_of(kinds: Any | Mapping[str, Any] | Shape, hook: DecodingHook | None = None) -> Shape:
    """The shape that a model, or models by the names of their lists, stand for."""
    if isinstance(kinds, Shape):
        return kinds
    return Shape(kinds if is_object(kinds) else {ANY: kinds}, hook=hook or _hook())


def _hook() -> DecodingHook:
    from pinterest_ads_api.decoding import dec_hook

    return dec_hook
