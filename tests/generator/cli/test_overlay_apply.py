"""`python -m generator overlay apply`."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Protocol

import pytest

from generator.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from tests.generator.house import Run


class WriteOverlay(Protocol):
    """Write an overlay of the given actions, in YAML."""

    def __call__(self, *actions: str, head: str = ..., name: str = ...) -> Path: ...


DOCUMENT = "openapi: 3.0.3  # kept\ninfo:\n  title: T\n  version: '1'\npaths: {}\n"
HEAD = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A description in YAML."""
    path = tmp_path / "openapi.yaml"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


@pytest.fixture
def overlay(tmp_path: Path) -> WriteOverlay:
    """Write an overlay of the given actions, in YAML."""

    def write(*actions: str, head: str = HEAD, name: str = "overlay.yaml") -> Path:
        path = tmp_path / name
        path.write_text(head + "".join(f"  - {action}\n" for action in actions), encoding="utf-8")
        return path

    return write


def test_the_result_goes_to_standard_output(run: Run, document: Path, overlay: WriteOverlay) -> None:
    """It has the document's format and comments, and nothing else is said."""
    ran = run("overlay", "apply", document, overlay("{target: $.info.title, update: U}"))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == DOCUMENT.replace("title: T", "title: U")


def test_the_result_goes_to_a_file(run: Run, document: Path, overlay: WriteOverlay, tmp_path: Path) -> None:
    """With --output the file has the result, the document stays, and standard output is empty."""
    ran = run(
        "overlay", "apply", document, overlay("{target: $.info.title, update: U}"), "--output", tmp_path / "r.yaml"
    )
    assert (ran.status, ran.out) == (0, "")
    assert (tmp_path / "r.yaml").read_text(encoding="utf-8") == DOCUMENT.replace("title: T", "title: U")
    assert document.read_text(encoding="utf-8") == DOCUMENT


def test_a_document_can_be_its_own_output(run: Run, document: Path, overlay: WriteOverlay) -> None:
    """The file is replaced by the result."""
    assert (
        run("overlay", "apply", document, overlay("{target: $.info.title, update: U}"), "--output", document).status
        == 0
    )
    assert "title: U" in document.read_text(encoding="utf-8")


def test_overlays_are_applied_in_the_order_given(run: Run, document: Path, overlay: WriteOverlay) -> None:
    """A later overlay sees what an earlier one did."""
    first = overlay("{target: $.info, update: {x-n: [1]}}", name="z.yaml")
    second = overlay("{target: $.info.x-n, update: 2}", "{target: $.info.title, update: V}", name="a.yaml")
    ran = run("overlay", "apply", document, first, second)
    assert "x-n: [1, 2]" in ran.out
    assert "title: V" in ran.out


def test_json_stays_json_and_takes_a_yaml_overlay(run: Run, tmp_path: Path, overlay: WriteOverlay) -> None:
    """A JSON document comes out as JSON, with its indentation."""
    path = tmp_path / "openapi.json"
    path.write_text('{\n    "openapi": "3.2.0",\n    "info": {\n        "title": "T"\n    }\n}\n', encoding="utf-8")
    ran = run("overlay", "apply", path, overlay("{target: $.info.title, update: U}"))
    assert ran.out == path.read_text(encoding="utf-8").replace('"T"', '"U"')


def test_a_yaml_document_takes_a_json_overlay(run: Run, document: Path, tmp_path: Path) -> None:
    """The overlay's format does not matter."""
    path = tmp_path / "overlay.json"
    action = {"target": "$.info.title", "update": "U"}
    path.write_text(json.dumps({"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": [action]}))
    assert run("overlay", "apply", document, path).out == DOCUMENT.replace("title: T", "title: U")


def test_a_target_that_selects_nothing_is_a_warning(run: Run, document: Path, overlay: WriteOverlay) -> None:
    """The command succeeds, as the specification has it, and names the action on standard error."""
    ran = run("overlay", "apply", document, overlay("{target: $.nope, remove: true}"))
    assert (ran.status, ran.out) == (0, DOCUMENT)
    assert ran.err.startswith("warning: ")
    assert "overlay.yaml:4 at /actions/0: the target $.nope selects nothing" in ran.err


