"""A package from a description: checked, rendered aside, compared or put in its place."""

from __future__ import annotations

import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from generator.check import check_description, check_preview, check_project
from generator.description import Description, read_file
from generator.document import InputError, Problem, parse_pointer
from generator.document.json_text import JsonStyle, write_json
from generator.lock import Lock, hash_file, hash_files, pins, project_lock, read_lock
from generator.output import check_package_name, check_replaceable, replace_package, sweep
from generator.project import PACKAGE, Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


PREVIEW = "openapi.preview.json"


def generate_project(project: Project, *, preview: bool = False) -> Lock:
    """Write the project's package and its lock. Raises InputError, the old package untouched.

    With `preview` the package has what is to come, which otherwise only `openapi.preview.json` in it describes.
    """
    check_tools(project)
    sources = project_lock(project, PACKAGE, preview=preview)
    render = _project_rendering(project, sources)
    written = replace_package(project.generated / PACKAGE, project.generated / "lock.json", sources, render)
    sweep(project.generated, {PACKAGE, "lock.json"})
    return written


def _project_rendering(project: Project, sources: Lock) -> Callable[[Path], None]:
    stable = check_project(project)
    preview = check_preview(project, stable)

    def render(folder: Path) -> None:
        description = preview if preview is not None and sources.preview else stable
        _render(description, folder, PACKAGE, sources.source_digest)
        if preview is not None:
            (folder / PREVIEW).write_text(write_json(preview.root, JsonStyle()), encoding="utf-8")

    return render


def generate_from(spec: Path, overlays: Sequence[Path], output: Path, package: str) -> Lock:
    """Write a package from any description into `output`, with a lock beside it. Raises InputError."""
    check_package_name(package)
    folder, lock = output / package, output / f"{package}.lock.json"
    check_replaceable(folder, lock)
    description = read_file(spec, overlays)
    check_description(description)
    here = Project.here()
    sources = Lock(
        package=package,
        # Where the files were is this machine's affair, and two of them may have one name.
        inputs={f"{place}: {path.name}": hash_file(path) for place, path in enumerate((spec, *overlays))},
        generator=hash_files(here.root, here.root / "generator"),
        pins=(),
    )
    return replace_package(folder, lock, sources, lambda new: _render(description, new, package, sources.source_digest))


def compare_project(project: Project) -> Iterator[str]:
    """Generate the project's package aside; say, file by file, where the one in place differs."""
    check_tools(project)
    written = read_lock(project.generated / "lock.json")
    sources = project_lock(project, PACKAGE, preview=written is not None and written.preview)
    render = _project_rendering(project, sources)
    with tempfile.TemporaryDirectory() as aside:
        fresh = Path(aside) / PACKAGE
        render(fresh)
        new, present = hash_files(Path(aside), fresh), hash_files(project.generated, project.generated / PACKAGE)
    for name in sorted(new.keys() | present.keys()):
        if new.get(name) != present.get(name):
            what = "missing" if name not in present else "not generated" if name not in new else "not as generated now"
            yield f"{project.name(project.generated / name)}: {what}"


def check_tools(project: Project) -> None:
    """Raise InputError unless the installed tools are those that the project pins: others write other code."""
    problems: list[Problem] = []
    for pin in pins(project):
        name, exact, wanted = pin.partition("==")
        if not exact:
            continue
        try:
            installed = version(name.partition("[")[0])
        except PackageNotFoundError:
            installed = "not installed"
        if installed != wanted:
            problems.append(
                Problem(
                    file="pyproject.toml",
                    message=f"{name} is pinned to {wanted}, and is {installed} here",
                    remedy="Install the dependency group `generate`.",
                )
            )
    if problems:
        raise InputError(problems)


def _render(description: Description, folder: Path, package: str, digest: str) -> None:
    from generator.normalise.refusal import Refused
    from generator.render import render

    try:
        render(description.root, folder, package, digest=digest)
    except Refused as error:
        raise InputError(description.problem(parse_pointer(error.pointer.removeprefix("#")), error.reason)) from error
