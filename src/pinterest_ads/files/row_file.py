"""A file of rows, as jobs of the service leave it."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pinterest_ads.files.reader import OnOdd, Reader
from pinterest_ads.files.reading import chunks
from pinterest_ads.files.shape import ANY, ROWS, Shape
from pinterest_ads.runtime.issue import OddAnswerWarning
from pinterest_ads.runtime.kinds import is_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pinterest_ads.files.json_rows import Chunk
    from pinterest_ads.runtime.check import DecodingHook
    from pinterest_ads.runtime.issue import Issue


class RowFile:
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
        self._on_odd: OnOdd = on_odd

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

    def chunks(self, shape: Shape | None = None) -> Iterator[Chunk]:
        """The rows as models, many at a time. Another shape may be laid over the same file."""
        reader = Reader(shape or self.shape, self._on_odd)
        self.issues = reader.issues
        with self.path.open("rb") as file:
            yield from chunks(file, reader)
        if reader.odd:
            first = reader.issues[0]
            where = f"the first at {first.pointer}: {first.value!r}, {first.action}"
            text = f"{self.path.name}: {reader.odd} odd field(s) in the file, {where}"
            warnings.warn(text, OddAnswerWarning, stacklevel=2)


def shape_of(kinds: Any | Mapping[str, Any] | Shape, hook: DecodingHook | None = None) -> Shape:
    """The shape that a model, or models by the names of their lists, stand for."""
    if isinstance(kinds, Shape):
        return kinds
    return Shape(kinds if is_object(kinds) else {ANY: kinds}, hook=hook or _hook())


def _hook() -> DecodingHook:
    from pinterest_ads_api.decoding import dec_hook

    return dec_hook
