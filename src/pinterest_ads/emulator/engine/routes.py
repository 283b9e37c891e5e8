"""From method and path to an operation: literal segments win over variables, a slash at the end changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import unquote

from .errors import Kind, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")


@dataclass(slots=True)
class _Node(Generic[T]):
    literals: dict[str, _Node[T]] = field(default_factory=dict[str, "_Node[T]"])
    variable: _Node[T] | None = None
    methods: dict[str, tuple[T, tuple[str, ...]]] = field(default_factory=dict[str, tuple[T, tuple[str, ...]]])


class MethodNotAllowed(Refusal):
    """The path exists, the method does not; `allowed` lists those that do, sorted."""

    def __init__(self, method: str, allowed: tuple[str, ...]) -> None:
        super().__init__(Kind.METHOD, f"This path does not answer {method[:16]}; it answers {', '.join(allowed)}.")
        self.allowed = allowed


class Routes(Generic[T]):
    """A tree of path templates such as `/things/{thing_id}/`."""

    def __init__(self, templates: Iterable[tuple[str, str, T]] = ()) -> None:
        self._root: _Node[T] = _Node()
        for method, path, target in templates:
            self.add(method, path, target)

    def add(self, method: str, path: str, target: T) -> None:
        """Add a template. Raises ValueError when another operation has the same place."""
        node = self._root
        names: list[str] = []
        for segment in path.strip("/").split("/"):
            if segment.startswith("{") and segment.endswith("}"):
                names.append(segment[1:-1])
                node.variable = node.variable or _Node()
                node = node.variable
            else:
                node = node.literals.setdefault(segment, _Node())
        if method in node.methods:
            message = f"two operations at {method} {path}"
            raise ValueError(message)
        node.methods[method] = (target, tuple(names))

    def find(self, method: str, path: str) -> tuple[T, dict[str, str]]:
        """Return the target and the path variables, percent-decoded once.

        Raises `Refusal` (not found) for a path nobody has, `MethodNotAllowed` for a method it has not.
        """
        trimmed = path[:-1] if path.endswith("/") else path
        segments = trimmed.split("/")[1:]
        found = self._walk(self._root, segments, 0, ())
        if found is None:
            raise Refusal(Kind.NOT_FOUND, "There is nothing at this path.")
        node, values = found
        if method not in node.methods:
            raise MethodNotAllowed(method, tuple(sorted(node.methods)))
        target, names = node.methods[method]
        return target, dict(zip(names, values, strict=True))

    def _walk(
        self, node: _Node[T], segments: list[str], index: int, values: tuple[str, ...]
    ) -> tuple[_Node[T], tuple[str, ...]] | None:
        if index == len(segments):
            return (node, values) if node.methods else None
        segment = segments[index]
        literal = node.literals.get(segment)
        if literal is not None:
            found = self._walk(literal, segments, index + 1, values)
            if found is not None:
                return found
        if node.variable is None or not segment:
            return None
        return self._walk(node.variable, segments, index + 1, (*values, unquote(segment, errors="replace")))
