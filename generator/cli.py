"""The commands: each reads its arguments, calls one function and says what came of it.

What a command needs is imported when it runs: `check` hashes files and must not wait for the tools that generate.
"""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn

from cyclopts import App, Parameter

from generator.project import PACKAGE, Project

app = App(name="python -m generator", help="Read spec/ and overlays/, write generated/.", version_flags=())
overlay_app = App(name="overlay", help="Apply OpenAPI Overlay documents to any OpenAPI description.")
app.command(overlay_app)

ProjectOption = Annotated[Path | None, Parameter(name="--project", help="The checkout, if not the generator's own.")]
OutputOption = Annotated[Path | None, Parameter(help="The file to write; standard output without it.")]
OverlayOption = Annotated[
    tuple[Path, ...], Parameter(name="--overlay", negative=(), help="An overlay to apply; may be repeated.")
]


PreviewOption = Annotated[bool, Parameter(negative=(), help="Include overlays/preview/, what is to come.")]


@app.command
def build(*, output: OutputOption = None, preview: PreviewOption = False, project: ProjectOption = None) -> None:
    """Merge spec/, apply overlays/, check the result, and write it as JSON."""
    from generator.check import check_preview, check_project
    from generator.document.json_text import JsonStyle, write_json

    with _problems():
        description = check_project(_project(project))
        if preview:
            description = check_preview(_project(project), description) or description
        _write(write_json(description.root, JsonStyle()), output)


@app.command
def generate(
    *,
    spec: Annotated[Path | None, Parameter(help="Another description, JSON or YAML, OpenAPI 3.0 or 3.1.")] = None,
    overlay: OverlayOption = (),
    output: Annotated[Path | None, Parameter(help="With --spec: the folder in which the package is put.")] = None,
    package: Annotated[str | None, Parameter(help="With --spec: the import name of the package.")] = None,
    preview: PreviewOption = False,
    project: ProjectOption = None,
) -> None:
    """Write generated/, or a package from any other OpenAPI description."""
    from generator.generation import generate_from, generate_project

    with _problems():
        if spec is None and not (overlay or output or package):
            written = generate_project(_project(project), preview=preview)
        elif spec is not None and output is not None and package is not None and not preview:
            written = generate_from(spec, overlay, output, package)
        else:
            _fail("give --spec, --output and --package together, and --overlay with them only")
        _say(f"{written.package}: {len(written.outputs)} files")


@app.command
def check(
    *,
    full: Annotated[bool, Parameter(negative=(), help="Generate anew, aside, and compare every byte.")] = False,
    project: ProjectOption = None,
) -> None:
    """Say whether generated/ is what spec/, overlays/ and the generator make, in a moment."""
    from generator.lock import differences

    found = _project(project)
    with _problems():
        problems = list(differences(found, found.generated / "lock.json"))
    if full:
        from generator.generation import compare_project

        with _problems():
            problems.extend(compare_project(found))
    for problem in problems:
        _complain(problem)
    if problems:
        sys.exit(1)
    _say(f"{PACKAGE} is current")


@app.command
def trace(
    pointer: Annotated[str | None, Parameter(help="Tell only who changed the node at this JSON pointer.")] = None,
    /,
    *,
    spec: Annotated[Path | None, Parameter(help="Another description, with none but the overlays given.")] = None,
    overlay: OverlayOption = (),
    preview: PreviewOption = False,
    project: ProjectOption = None,
) -> None:
    """Tell which overlay action touched which node."""
    from generator.description import read_file, read_preview, read_project
    from generator.report import trace_lines

    with _problems():
        description = read_file(spec, overlay) if spec else read_project(_project(project))
        if preview:
            description = read_preview(_project(project), description) or description
        for line in trace_lines(description, pointer):
            _say(line)


@app.command
def renames(*, project: ProjectOption = None) -> None:
    """Write the overlays that the table of renames, overlays/renames.yaml, stands for."""
    from generator.check.renames import write_renames

    with _problems():
        for path in write_renames(_project(project)):
            _say(f"{path}: written")


@overlay_app.command
def apply(
    document: Annotated[Path, Parameter(help="An OpenAPI document, JSON or YAML, 3.0, 3.1 or 3.2.")],
    /,
    *overlays: Annotated[Path, Parameter(help="Overlay documents, 1.0 or 1.1, JSON or YAML.")],
    output: OutputOption = None,
    strict: Annotated[bool, Parameter(negative=(), help="Fail when the target of an action selects nothing.")] = False,
) -> None:
    """Apply overlays, in their order, to a document; the result has the document's format."""
    from generator.document import read_document
    from generator.overlay import apply_overlays, read_overlay
    from generator.report import extends_warning, unmatched_line

    with _problems():
        if not overlays:
            _fail("name at least one overlay document")
        read = [read_overlay(path) for path in overlays]
        applied = apply_overlays(read_document(document), read)
        for line in extends_warning(document, read):
            _complain(line, "warning")
        for step in applied.unmatched:
            _complain(unmatched_line(step), "error" if strict else "warning")
        if strict and applied.unmatched:
            sys.exit(1)
        _write(applied.document.text(), output)


def main() -> None:
    """Run the command that the arguments name."""
    try:
        app()
    except OSError as error:
        # What is still buffered would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return  # Whoever read has seen enough.
        _fail(f"{error.filename or 'output'}: {error.strerror}")


def _project(root: Path | None) -> Project:
    return Project(root.resolve()) if root else Project.here()


@contextmanager
def _problems() -> Generator[None]:
    from generator.document.problem import InputError

    try:
        yield
    except InputError as error:
        for problem in error.problems:
            _complain(str(problem))
        sys.exit(1)
    except RecursionError:
        _fail("a document is nested too deeply to be worked with")


def _write(text: str, output: Path | None) -> None:
    from generator.output import write_text

    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        write_text(output, text)
    except OSError as error:
        _fail(f"{output}: cannot be written: {error.strerror}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _complain(text: str, level: str = "error") -> None:
    sys.stderr.write(f"{level}: {text}\n")


def _fail(text: str) -> NoReturn:
    _complain(text)
    sys.exit(1)
