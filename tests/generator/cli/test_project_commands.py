"""`python -m generator build | generate | check | trace | renames` on a project."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

from generator.lock import differences, project_lock
from generator.output import replace_package
from generator.project import PACKAGE, Project
from tests.generator.house import edit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.generator.house import Run


def _placeholder(folder: Path) -> None:
    (folder / "models").mkdir(parents=True)
    (folder / "__init__.py").write_text('"""Made."""\n', encoding="utf-8")
    (folder / "models/thing.py").write_text("class Thing: ...\n", encoding="utf-8")


@pytest.fixture
def generated(project: Project) -> Project:
    """The project with a package in place and its lock, as a finished run leaves them."""
    lock = project.generated / "lock.json"
    replace_package(project.generated / PACKAGE, lock, project_lock(project, PACKAGE), _placeholder)
    return project


def test_build_writes_the_merged_and_overlaid_description_as_json(run: Run, project: Project) -> None:
    """Fragments and overlays are in it, in the order in which they were written."""
    ran = run("build", "--project", project.root)
    assert (ran.status, ran.err) == (0, "")
    root = json.loads(ran.out)
    assert list(root) == ["openapi", "info", "servers", "security", "components", "tags", "paths", "x-sdk"]
    assert list(root["components"]["schemas"]) == ["Error", "Thing"]
    assert root["paths"]["/things/{thing_id}/"]["get"]["x-sdk"]["method"] == "get"


def test_build_writes_a_file(run: Run, project: Project, tmp_path: Path) -> None:
    """With --output standard output is empty."""
    ran = run("build", "--project", project.root, "--output", tmp_path / "out.json")
    assert (ran.status, ran.out) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["openapi"] == "3.1.0"


def test_build_refuses_an_action_that_matches_nothing(run: Run, project: Project) -> None:
    """The overlay, its line and the action are named, and nothing is written."""
    edit(project.overlays / "010-resources.yaml", "$.paths['/things/{thing_id}/'].get", "$.paths['/things/{id}/'].get")
    ran = run("build", "--project", project.root)
    assert (ran.status, ran.out) == (1, "")
    assert "overlays/010-resources.yaml:8 at /actions/1: the target $.paths['/things/{id}/'].get selects" in ran.err
    assert "x-allow-empty" in ran.err


def test_build_lets_an_action_match_nothing_that_says_so(run: Run, project: Project) -> None:
    """`x-allow-empty: true` is the exception."""
    path = project.overlays / "020-more.yaml"
    path.write_text(
        "overlay: 1.1.0\ninfo: {title: T, version: '1'}\n"
        "actions: [{target: $.no, remove: true, x-allow-empty: true}]\n",
        encoding="utf-8",
    )
    assert run("build", "--project", project.root).status == 0


@pytest.mark.parametrize("name", ["resources.yaml", "010-resources.yml", "more/010-resources.yaml"])
def test_an_overlay_that_would_not_be_applied_is_not_passed_over(run: Run, project: Project, name: str) -> None:
    """Without a number, with another ending or in another folder it is an error."""
    path = project.overlays / name
    path.parent.mkdir(exist_ok=True)
    (project.overlays / "010-resources.yaml").rename(path)
    ran = run("build", "--project", project.root)
    assert ran.status == 1
    assert f"overlays/{name}: an overlay of this name, or in this folder, is not applied" in ran.err


@pytest.mark.parametrize("name", ["more.yml", "more.json"])
def test_a_fragment_that_would_not_be_read_is_not_passed_over(run: Run, project: Project, name: str) -> None:
    """A file that looks like a fragment and is called otherwise is an error."""
    (project.spec / name).write_text("{}\n", encoding="utf-8")
    ran = run("build", "--project", project.root)
    assert (ran.status, ran.err.splitlines()[0]) == (1, f"error: spec/{name}: a fragment of this name is not read")


@pytest.mark.parametrize(
    ("text", "said"), [(None, "cannot be read"), ("[x", "cannot be read"), ("", "no dependency group `generate`")]
)
def test_tools_without_pins_are_refused(run: Run, generated: Project, text: str | None, said: str) -> None:
    """A pyproject.toml that is missing, broken or without the group is one line, and nothing is generated."""
    generated.pyproject.unlink()
    if text is not None:
        generated.pyproject.write_text(text, encoding="utf-8")
    for command in ("check", "generate"):
        ran = run(command, "--project", generated.root)
        assert ran.status == 1
        assert ran.err.startswith(f"error: pyproject.toml: {said}")


def test_a_schema_of_extensions_that_is_none_is_refused(run: Run, project: Project) -> None:
    """What is wrong is the schema, not the description."""
    (project.overlays / "extensions.schema.json").write_text('{"type": 5}', encoding="utf-8")
    ran = run("build", "--project", project.root)
    assert ran.status == 1
    assert ran.err.startswith("error: overlays/extensions.schema.json: not a JSON Schema: ")


def test_trace_tells_every_action_with_what_it_touched(run: Run, project: Project) -> None:
    """Each overlay, line and action stands above the nodes that it added, replaced or removed."""
    ran = run("trace", "--project", project.root)
    assert ran.status == 0
    assert ran.out.splitlines() == [
        "overlays/010-resources.yaml:5 /actions/0 update $",
        "  added    /x-sdk",
        "overlays/010-resources.yaml:8 /actions/1 update $.paths['/things/{thing_id}/'].get"
        "  (The method that people call.)",
        "  added    /paths/~1things~1{thing_id}~1/get/x-sdk",
    ]


def test_trace_of_a_pointer_tells_where_it_is_written_and_who_changed_it(run: Run, project: Project) -> None:
    """Of a node from a fragment the file and line are told, and the actions that changed something in it."""
    ran = run("trace", "/paths/~1things~1{thing_id}~1/get", "--project", project.root)
    assert ran.out.splitlines()[0] == "written  /paths/~1things~1{thing_id}~1/get  in spec/things.yaml:6"
    assert "added    /paths/~1things~1{thing_id}~1/get/x-sdk  by overlays/010-resources.yaml:8" in ran.out
    inside = run("trace", "/x-sdk/errors/code", "--project", project.root)
    assert inside.out.startswith("added    /x-sdk  by overlays/010-resources.yaml:5")
    untouched = run("trace", "/info/title", "--project", project.root)
    assert untouched.out == "written  /info/title  in spec/openapi.yaml:2\n"


@pytest.mark.parametrize(
    ("pointer", "said"),
    [("/nope", "no node is or was at /nope"), ("nope", "open with a slash"), ("/a~2", "neither ~0 nor ~1")],
)
def test_trace_of_a_pointer_that_leads_nowhere_is_an_error(run: Run, project: Project, pointer: str, said: str) -> None:
    """A misspelt pointer is told."""
    ran = run("trace", pointer, "--project", project.root)
    assert ran.status == 1
    assert said in ran.err


def test_trace_works_on_any_description(run: Run, project: Project) -> None:
    """With --spec and --overlay nothing of the project is read."""
    spec, overlay = project.spec / "openapi.yaml", project.root / "o.json"
    action = {"target": "$.info.title", "update": "U"}
    overlay.write_text(
        json.dumps({"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": [action]}), encoding="utf-8"
    )
    ran = run("trace", "/info/title", "--spec", spec, "--overlay", overlay)
    assert f"replaced /info/title  by {overlay} /actions/0" in ran.out


def test_check_is_content_with_what_was_generated(run: Run, generated: Project) -> None:
    """After a run nothing differs, whatever caches tools have left since."""
    cache = generated.generated / PACKAGE / "__pycache__"
    cache.mkdir()
    (cache / "x.pyc").write_bytes(b"1")
    (generated.root / "generator/__pycache__").mkdir()
    (generated.root / "generator/__pycache__/y.pyc").write_bytes(b"1")
    assert run("check", "--project", generated.root).status == 0


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("spec/things.yaml", "spec/things.yaml: changed since"),
        ("overlays/010-resources.yaml", "overlays/010-resources.yaml: changed since"),
        ("overlays/extensions.schema.json", "overlays/extensions.schema.json: changed since"),
        ("generator/tool.py", "generator/tool.py: changed since"),
        ("generator/templates/page.jinja", "generator/templates/page.jinja: changed since"),
        (f"generated/{PACKAGE}/__init__.py", f"generated/{PACKAGE}/__init__.py: changed by hand"),
        (f"generated/{PACKAGE}/models/thing.py", f"generated/{PACKAGE}/models/thing.py: changed by hand"),
        ("generated/lock.json", "generated/lock.json: missing, or not as it was written"),
    ],
)
def test_check_finds_one_byte_wherever_it_matters(run: Run, generated: Project, name: str, said: str) -> None:
    """A byte more at the end of any input, source, template or output is found and the file named."""
    path = generated.root / name
    path.write_bytes(path.read_bytes() + b" ")
    ran = run("check", "--project", generated.root)
    assert (ran.status, ran.out) == (1, "")
    assert said in ran.err
    assert ran.err.count("error: ") == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("spec/more.yaml", "added since"),
        ("overlays/900-more.yaml", "added since"),
        ("generator/more.py", "added since"),
        (f"generated/{PACKAGE}/more.py", "added by hand"),
        ("generated/stray.txt", "added by hand"),
    ],
)
def test_check_finds_a_file_more_and_a_file_less(run: Run, generated: Project, name: str, said: str) -> None:
    """A file that was added is found, and after a run with it, that it is gone."""
    path = generated.root / name
    path.write_text("# more\n", encoding="utf-8")
    assert f"{name}: {said}" in run("check", "--project", generated.root).err
    path.unlink()
    assert run("check", "--project", generated.root).status == 0


def test_check_finds_deleted_files(run: Run, generated: Project) -> None:
    """Each is named."""
    (generated.root / "spec/things.yaml").unlink()
    (generated.generated / PACKAGE / "models/thing.py").unlink()
    err = run("check", "--project", generated.root).err
    assert "spec/things.yaml: deleted since" in err
    assert f"generated/{PACKAGE}/models/thing.py: deleted by hand" in err


def test_check_finds_a_changed_pin(run: Run, generated: Project) -> None:
    """Another version of a tool makes other code; a change of the rest of pyproject.toml does not."""
    path = generated.pyproject
    path.write_text(path.read_text(encoding="utf-8") + '\n[project]\nname = "x"\n', encoding="utf-8")
    assert run("check", "--project", generated.root).status == 0
    edit(path, "ruamel.yaml", "ruamel.yaml>=0.1")
    err = run("check", "--project", generated.root).err
    assert "pyproject.toml: ruamel.yaml>=0.1 is pinned since the last run" in err


def test_check_refuses_what_an_interruption_leaves(run: Run, generated: Project) -> None:
    """A run that dies while it replaces the package is told by the lock, and the next run mends it."""

    class Killed(BaseException):
        pass

    package, lock = generated.generated / PACKAGE, generated.generated / "lock.json"
    sources = project_lock(generated, PACKAGE)

    def die(_: Path) -> None:
        raise Killed

    with pytest.raises(Killed):
        replace_package(package, lock, sources, die)
    assert run("check", "--project", generated.root).status == 0, "nothing was touched before the rendering was done"

    lock.write_text(sources.text(), encoding="utf-8")
    ran = run("check", "--project", generated.root)
    assert ran.status == 1
    assert "the last run was interrupted" in ran.err

    (generated.generated / f".{PACKAGE}.generating-left").mkdir()
    replace_package(package, lock, sources, _placeholder)
    assert run("check", "--project", generated.root).status == 0
    assert sorted(path.name for path in generated.generated.iterdir()) == ["lock.json", PACKAGE]


def test_check_of_a_project_that_was_never_generated(run: Run, project: Project) -> None:
    """The missing lock is told."""
    ran = run("check", "--project", project.root)
    assert ran.status == 1
    assert "generated/lock.json: missing" in ran.err


def test_check_loads_none_of_the_tools(generated: Project) -> None:
    """It reads files and hashes them, in a moment; nothing that generates is imported in a fresh process."""
    program = (
        "import sys, runpy\n"
        f"sys.argv = ['generator', 'check', '--project', {str(generated.root)!r}]\n"
        "try:\n    runpy.run_module('generator', run_name='__main__')\n"
        "except SystemExit as ended:\n    assert not ended.code, ended.code\n"
        "names = ('openapi_python_client', 'datamodel_code_generator', 'ruamel', 'jsonpath', 'jsonschema', 'httpx')\n"
        "print([name for name in names if name in sys.modules])\n"
    )
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, cwd=Project.here().root, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == [f"{PACKAGE} is current", "[]"]


def test_the_lock_does_not_depend_on_the_hash_seed(generated: Project) -> None:
    """Two processes with other seeds write the same lock."""
    program = (
        "import sys, pathlib\nfrom generator.lock import project_lock\nfrom generator.project import Project\n"
        f"sys.stdout.write(project_lock(Project(pathlib.Path({str(generated.root)!r})), 'p').text())\n"
    )
    texts = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=Project.here().root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(texts) == 1


def test_differences_of_a_finished_tree_are_none(generated: Project) -> None:
    """What `check` prints comes from one function."""
    assert list(differences(generated, generated.generated / "lock.json")) == []


def test_renames_writes_the_overlays_of_the_table(run: Run, project: Project) -> None:
    """They are written once; an edit of one, or of the table, is found by a build and mended by the command."""
    (project.overlays / "renames.yaml").write_text(
        "overlays:\n  - file: 005-names.yaml\n    title: Names\n    wrong: It is a count.\n    evidence: it counts\n"
        "    until: never\n    renames:\n"
        "      - {wrong: count, right: number, kind: property, where: $.components.schemas.Thing}\n",
        encoding="utf-8",
    )
    missing = run("build", "--project", project.root)
    assert missing.status == 1
    assert "overlays/005-names.yaml: is missing" in missing.err
    assert run("renames", "--project", project.root).out == "overlays/005-names.yaml: written\n"
    assert run("renames", "--project", project.root).out == ""
    built = json.loads(run("build", "--project", project.root).out)
    assert list(built["components"]["schemas"]["Thing"]["properties"]) == ["id", "number"]
    path = project.overlays / "005-names.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# by hand\n", encoding="utf-8")
    stale = run("build", "--project", project.root)
    assert "overlays/005-names.yaml: is not what overlays/renames.yaml says" in stale.err
    assert stale.status == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["generate", "--spec", "x.yaml"],
        ["generate", "--spec", "x.yaml", "--output", "o"],
        ["generate", "--output", "o"],
        ["generate", "--overlay", "o.yaml"],
    ],
)
def test_generate_says_which_options_belong_together(run: Run, arguments: list[str]) -> None:
    """Half of them is an error, not another command."""
    ran = run(*arguments)
    assert ran.status == 1
    assert "give --spec, --output and --package together" in ran.err


def test_generate_leaves_nothing_else_in_the_folder(run: Run, generated: Project) -> None:
    """What was put beside the package, or was left by an interruption, is gone after a run; check tells it before."""
    (generated.generated / "stray.py").write_text("", encoding="utf-8")
    (generated.generated / "folder").mkdir()
    assert "generated/stray.py: added by hand" in run("check", "--project", generated.root).err
    generated.pyproject.write_text(
        f'[dependency-groups]\ngenerate = ["ruamel.yaml=={version("ruamel.yaml")}"]\n', encoding="utf-8"
    )
    assert run("generate", "--project", generated.root).err == ""
    assert sorted(path.name for path in generated.generated.iterdir()) == ["lock.json", PACKAGE]


@pytest.mark.parametrize(("sink", "status", "said"), [("/dev/full", 1, "error: output: "), (None, 0, "")])
def test_an_output_that_takes_no_more_is_one_line(project: Project, sink: str | None, status: int, said: str) -> None:
    """A full disk is an error, a reader that went away is not; neither is a traceback."""
    command = [sys.executable, "-m", "generator", "build", "--project", str(project.root)]
    environment = {**os.environ, "PYTHONPATH": str(Project.here().root)}
    if sink is not None:
        with open(sink, "w") as stream:  # noqa: PTH123 - a device
            ran = subprocess.run(command, env=environment, stdout=stream, stderr=subprocess.PIPE, check=False)
    else:
        read, write = os.pipe()
        os.close(read)
        ran = subprocess.run(command, env=environment, stdout=write, stderr=subprocess.PIPE, check=False)
        os.close(write)
    assert (ran.returncode, ran.stderr.decode()[: len(said)], ran.stderr.count(b"\n")) == (status, said, len(said[:1]))
