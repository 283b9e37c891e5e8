"""Bytes to rows: many at once where all are as described, one at a time where one is odd."""

from __future__ import annotations

import warnings
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from pinterest_ads.errors import Undecodable
from pinterest_ads.runtime.issue import Issue, OddAnswerWarning
from pinterest_ads.runtime.lenient import decode_leniently
from pinterest_ads.runtime.types import learn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinterest_ads.files.shape import Shape

OnOdd = Literal["lenient", "raise"]
_MOST_ISSUES = 1000
_REFUSED = (msgspec.MsgspecError, ValueError, RecursionError)


class Reader:
    """Decodes the rows of one file.

    Attributes:
        issues: the odd places that were met, the first thousand of them.
        odd: how many there were.
    """

    def __init__(self, shape: Shape, on_odd: OnOdd = "lenient") -> None:
        self.shape: Shape = shape
        self.issues: list[Issue] = []
        self.odd: int = 0
        self._on_odd = on_odd
        self._decoders: dict[tuple[str, str], msgspec.json.Decoder[Any]] = {}

    def array(self, name: str, run: memoryview) -> list[Any] | None:
        """The elements of a JSON array; None where it is none, or one of them is odd."""
        found: list[Any] | None = self._decoded("array", name, run)
        return found

    def members(self, run: bytes) -> dict[str, msgspec.Raw] | None:
        """The members of a JSON object as they stand there; None where it is none."""
        found: dict[str, msgspec.Raw] | None = self._decoded("members", "", run)
        return found

    def each(self, values: Iterable[msgspec.Raw], *, listed: bool) -> list[Any] | None:
        """Each of these decoded to a row, or to a list of rows; None where one is odd."""
        try:
            return list(map(self._decoder("array" if listed else "one", "").decode, values))
        except _REFUSED:
            return None

    def lines(self, run: memoryview) -> list[Any] | None:
        """The values of lines; None as before."""
        try:
            return self._decoder("one", "").decode_lines(run)
        except _REFUSED:
            return None

    def one(self, name: str, content: bytes, pointer: str, place: str) -> Any:
        """One row, read leniently where it is odd: each issue is kept, below the row's pointer. Raises Undecodable."""
        try:
            return self._decoder("one", name).decode(content)
        except _REFUSED as error:
            if self._on_odd == "raise":
                raise Undecodable(f"{pointer}, {place}: {error}", content=content) from error
        try:
            value, issues = decode_leniently(content, self.shape.of(name), self.shape.hook)
        except _REFUSED as error:
            raise Undecodable(f"{pointer}, {place}: no row: {error}", content=content) from error
        for issue in issues:
            self.note(Issue(pointer + issue.pointer, issue.value, issue.action))
        return value

    def note(self, issue: Issue) -> None:
        """Keep an odd place. Raises Undecodable where odd places are not to be read over."""
        if self._on_odd == "raise":
            raise Undecodable(f"{issue.pointer}: {issue.value!r} {issue.action}")
        self.odd += 1
        if len(self.issues) < _MOST_ISSUES:
            self.issues.append(issue)

    def complain(self, name: str) -> None:
        """Warn once of all that was odd in the file of that name."""
        if self.odd:
            first = self.issues[0]
            where = f"the first at {first.pointer}: {first.value!r}, {first.action}"
            warnings.warn(f"{name}: {self.odd} odd field(s) in the file, {where}", OddAnswerWarning, stacklevel=2)

    def _decoded(self, form: str, name: str, run: memoryview | bytes) -> Any:
        try:
            return self._decoder(form, name).decode(run)
        except _REFUSED:
            return None

    def _decoder(self, form: str, name: str) -> msgspec.json.Decoder[Any]:
        found = self._decoders.get((form, name))
        if found is None:
            kind = _kind(form, self.shape.of(name))
            learn(kind, self.shape.hook)
            found = self._decoders[form, name] = msgspec.json.Decoder(kind, dec_hook=self.shape.hook)
        return found

    def text(self, content: bytes, path: str, place: str) -> str:
        """A JSON string's text. Raises Undecodable."""
        try:
            return msgspec.json.decode(content, type=str)
        except _REFUSED as error:
            raise Undecodable(f"{path or '/'}, {place}: a key is no text: {error}", content=content) from error


def _kind(form: str, model: Any) -> Any:
    forms = {"array": GenericAlias(list, (model,)), "members": dict[str, msgspec.Raw]}
    return forms.get(form, model)
