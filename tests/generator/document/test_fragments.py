"""Fragments of a description, merged into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.document import InputError, merge_folder, plain

if TYPE_CHECKING:
    from pathlib import Path

ROOT = """\
openapi: 3.1.0
info: {title: T, version: '1'}
tags: [{name: root}]
components:
  schemas:
    R: {type: string}
"""


def _folder(tmp_path: Path, **fragments: str) -> Path:
    for name, text in {"openapi": ROOT, **fragments}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_fragments_are_merged_in_the_order_of_their_names(tmp_path: Path) -> None:
    """The root comes first, then the others; paths, methods, components and tags are put together."""
    merged = merge_folder(
        _folder(
            tmp_path,
            b="tags: [{name: b}]\npaths:\n  /x: {put: {}}\ncomponents: {schemas: {B: {}}, parameters: {P: {}}}\n",
            a="tags: [{name: a}]\npaths:\n  /x: {get: {}}\n  /y: {}\ncomponents: {schemas: {A: {}}}\n",
        )
    )
    assert repr(plain(merged.document.root)) == repr(
        {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "tags": [{"name": "root"}, {"name": "a"}, {"name": "b"}],
            "components": {"schemas": {"R": {"type": "string"}, "A": {}, "B": {}}, "parameters": {"P": {}}},
            "paths": {"/x": {"get": {}, "put": {}}, "/y": {}},
        }
    )


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("paths:\n  /x:\n    get: {a: 1}\n", "paths:\n  /x:\n    get: {b: 1}\n", "b.yaml:3 at /paths/~1x/get"),
        ("components: {schemas: {A: {}}}\n", "components: {schemas: {A: {}}}\n", "b.yaml:1 at /components/schemas/A"),
        ("tags: [{name: t}]\n", "tags:\n  - name: u\n  - name: t\n", "b.yaml:3 at /tags/1"),
        ("paths: {/x: {parameters: []}}\n", "paths: {/x: {parameters: []}}\n", "b.yaml:1 at /paths/~1x/parameters"),
        ("x-a: {b: 1}\n", "x-a: {c: 1}\n", "b.yaml:1 at /x-a"),
        ("paths: []\n", "paths: {}\n", "b.yaml:1 at /paths"),
    ],
)
def test_a_key_defined_twice_is_an_error_that_names_both_files(
    tmp_path: Path, first: str, second: str, said: str
) -> None:
    """Even where both definitions are the same, and wherever they would not collide inside."""
    with pytest.raises(InputError) as caught:
        merge_folder(_folder(tmp_path, a=first, b=second), relative_to=tmp_path)
    message = str(caught.value)
    assert said in message
    assert "a.yaml:" in message


def test_every_key_defined_twice_is_told_at_once(tmp_path: Path) -> None:
    """One run shows them all."""
    with pytest.raises(InputError) as caught:
        merge_folder(_folder(tmp_path, a="info: {}\ncomponents: {schemas: {R: {}}}\n"))
    assert [problem.pointer for problem in caught.value.problems] == ["/info", "/components/schemas/R"]


def test_a_description_of_its_own_is_no_fragment(tmp_path: Path) -> None:
    """A file that says its OpenAPI version is left alone, so that another API can be described beside this one."""
    merged = merge_folder(_folder(tmp_path, v3="openapi: 3.1.0\ninfo: {title: V3, version: '3'}\npaths: {/v3: {}}\n"))
    assert "paths" not in merged.document.root
    assert [fragment.file for fragment in merged.fragments] == [str(tmp_path / "openapi.yaml")]


def test_a_node_remembers_its_fragment(tmp_path: Path) -> None:
    """The file of a node, and of what is in it, can be told."""
    merged = merge_folder(
        _folder(tmp_path, a="paths:\n  /x:\n    get:\n      tags: [t]\ntags: [{name: t}]\n"), relative_to=tmp_path
    )
    assert merged.origin(("paths", "/x", "get", "tags", 0)).file == "a.yaml"
    assert merged.origin(("tags", 0)).file == "openapi.yaml"
    assert merged.origin(("tags", 1)).file == "a.yaml"
    assert merged.origin(("info", "title")).file == "openapi.yaml"


def test_a_folder_without_a_root_is_an_error(tmp_path: Path) -> None:
    """The root's name is told."""
    with pytest.raises(InputError, match=r"openapi\.yaml: there is no such file"):
        merge_folder(tmp_path)


def test_a_root_without_a_version_is_an_error(tmp_path: Path) -> None:
    """Else a fragment could be taken for the whole."""
    with pytest.raises(InputError, match="names no `openapi`"):
        merge_folder(_folder(tmp_path, openapi="info: {}\n"))


def test_fragments_are_left_as_they_were(tmp_path: Path) -> None:
    """A change of the merged description does not reach its fragments."""
    merged = merge_folder(_folder(tmp_path, a="paths: {/x: {get: {}}}\n"))
    merged.document.root["info"] = {}
    assert merged.fragments[0].root["info"] == {"title": "T", "version": "1"}
