"""The fragments of a folder, merged into one description.

The root is `openapi.yaml`. Every other `*.yaml` of the folder that does not name an `openapi` version itself is a
fragment of it; one that does is a description of its own and is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.pointer import format_pointer
from generator.document.problem import InputError, Problem
from generator.document.read import Document, read_document
from generator.document.values import plain_object

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.document.values import Json, JsonObject, Parts

ROOT_NAME = "openapi.yaml"


@dataclass(frozen=True)
class Merged:
    """A description merged from fragments; `origins` tells from which fragment a node came."""

    document: Document
    fragments: tuple[Document, ...]
    origins: dict[Parts, Document]

    def origin(self, parts: Parts) -> Document:
        """Return the fragment that defined the node at `parts`, or the nearest node above it that one defined."""
        for length in range(len(parts), 0, -1):
            found = self.origins.get(parts[:length])
            if found is not None:
                return found
        return self.fragments[0]


def fragment_paths(folder: Path) -> Iterator[Path]:
    """Yield the YAML files of a folder, its root first, the others in the order of their names."""
    yield folder / ROOT_NAME
    yield from sorted(path for path in folder.rglob("*.yaml") if path != folder / ROOT_NAME)


def merge_folder(folder: Path, *, relative_to: Path | None = None) -> Merged:
    """Merge the fragments of `folder`. Raises InputError when a key is defined twice, naming both files."""
    fragments: list[Document] = []
    strays = [path for path in sorted(folder.rglob("*")) if path.suffix in (".yml", ".json") and path.is_file()]
    if strays:
        message, remedy = "a fragment of this name is not read", "Write it in YAML, and end its name with `.yaml`."
        raise InputError(Problem(file=_name(path, relative_to), message=message, remedy=remedy) for path in strays)
    for path in fragment_paths(folder):
        name = _name(path, relative_to)
        fragment = read_document(path, name=name, layout=False)
        if not fragments and "openapi" not in fragment.root:
            raise InputError(Problem(file=name, pointer="", message="the root of the description names no `openapi`"))
        if not fragments or "openapi" not in fragment.root:
            fragments.append(fragment)
    merged = Document(fragments[0].file, plain_object(fragments[0].root), None)
    origins: dict[Parts, Document] = {}
    problems: list[Problem] = []
    _note(merged.root, (), fragments[0], origins)
    for fragment in fragments[1:]:
        problems.extend(_merge(merged.root, plain_object(fragment.root), (), fragment, origins))
    if problems:
        raise InputError(problems)
    return Merged(merged, tuple(fragments), origins)


def _name(path: Path, relative_to: Path | None) -> str:
    return str(path.relative_to(relative_to)) if relative_to else str(path)


def _is_shared(parts: Parts) -> bool:
    """Whether several fragments may add to the object at `parts`; the objects below these belong to one fragment."""
    match parts:
        case () | ("paths",) | ("webhooks",) | ("components",):
            return True
        case ("paths" | "webhooks", _) | ("components", _):
            return True
        case _:
            return False


def _merge(
    into: JsonObject, fragment: JsonObject, parts: Parts, source: Document, origins: dict[Parts, Document]
) -> Iterator[Problem]:
    for name, value in fragment.items():
        place = (*parts, name)
        present = into.get(name)
        if name not in into:
            into[name] = value
            _note(value, place, source, origins)
        elif _is_shared(place) and isinstance(present, dict) and isinstance(value, dict):
            yield from _merge(present, value, place, source, origins)
        elif place == ("tags",) and isinstance(present, list) and isinstance(value, list):
            yield from _merge_tags(present, value, source, origins)
        else:
            yield _twice(place, source, place, origins)


def _merge_tags(
    present: list[Json], tags: list[Json], source: Document, origins: dict[Parts, Document]
) -> Iterator[Problem]:
    names = [tag.get("name") if isinstance(tag, dict) else None for tag in present]
    for index, tag in enumerate(tags):
        name = tag.get("name") if isinstance(tag, dict) else None
        if name is not None and name in names:
            yield _twice(("tags", index), source, ("tags", names.index(name)), origins)
            continue
        origins["tags", len(present)] = source
        present.append(tag)
        names.append(name)


def _note(value: Json, parts: Parts, source: Document, origins: dict[Parts, Document]) -> None:
    origins[parts] = source
    if isinstance(value, dict) and _is_shared(parts):
        for name, item in value.items():
            _note(item, (*parts, name), source, origins)
    if isinstance(value, list) and parts == ("tags",):
        for index in range(len(value)):
            origins["tags", index] = source


def _twice(place: Parts, source: Document, present: Parts, origins: dict[Parts, Document]) -> Problem:
    first = origins[next(present[:length] for length in range(len(present), -1, -1) if present[:length] in origins)]
    line = first.line_of(present)
    where = f"{first.file}:{line}" if line else first.file
    return Problem(
        file=source.file,
        line=source.line_of(place),
        pointer=format_pointer(place),
        message=f"defined twice: {where} defines it too",
        remedy="Keep the one in the fragment where it belongs.",
    )
