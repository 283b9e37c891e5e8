"""Packages, from the project's description and from any other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.generation import check_tools
from generator.lock import hash_files, read_lock
from generator.project import PACKAGE, Project
from tests.generator.house import ROOT, THINGS, edit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.generator.house import Run


def _spec(folder: Path) -> Path:
    path = folder / "things.yaml"
    head = ROOT.replace("3.1.0", "3.0.3").split("components:")[0]
    path.write_text(head + THINGS.replace("      examples:\n        - {id: '1', count: 2}\n", ""), encoding="utf-8")
    edit(path, "Error'", "Thing'")
    return path


def test_a_project_is_generated_checked_and_compared(run: Run, project: Project) -> None:
    """After `generate`, `check` and `check --full` are content; a second run changes no byte."""
    assert run("generate", "--project", project.root).status == 0
    assert run("check", "--project", project.root).status == 0
    assert run("check", "--full", "--project", project.root).status == 0
    before = hash_files(project.root, project.generated)
    assert run("generate", "--project", project.root).status == 0
    assert hash_files(project.root, project.generated) == before
    assert f"generated/{PACKAGE}/openapi.json" in before


def test_a_full_check_does_not_believe_the_lock(run: Run, project: Project) -> None:
    """A hand edit that was also written into the lock is found by generating anew."""
    run("generate", "--project", project.root)
    path = project.generated / PACKAGE / "client.py"
    path.write_bytes(path.read_bytes() + b"# by hand\n")
    (project.generated / PACKAGE / "more.py").write_text("", encoding="utf-8")
    lock = read_lock(project.generated / "lock.json")
    assert lock is not None
    forged = lock.with_outputs(hash_files(project.generated, project.generated / PACKAGE))
    (project.generated / "lock.json").write_text(forged.text(), encoding="utf-8")
    assert run("check", "--project", project.root).status == 0
    ran = run("check", "--full", "--project", project.root)
    assert ran.status == 1
    assert f"generated/{PACKAGE}/client.py: not as generated now" in ran.err
    assert f"generated/{PACKAGE}/more.py: not generated" in ran.err


def test_a_mistake_leaves_what_was_generated_as_it_was(run: Run, project: Project) -> None:
    """A description that is refused changes neither the package nor its lock."""
    run("generate", "--project", project.root)
    before = hash_files(project.root, project.generated)
    edit(project.spec / "things.yaml", "schemas/Thing'", "schemas/Thingg'")
    ran = run("generate", "--project", project.root)
    assert ran.status == 1
    assert "leads nowhere" in ran.err
    assert hash_files(project.root, project.generated) == before
    assert sorted(path.name for path in project.generated.iterdir()) == ["lock.json", PACKAGE]


def test_a_new_field_reaches_the_package_after_one_command(run: Run, project: Project) -> None:
    """A field in one schema, and one more in an overlay, are in the model that is written."""
    run("generate", "--project", project.root)
    edit(
        project.spec / "things.yaml",
        "        count:",
        "        colour: {type: string, description: D.}\n        count:",
    )
    (project.overlays / "020-size.yaml").write_text(
        "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n  - target: $.components.schemas.Thing.properties\n"
        "    update: {size: {type: integer, description: D.}}\n",
        encoding="utf-8",
    )
    assert run("check", "--project", project.root).status == 1
    assert run("generate", "--project", project.root).status == 0
    models = "".join(path.read_text(encoding="utf-8") for path in (project.generated / PACKAGE / "models").glob("*.py"))
    assert "colour:" in models
    assert "size:" in models


def test_a_tool_of_another_version_is_refused(run: Run, project: Project) -> None:
    """What is pinned and what is installed are told, before anything is written."""
    edit(project.pyproject, '"ruamel.yaml"', '"ruamel.yaml==0.1", "no-such-tool==1.0"')
    ran = run("generate", "--project", project.root)
    assert ran.status == 1
    assert "ruamel.yaml is pinned to 0.1, and is 0." in ran.err
    assert "no-such-tool is pinned to 1.0, and is not installed here" in ran.err
    assert not project.generated.exists()


def test_the_pinned_tools_are_the_installed_ones() -> None:
    """The environment of this test is the one that generates."""
    check_tools(Project.here())


def test_any_description_becomes_a_package(run: Run, tmp_path: Path) -> None:
    """YAML or JSON, with overlays that are applied in their order; the lock stands beside the package."""
    overlay = tmp_path / "o.json"
    action = {"target": "$.info.title", "update": "Renamed"}
    overlay.write_text(
        json.dumps({"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": [action]}), encoding="utf-8"
    )
    out = tmp_path / "out"
    ran = run("generate", "--spec", _spec(tmp_path), "--overlay", overlay, "--output", out, "--package", "things_api")
    assert (ran.status, ran.err) == (0, "")
    assert sorted(path.name for path in out.iterdir()) == ["things_api", "things_api.lock.json"]
    assert json.loads((out / "things_api/openapi.json").read_text(encoding="utf-8"))["info"]["title"] == "Renamed"
    lock = read_lock(out / "things_api.lock.json")
    assert lock is not None
    assert lock.outputs == hash_files(out, out / "things_api")
    assert set(lock.inputs) == {"0: things.yaml", "1: o.json"}


def test_a_folder_that_the_generator_did_not_write_is_not_replaced(run: Run, tmp_path: Path) -> None:
    """The strange files are named and stay; an empty folder is taken, and so is what an earlier run wrote."""
    spec, out = _spec(tmp_path), tmp_path / "out"
    strange = out / "things_api" / "notes.txt"
    strange.parent.mkdir(parents=True)
    arguments = ("generate", "--spec", spec, "--output", out, "--package", "things_api")
    strange.write_text("mine", encoding="utf-8")
    ran = run(*arguments)
    assert ran.status == 1
    assert "holds files that the generator did not write: things_api/notes.txt" in ran.err
    assert strange.read_text(encoding="utf-8") == "mine"

    strange.unlink()
    assert run(*arguments).status == 0
    assert run(*arguments).status == 0

    strange.write_text("mine", encoding="utf-8")
    assert run(*arguments).status == 1
    assert strange.exists()


def test_a_file_in_the_way_is_told(run: Run, tmp_path: Path) -> None:
    """A package is a folder."""
    (tmp_path / "things_api").write_text("", encoding="utf-8")
    ran = run("generate", "--spec", _spec(tmp_path), "--output", tmp_path, "--package", "things_api")
    assert ran.status == 1
    assert "is in the way: it is not a folder" in ran.err


@pytest.mark.parametrize("name", ["1st", "a-b", "class", "", "a.b", "../x", "__init__"])
def test_a_package_name_that_cannot_be_imported_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    """Before anything is read or written."""
    ran = run("generate", "--spec", tmp_path / "none.yaml", "--output", tmp_path / "o", "--package", name)
    assert ran.status == 1
    assert "cannot be the name of a Python package" in ran.err
    assert not (tmp_path / "o").exists()


def test_an_invalid_description_is_refused_with_its_place(run: Run, tmp_path: Path) -> None:
    """Nothing is written."""
    spec = _spec(tmp_path)
    edit(spec, "in: path", "in: body")
    ran = run("generate", "--spec", spec, "--output", tmp_path / "o", "--package", "p")
    assert ran.status == 1
    assert "/components/parameters/ThingId/in: 'body' is not one of" in ran.err
    assert not (tmp_path / "o").exists()


PREVIEW = """\
overlay: 1.1.0
info: {title: What is to come, version: '1'}
actions:
  - target: $.components.schemas.Thing.properties
    update: {coming: {type: string, description: Soon.}}
