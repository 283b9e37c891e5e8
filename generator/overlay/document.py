"""An overlay document: read and validated. The targets' JSONPath is read when an action is applied, not before."""

from __future__ import annotations

import difflib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.document import Document, InputError, Json, JsonObject, Parts, Problem, format_pointer, plain
from generator.document.read import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Version = Literal["1.0", "1.1"]
ALLOW_EMPTY = "x-allow-empty"

_FIELDS: dict[Version, dict[str, tuple[str, ...]]] = {
    "1.0": {
        "overlay": ("overlay", "info", "extends", "actions"),
        "info": ("title", "version"),
        "action": ("target", "description", "update", "remove"),
    },
    "1.1": {
        "overlay": ("overlay", "info", "extends", "actions"),
        "info": ("title", "version", "description"),
        "action": ("target", "description", "update", "copy", "remove"),
    },
}


@dataclass(frozen=True)
class Action:
    """One action. `update` counts only when `has_update`, as null is a value too; `line` is where it begins."""

    index: int
    target: str
    description: str | None
    has_update: bool
    update: Json
    copy: str | None
    remove: bool
    allow_empty: bool
    line: int | None

    @property
    def pointer(self) -> str:
        """Where the action stands in its overlay."""
        return f"/actions/{self.index}"


@dataclass(frozen=True)
class Overlay:
    """A valid overlay document; a patch version makes no difference, so `version` is without it."""

    file: str
    version: Version
    title: str
    extends: str | None
    actions: tuple[Action, ...]


def read_overlay(path: Path, *, name: str | None = None, layout: bool = True) -> Overlay:
    """Read and validate an overlay, JSON or YAML. Raises InputError with every problem that was found.

    Without `layout` its updates lose the styles in which they are written, which only a YAML document can take on.
    """
    return validate_overlay(read_document(path, name=name, layout=layout))


def validate_overlay(document: Document) -> Overlay:
    """Check a document against the Overlay Specification. Raises InputError with every problem that was found."""
    root = document.root
    found = list(_problems(root))
    if found:
        raise InputError(
            Problem(
                file=document.file,
                line=document.line_of(parts),
                pointer=format_pointer(parts),
                message=message,
                remedy=remedy,
            )
            for parts, message, remedy in found
        )
    info, actions = root["info"], root["actions"]
    return Overlay(
        file=document.file,
        version=_version(root),
        title=str(info["title"]) if isinstance(info, dict) else "",
        extends=str(root["extends"]) if "extends" in root else None,
        actions=tuple(
            _action(action, index, document.line_of(("actions", index)))
            for index, action in enumerate(actions if isinstance(actions, list) else [])
            if isinstance(action, dict)
        ),
    )


Finding = tuple[Parts, str, str | None]


def _version(root: JsonObject) -> Version:
    return "1.0" if str(root["overlay"]).startswith("1.0.") else "1.1"


def _action(action: JsonObject, index: int, line: int | None) -> Action:
    description, copied = action.get("description"), action.get("copy")
    return Action(
        index=index,
        target=str(action["target"]),
        description=None if description is None else str(description),
        has_update="update" in action,
        update=action.get("update"),
        copy=None if copied is None else str(copied),
        remove=action.get("remove") is True,
        allow_empty=action.get(ALLOW_EMPTY) is True,
        line=line,
    )


def _problems(root: JsonObject) -> Iterator[Finding]:
    overlay = root.get("overlay")
    if not isinstance(overlay, str) or not re.fullmatch(r"1\.[01]\.[0-9]+", overlay):
        message = "no `overlay` version is given" if overlay is None else f"the version {overlay!r} is not known"
        yield ("overlay",), message, "Write `overlay: 1.1.0`, or a 1.0 version."
        return
    fields = _FIELDS[_version(root)]
    yield from _unknown(root, fields["overlay"], (), _version(root))
    if "extends" in root and not isinstance(root["extends"], str):
        yield ("extends",), "`extends` must be a string, the URI of a document", None
    info = root.get("info")
    if not isinstance(info, dict):
        yield ("info",), "`info` must be an object with a title and a version", None
    else:
        yield from _unknown(info, fields["info"], ("info",), _version(root))
        yield from _strings(info, ("title", "version"), ("description",), ("info",))
    actions = root.get("actions")
    if not isinstance(actions, list) or not actions:
        yield ("actions",), "`actions` must be an array of at least one action", None
        return
    seen: dict[str, int] = {}
    for index, action in enumerate(actions):
        parts: Parts = ("actions", index)
        if not isinstance(action, dict):
            yield parts, "an action must be an object", None
            continue
        yield from _unknown(action, fields["action"], parts, _version(root))
        yield from _action_problems(action, parts)
        first = seen.setdefault(json.dumps(plain(action), sort_keys=True), index)
        if first != index:
            yield parts, f"the action is the same as action {first}", "Remove one of them."


def _action_problems(action: JsonObject, parts: Parts) -> Iterator[Finding]:
    yield from _strings(action, ("target",), ("description", "copy"), parts)
    target = action.get("target")
    if isinstance(target, str) and not target.startswith("$"):
        yield (*parts, "target"), f"the target {target!r} must begin with `$`, the root of the document", None
    for name in ("remove", ALLOW_EMPTY):
        if name in action and not isinstance(action[name], bool):
            yield (*parts, name), f"`{name}` must be true or false", None


def _strings(node: JsonObject, required: tuple[str, ...], optional: tuple[str, ...], parts: Parts) -> Iterator[Finding]:
    for name in required:
        if name not in node:
            yield parts, f"`{name}` is missing", None
    for name in (*required, *optional):
        if name in node and not isinstance(node[name], str):
            yield (*parts, name), f"`{name}` must be a string", "Put quotes around it." if name == "version" else None


def _unknown(node: JsonObject, known: tuple[str, ...], parts: Parts, version: Version) -> Iterator[Finding]:
    newer = {name for names in _FIELDS["1.1"].values() for name in names}
    for name in node:
        if name in known or name.startswith("x-"):
            continue
        near = difflib.get_close_matches(name, known, n=1)
        if version == "1.0" and name in newer and not near:
            yield (*parts, name), f"`{name}` is not part of Overlay 1.0", "Write `overlay: 1.1.0` to use it."
        else:
            remedy = f"Did you mean `{near[0]}`?" if near else "An extension's name begins with `x-`."
            yield (*parts, name), f"`{name}` is not part of Overlay {version}", remedy