def test_a_target_that_selects_nothing_is_an_error_if_that_is_wanted(
    run: Run, document: Path, overlay: WriteOverlay, tmp_path: Path
) -> None:
    """With --strict every such action is named, the status is not zero, and nothing is written."""
    path = overlay("{target: $.nope, remove: true}", "{target: $.nix, update: 1}")
    ran = run("overlay", "apply", document, path, "--strict", "--output", tmp_path / "r.yaml")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("error: ") == 2
    assert not (tmp_path / "r.yaml").exists()


def test_an_action_may_say_that_it_can_select_nothing(run: Run, document: Path, overlay: WriteOverlay) -> None:
    """`x-allow-empty: true` silences the warning and the error."""
    path = overlay("{target: $.nope, remove: true, x-allow-empty: true}")
    ran = run("overlay", "apply", document, path, "--strict")
    assert (ran.status, ran.err) == (0, "")


def test_an_overlay_made_for_another_document_is_applied_with_a_warning(
    run: Run, document: Path, overlay: WriteOverlay
) -> None:
    """`extends` is relative to the overlay; the document that it names gives no warning."""
    head = HEAD.replace("actions:", "extends: ./openapi.yaml\nactions:")
    assert run("overlay", "apply", document, overlay("{target: $}", head=head)).err == ""
    other = overlay("{target: $}", head=head.replace("openapi.yaml", "other.yaml"))
    ran = run("overlay", "apply", document, other)
    assert ran.status == 0
    assert "made to extend ./other.yaml" in ran.err


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("{target: '$.info[?', update: {}}", "is not an RFC 9535 JSONPath"),
        ("{target: $.info, update: [1]}", "an array cannot be merged into an object, at /info of the document"),
        ("{target: $, remove: true}", "the root of a document cannot be removed"),
        ("{target: $.info, copy: $.nope}", "selects no node"),
        ("{target: info, remove: true}", "must begin with `$`"),
        ("{target: $.info, updates: {}}", "Did you mean `update`?"),
        ("12", "an action must be an object"),
        (f"{{target: '$[?{'(' * 5000}', remove: true}}", "is not an RFC 9535 JSONPath"),
        (f"{{target: '$[?{'(' * 3000}@{')' * 3000}]', remove: true}}", "maximum recursion depth"),
    ],
)
def test_a_bad_action_is_an_error_that_names_it(
    run: Run, document: Path, overlay: WriteOverlay, action: str, said: str
) -> None:
    """The file, the line, the pointer and the reason are told; nothing is written, and the status is not zero."""
    ran = run("overlay", "apply", document, overlay(action))
    assert (ran.status, ran.out) == (1, "")
    assert "overlay.yaml:4 at /actions/0" in ran.err
    assert said in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [1\n", "not YAML"),
        ("a: 1\na: 2\n", 'duplicate key "a"'),
        ("- 1\n", "holds no object at its root"),
        ("", "the document is empty"),
        ("a: &x {b: *x}\n", "the alias *x stands inside the node that it names"),
        ("a: .nan\n", "nan is not a JSON number"),
        ("a: !!binary aGk=\n", "has no meaning in JSON"),
        ("a: !!set {b}\n", "has no meaning in JSON"),
        ("[1, 2]: 3\n", "cannot be the name of a JSON member"),
        ("a: 1\n---\nb: 2\n", "found another document"),
        ('{"a": 1, "a": 2}', 'duplicate key "a"'),
        ("a: \x01\n", "not YAML"),
        (f"a: {'[' * 1000}{']' * 1000}\n", "nested too deeply"),
    ],
)
def test_a_document_that_cannot_be_read_is_an_error(
    run: Run, tmp_path: Path, overlay: WriteOverlay, text: str, said: str
) -> None:
    """Bad YAML, and YAML that JSON cannot say, are told without a traceback, with the file's name."""
    path = tmp_path / "bad.yaml"
    path.write_text(text, encoding="utf-8")
    ran = run("overlay", "apply", path, overlay("{target: $}"))
    assert ran.status == 1
    assert "bad.yaml" in ran.err
    assert said in ran.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1,}', "bad.json:1: not JSON"),
        ('{"a": {"b": 1, "b": 2}}', ":1 at /a/b: the name 'b' is there twice"),
        ('{"a": NaN}', "NaN is not a JSON number"),
        ("[]", "holds no object"),
        ("", "not JSON"),
        (f'{{"a": {"[" * 100_000}{"]" * 100_000}}}', "nested too deeply"),
    ],
)
def test_json_that_cannot_be_read_is_an_error(
    run: Run, tmp_path: Path, overlay: WriteOverlay, text: str, said: str
) -> None:
    """Bad JSON is told with file and line."""
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    ran = run("overlay", "apply", path, overlay("{target: $}"))
    assert ran.status == 1
    assert said in ran.err