"""


def _preview(project: Project, text: str = PREVIEW) -> None:
    path = project.overlays / "preview/010-coming.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")


def test_what_is_to_come_is_described_beside_the_package(run: Run, project: Project) -> None:
    """The package has it as `openapi.preview.json` only; `build --preview` prints the same."""
    _preview(project)
    assert run("generate", "--project", project.root).status == 0
    package = project.generated / PACKAGE
    properties = [
        list(json.loads((package / name).read_text(encoding="utf-8"))["components"]["schemas"]["Thing"]["properties"])
        for name in ("openapi.json", "openapi.preview.json")
    ]
    assert properties == [["id", "count"], ["id", "count", "coming"]]
    assert "coming" not in run("build", "--project", project.root).out
    built = run("build", "--preview", "--project", project.root).out
    assert built == (package / "openapi.preview.json").read_text(encoding="utf-8")
    assert run("check", "--full", "--project", project.root).status == 0


def test_one_command_puts_what_is_to_come_into_the_package(run: Run, project: Project) -> None:
    """The lock remembers it, so that checks compare with the same; the plain command takes it out again."""
    _preview(project)
    assert run("generate", "--preview", "--project", project.root).status == 0
    assert '"coming"' in (project.generated / PACKAGE / "openapi.json").read_text(encoding="utf-8")
    assert run("check", "--full", "--project", project.root).status == 0
    assert run("generate", "--project", project.root).status == 0
    assert '"coming"' not in (project.generated / PACKAGE / "openapi.json").read_text(encoding="utf-8")


def test_without_anything_to_come_a_preview_is_the_description(run: Run, project: Project) -> None:
    """The option is no error, and no second description is written."""
    assert run("build", "--preview", "--project", project.root).out == run("build", "--project", project.root).out
    assert run("generate", "--project", project.root).status == 0
    assert not (project.generated / PACKAGE / "openapi.preview.json").exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("schemas.Thing.", "schemas.Thin.", "overlays/preview/010-coming.yaml:4 at /actions/0: the target"),
        (
            ", description: Soon.",
            "",
            "overlays/preview/010-coming.yaml:4 at /components/schemas/Thing/properties/coming",
        ),
        ("description: Soon.", "x-soon: 1, description: Soon.", "`x-soon` is no known extension"),
    ],
)
def test_a_preview_is_checked_as_the_description_is(run: Run, project: Project, old: str, new: str, said: str) -> None:
    """A mistake in it is an error of every generation, with its place."""
    _preview(project, PREVIEW.replace(old, new))
    ran = run("generate", "--project", project.root)
    assert ran.status == 1
    assert said in ran.err


def test_a_preview_is_traced(run: Run, project: Project) -> None:
    """Its actions come after those of the others."""
    _preview(project)
    pointer = "/components/schemas/Thing/properties/coming"
    assert run("trace", pointer, "--project", project.root).status == 1
    ran = run("trace", pointer, "--preview", "--project", project.root)
    assert ran.out == (
        f"added    {pointer}  by overlays/preview/010-coming.yaml:4 /actions/0"
        " update $.components.schemas.Thing.properties\n"
    )
    whole = run("trace", "--preview", "--project", project.root).out
    assert whole.index("010-resources.yaml") < whole.index("010-coming.yaml")


def test_a_construct_that_cannot_be_generated_is_refused_with_its_place(run: Run, tmp_path: Path) -> None:
    """What the renderer refuses is told as any other problem."""
    spec = tmp_path / "s.json"
    schema = {"allOf": [{"$ref": "#/components/schemas/A"}]}
    spec.write_text(
        json.dumps(
            {
                "openapi": "3.1.0",
                "info": {"title": "T", "version": "1"},
                "paths": {
                    "/a": {
                        "get": {
                            "responses": {
                                "200": {
                                    "description": "d",
                                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}},
                                }
                            }
                        }
                    }
                },
                "components": {"schemas": {"A": schema}},
            }
        ),
        encoding="utf-8",
    )
    ran = run("generate", "--spec", spec, "--output", tmp_path / "o", "--package", "p")
    assert ran.status == 1
    assert f"error: {spec} at /components/schemas/A" in ran.err
    assert not (tmp_path / "o/p").exists()


def test_an_output_that_is_no_folder_is_told(run: Run, tmp_path: Path) -> None:
    """One line, and no traceback."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = run("generate", "--spec", _spec(tmp_path), "--output", tmp_path / "file", "--package", "p")
    assert ran.status == 1
    assert "file: cannot be made: File exists" in ran.err
