"""The Overlay Specification: its compliance data, and a table of cases derived from its text."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from ruamel.yaml import YAML

from generator.document import Document, InputError, plain, read_document
from generator.overlay import apply_overlays, read_overlay, validate_overlay

HERE = Path(__file__).parent
COMPLIANCE = HERE / "compliance"
VALID = sorted(COMPLIANCE.glob("tests/*/pass/*.yaml"))
INVALID = sorted(COMPLIANCE.glob("tests/*/fail/*.yaml"))
SETS = sorted(path.parent for path in COMPLIANCE.glob("compliant-sets/*/overlay.yaml"))
CASES: list[dict[str, Any]] = cast("Any", YAML(typ="safe", pure=True)).load(HERE / "cases.yaml")


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_a_compliant_set_gives_its_output(folder: Path) -> None:
    """Each official set of description, overlay and output holds, in names and in their order."""
    applied = apply_overlays(read_document(folder / "openapi.yaml"), [read_overlay(folder / "overlay.yaml")])
    expected = plain(read_document(folder / "output.yaml").root)
    assert plain(applied.document.root) == expected
    assert applied.document.text() != ""


@pytest.mark.parametrize("path", VALID, ids=lambda path: "/".join(path.parts[-3:]))
def test_a_valid_overlay_document_is_accepted(path: Path) -> None:
    """Each document that the specification's own tests call valid is read."""
    assert read_overlay(path).actions


@pytest.mark.parametrize("path", INVALID, ids=lambda path: "/".join(path.parts[-3:]))
def test_an_invalid_overlay_document_is_refused(path: Path) -> None:
    """Each document that the specification's own tests call invalid is refused, naming file and pointer."""
    with pytest.raises(InputError) as caught:
        read_overlay(path)
    assert all(problem.file == str(path) and problem.pointer is not None for problem in caught.value.problems)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_case_of_the_specification(case: dict[str, Any]) -> None:
    """Each case gives its result, or the error that it names, and leaves the document that was given as it was."""
    document = Document("document.yaml", case["document"], None)
    before = repr(plain(document.root))
    root: dict[str, Any] = {
        "overlay": case.get("overlay", "1.1.0"),
        "info": {"title": "T", "version": "1"},
        "actions": case["actions"],
    }
    overlay = Document("overlay.yaml", root, None)
    if "error" in case:
        with pytest.raises(InputError) as caught:
            apply_overlays(document, [validate_overlay(overlay)])
        (problem,) = caught.value.problems
        assert case["error"] in problem.message
        assert problem.file == "overlay.yaml"
        assert problem.pointer is not None
    else:
        result = apply_overlays(document, [validate_overlay(overlay)]).document.root
        assert _ordered(result) == _ordered(case["result"])
    assert repr(plain(document.root)) == before


def test_every_case_has_a_name_of_its_own() -> None:
    """No two cases of the table say the same."""
    names = [case["case"] for case in CASES]
    assert len(names) == len(set(names))


def _ordered(value: Any) -> str:
    return repr(plain(value))