def test_files_that_are_not_there_or_not_text_are_errors(
    run: Run, tmp_path: Path, document: Path, overlay: WriteOverlay
) -> None:
    """Each is told by its name."""
    (tmp_path / "latin.yaml").write_bytes(b"a: \xff\n")
    (tmp_path / "folder").mkdir()
    assert "no.yaml: there is no such file" in run("overlay", "apply", tmp_path / "no.yaml", overlay("{target: $}")).err
    assert "not UTF-8" in run("overlay", "apply", tmp_path / "latin.yaml", overlay("{target: $}")).err
    assert "cannot be read" in run("overlay", "apply", tmp_path, overlay("{target: $}")).err
    assert "name at least one overlay" in run("overlay", "apply", document).err
    folder = run("overlay", "apply", document, overlay("{target: $}"), "--output", tmp_path / "folder")
    assert "cannot be written" in folder.err
    assert not list(tmp_path.glob(".*"))
    there = run("overlay", "apply", document, overlay("{target: $}"), "--output", tmp_path / "no" / "r.yaml")
    assert "cannot be written" in there.err
    assert there.status == 1


def test_the_module_runs_alone_and_loads_no_code_generator(document: Path, overlay: WriteOverlay) -> None:
    """`python -m generator overlay apply` imports none of the tools that generate."""
    program = (
        "import sys, runpy\n"
        f"sys.argv = ['generator', 'overlay', 'apply', {str(document)!r}, {str(overlay('{target: $}'))!r}]\n"
        "try:\n    runpy.run_module('generator', run_name='__main__')\n"
        "except SystemExit as ended:\n    assert not ended.code, ended.code\n"
        "names = ('openapi_python_client', 'datamodel_code_generator', 'jsonschema', 'generator.render')\n"
        "print(*[name for name in names if name in sys.modules], file=sys.stderr, end='')\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=Project.here().root, capture_output=True, text=True, check=True
    )
    assert ran.stdout == DOCUMENT
    assert ran.stderr == ""


def test_documents_that_are_too_deep_or_too_large_are_one_line(run: Run, tmp_path: Path) -> None:
    """Neither nesting without end nor an integer of thousands of digits ends in a traceback."""
    overlay = tmp_path / "o.yaml"
    overlay.write_text(f"{HEAD}  - {{target: $, update: {{}}}}\n", encoding="utf-8")
    deep = tmp_path / "deep.json"
    deep.write_text('{"a":' * 900 + "1" + "}" * 900)
    digits = tmp_path / "digits.json"
    digits.write_text('{"a": ' + "9" * 5000 + "}")
    assert run("overlay", "apply", deep, overlay).err == "error: a document is nested too deeply to be worked with\n"
    assert run("overlay", "apply", digits, overlay).err == (
        f"error: {digits}: an integer has more digits than can be worked with\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "c:\n  - |-\n    ab\n  - # about a\n    a: 0\n",
            "cannot be written as YAML with its comments in their places",
        ),
        ("c: 1e400\n", "inf is not a JSON number"),
    ],
)
def test_what_would_change_by_being_written_is_not_written(run: Run, tmp_path: Path, text: str, said: str) -> None:
    """Where a comment would become part of a text, or a number none of JSON, nothing is written."""
    (tmp_path / "d.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "o.yaml").write_text(f"{HEAD}  - {{target: $, update: {{x: 1}}}}\n", encoding="utf-8")
    ran = run("overlay", "apply", tmp_path / "d.yaml", tmp_path / "o.yaml")
    assert (ran.status, ran.out) == (1, "")
    assert said in ran.err
