"""The lock beside generated code: from which bytes it was made, and which bytes it is made of.

With it a tree that is stale, or was edited by hand, is found by reading files alone: nothing here imports what
generates.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from generator.document.problem import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.project import Project

FORMAT = 1
GROUP = "generate"
_REGENERATE = "Run `python -m generator generate`."
_CACHES = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})


@dataclass(frozen=True)
class Lock:
    """SHA-256 of each file by its path: of the inputs, the generator's own files, and the output.

    `pins` are the exact requirements of the tools. `preview` tells whether the package has what is to come. `finished`
    is false while the output is being replaced.
    """

    package: str
    inputs: Mapping[str, str]
    generator: Mapping[str, str]
    pins: tuple[str, ...]
    preview: bool = False
    outputs: Mapping[str, str] = field(default_factory=dict[str, str])
    finished: bool = False

    @property
    def source_digest(self) -> str:
        """One SHA-256 over all that the output is made from, which the output itself may quote."""
        return _digest({"inputs": self.inputs, "generator": self.generator, "pins": self.pins, "preview": self.preview})

    def text(self) -> str:
        """Write the lock; its last line but one is a digest of the rest, so that an edit of the lock shows."""
        content: dict[str, Any] = {"format": FORMAT, **asdict(self)}
        content["digest"] = _digest(content)
        return json.dumps(content, indent=1) + "\n"

    def with_outputs(self, outputs: Mapping[str, str]) -> Lock:
        """Return the lock of a finished output."""
        return replace(self, outputs=outputs, finished=True)


def read_lock(path: Path) -> Lock | None:
    """Read a lock; None when there is none, or it is not what was written there."""
    try:
        text = path.read_text(encoding="utf-8")
        content = json.loads(text)
        lock = Lock(
            package=content["package"],
            inputs=content["inputs"],
            generator=content["generator"],
            pins=tuple(content["pins"]),
            preview=content["preview"],
            outputs=content["outputs"],
            finished=content["finished"],
        )
        return lock if lock.text() == text else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def project_lock(project: Project, package: str, *, preview: bool = False) -> Lock:
    """Hash what the project's output is made from; the lock has no outputs yet."""
    return Lock(
        package=package,
        inputs=hash_files(project.root, project.spec) | hash_files(project.root, project.overlays),
        generator=hash_files(project.root, project.root / "generator"),
        pins=pins(project),
        preview=preview,
    )


def pins(project: Project) -> tuple[str, ...]:
    """Return the requirements of the dependency group that generates, as they are written.

    Raises InputError where they cannot be read, or there are none: unpinned tools write other code each time.
    """
    file = project.name(project.pyproject)
    try:
        read = tomllib.loads(project.pyproject.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(Problem(file=file, message=f"cannot be read: {error}")) from None
    group = read.get("dependency-groups", {}).get(GROUP, ())
    if not group:
        raise InputError(Problem(file=file, message=f"no dependency group `{GROUP}` pins the tools that generate"))
    return tuple(sorted(map(str, group)))


def hash_file(path: Path) -> str:
    """Hash the bytes of one file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def hash_files(root: Path, folder: Path) -> dict[str, str]:
    """Hash each file below `folder`, except tools' caches, by its path from `root`."""
    return {
        path.relative_to(root).as_posix(): hash_file(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _CACHES.intersection(path.parts)
    }


def differences(project: Project, path: Path) -> Iterator[str]:
    """Say, file by file, where the project is not what its lock at `path` says."""
    lock, name = read_lock(path), project.name(path)
    if lock is None:
        yield f"{name}: missing, or not as it was written. {_REGENERATE}"
        return
    if not lock.finished:
        yield f"{name}: the last run was interrupted. {_REGENERATE}"
        return
    now = project_lock(project, lock.package)
    for before, after in ((lock.inputs, now.inputs), (lock.generator, now.generator)):
        yield from _changes(before, after, f"since {project.name(project.generated)}/ was generated. {_REGENERATE}")
    for pin in sorted(set(lock.pins) ^ set(now.pins)):
        what = "pinned" if pin in now.pins else "no longer pinned"
        yield f"pyproject.toml: {pin} is {what} since the last run. {_REGENERATE}"
    outputs = hash_files(project.root, project.generated)
    outputs.pop(name, None)
    yield from _changes(
        {project.name(project.generated / file): digest for file, digest in lock.outputs.items()},
        outputs,
        f"by hand. Edit spec/ or overlays/ instead. {_REGENERATE}",
    )


def _changes(before: Mapping[str, str], after: Mapping[str, str], how: str) -> Iterator[str]:
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            yield f"{name}: deleted {how}"
        elif name not in before:
            yield f"{name}: added {how}"
        elif before[name] != after[name]:
            yield f"{name}: changed {how}"


def _digest(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
