"""An applied overlay as text: format, order, comments and styles of the document are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.document import Document, plain, read_document
from generator.overlay import apply_overlays, read_overlay, validate_overlay

if TYPE_CHECKING:
    from pathlib import Path

COMMENTED = """\
# The API.

openapi: 3.1.0  # the version
info:
  # Shown to users.
  title: "T"
  version: '1'

# What can be called.
paths:
  /a:  # first
    get:
      tags: [x, y]
      description: |
        Two
        lines.
      # What comes back.
      responses:
        200: {description: ok}
        # Told apart.
        "404":
          description: none

  # The second path.
  /b:
    get:
      parameters:
        # By name.
        - name: a
          in: query
        # By id.
        - name: b
          in: query

# At the end.
components: {}
# Last words.
"""


def _write(tmp_path: Path, text: str, name: str = "openapi.yaml") -> Document:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read_document(tmp_path / name)


def _applied(document: Document, *actions: object) -> str:
    root = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": list(actions)}
    return apply_overlays(document, [validate_overlay(Document("o.yaml", root, None))]).document.text()  # type: ignore[arg-type]


def test_an_action_that_changes_nothing_keeps_every_byte(tmp_path: Path) -> None:
    """Comments, quotes, flow and block styles, blank lines and number-like names come back as they were."""
    assert _applied(_write(tmp_path, COMMENTED), {"target": "$"}) == COMMENTED


@pytest.mark.parametrize(
    ("action", "old", "new"),
    [
        ({"target": "$.info.title", "update": "U"}, 'title: "T"', 'title: "U"'),
        ({"target": "$.info", "update": {"x": 1}}, "version: '1'\n", "version: '1'\n  x: 1\n"),
        ({"target": "$.paths['/a'].get.tags", "update": "z"}, "[x, y]", "[x, y, z]"),
        (
            {"target": "$.paths['/a'].get.responses", "update": {"500": {"description": "no"}}},
            "          description: none\n",
            "          description: none\n        '500':\n          description: 'no'\n",
        ),
        (
            {"target": "$.paths['/b'].get.parameters", "update": {"name": "c"}},
            "        - name: b\n          in: query\n",
            "        - name: b\n          in: query\n        - name: c\n",
        ),
        ({"target": "$.components", "update": {"schemas": {"A": {}}}}, " {}\n", "\n  schemas:\n    A: {}\n"),
        ({"target": "$", "update": {"tags": ["t"]}}, "components: {}\n", "components: {}\ntags:\n  - t\n"),
    ],
)
def test_an_update_changes_its_own_lines_only(tmp_path: Path, action: object, old: str, new: str) -> None:
    """What an update adds stands behind its siblings, before the blank line and the comment of what comes next."""
    assert _applied(_write(tmp_path, COMMENTED), action) == COMMENTED.replace(old, new)


@pytest.mark.parametrize(
    ("target", "gone"),
    [
        ("$.info.title", '  # Shown to users.\n  title: "T"\n'),
        ("$.info.version", "  version: '1'\n"),
        ("$.paths['/a'].get.description", "      description: |\n        Two\n        lines.\n"),
        ("$.paths['/a'].get.responses['200']", "        200: {description: ok}\n"),
        (
            "$.paths['/a'].get.responses['404']",
            '        # Told apart.\n        "404":\n          description: none\n',
        ),
        ("$.paths['/b'].get.parameters[0]", "        # By name.\n        - name: a\n          in: query\n"),
        ("$.paths['/b'].get.parameters[1]", "        # By id.\n        - name: b\n          in: query\n"),
        ("$.components", "# At the end.\ncomponents: {}\n"),
        ("$.openapi", "openapi: 3.1.0  # the version\n"),
    ],
)
def test_a_removal_takes_the_comment_directly_above_and_no_other(tmp_path: Path, target: str, gone: str) -> None:
    """A removed node goes with the comment that stands above it; the comment of what follows stays where it is."""
    assert gone in COMMENTED
    assert _applied(_write(tmp_path, COMMENTED), {"target": target, "remove": True}) == COMMENTED.replace(gone, "")


def test_an_object_that_loses_its_last_member_is_written_as_an_empty_one(tmp_path: Path) -> None:
    """The comment after it is kept."""
    text = _applied(_write(tmp_path, COMMENTED), {"target": "$.paths.*", "remove": True})
    assert "\n# What can be called.\npaths: {}\n" in text
    assert "\n# At the end.\ncomponents: {}\n" in text


def test_two_removals_in_a_row_keep_what_follows(tmp_path: Path) -> None:
    """Neighbours can be removed in one action without harm to the comments of those that stay."""
    document = _write(tmp_path, "a: 1\n# b\nb: 2\n# c\nc: 3\n# d\nd: 4\n")
    assert _applied(document, {"target": "$['b','c']", "remove": True}) == "a: 1\n# d\nd: 4\n"


def test_a_multi_line_text_keeps_its_style(tmp_path: Path) -> None:
    """A text replaced by another stays a block where it was one."""
    document = _write(tmp_path, "a: |\n  one\n  two\n# b\nb: 1\n")
    assert _applied(document, {"target": "$.a", "update": "three\nfour\n"}) == "a: |\n  three\n  four\n# b\nb: 1\n"


def test_comments_and_anchors_of_an_overlay_stay_in_the_overlay(tmp_path: Path) -> None:
    """What an overlay says about itself does not get into the document."""
    overlay = _write(
        tmp_path,
        "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n"
        "  - target: $.a\n    update: &u\n      x: &v 'q'  # why\n"
        "      z: *v\n  # The next one.\n  - target: $.b\n    update: *u\n",
        "overlay.yaml",
    )
    document = _write(tmp_path, "a: {}\nb: {}\n")
    text = apply_overlays(document, [validate_overlay(overlay)]).document.text()
    assert text == "a:\n  x: 'q'\n  z: 'q'\nb:\n  x: 'q'\n  z: 'q'\n"


ALIASES = "a: &x\n  k: 1\n  l: [1]\nb: *x\nc:\n  - *x\n"


@pytest.mark.parametrize(
    ("action", "result"),
    [
        ({"target": "$.b", "update": {"m": 2}}, {"a": {"k": 1, "l": [1]}, "b": {"k": 1, "l": [1], "m": 2}}),
        ({"target": "$.b.l", "update": 2}, {"a": {"k": 1, "l": [1]}, "b": {"k": 1, "l": [1, 2]}}),
        ({"target": "$.a.k", "remove": True}, {"a": {"l": [1]}, "b": {"k": 1, "l": [1]}}),
        ({"target": "$..l", "update": 2}, {"a": {"k": 1, "l": [1, 2]}, "b": {"k": 1, "l": [1, 2]}}),
        ({"target": "$.a.k", "update": 5}, {"a": {"k": 5, "l": [1]}, "b": {"k": 1, "l": [1]}}),
    ],
)
def test_an_alias_is_a_copy(tmp_path: Path, action: dict[str, object], result: dict[str, object]) -> None:
    """A node that YAML shares between places is changed where the action says, once, and in the other places not."""
    document = _write(tmp_path, ALIASES)
    text = _applied(document, action)
    changed = plain(_write(tmp_path, text, "result.yaml").root)
    touched = [{"k": 1, "l": [1, 2]}] if action["target"] == "$..l" else [{"k": 1, "l": [1]}]
    assert changed == {**result, "c": touched}


def test_an_alias_that_is_not_touched_stays(tmp_path: Path) -> None:
    """Anchors and aliases are written back."""
    assert _applied(_write(tmp_path, ALIASES), {"target": "$", "update": {"d": 1}}) == ALIASES + "d: 1\n"


def test_merge_keys_are_expanded_so_that_each_node_can_be_changed(tmp_path: Path) -> None:
    """A member that a merge key brought can be changed, and removed, without a change of where it came from."""
    document = _write(tmp_path, "a: &x {k: 1, l: {m: 1}}\nb:\n  <<: *x\n  n: 2\n")
    text = _applied(document, {"target": "$.b.k", "remove": True}, {"target": "$.b.l", "update": {"o": 1}})
    assert plain(_write(tmp_path, text, "result.yaml").root) == {
        "a": {"k": 1, "l": {"m": 1}},
        "b": {"n": 2, "l": {"m": 1, "o": 1}},
    }


def test_scalars_that_yaml_1_1_would_misread_are_kept(tmp_path: Path) -> None:
    """NO is a country, a date is a text, and both come back as they were written."""
    text = "country: NO\nday: 2022-01-01\non: off\nversion: 1.10\nhex: 0x1F\n"
    document = _write(tmp_path, text)
    root = plain(document.root)
    assert root == {"country": "NO", "day": "2022-01-01", "on": "off", "version": 1.1, "hex": 31}
    assert _applied(document, {"target": "$"}) == text


@pytest.mark.parametrize(
    "text",
    [
        '{\n    "a": {\n        "b": [\n            1,\n            "ü"\n        ]\n    }\n}\n',
        '{\n\t"a": 1\n}',
        '{"a":1,"b":[1,2],"c":{"d":"e, \\"f\\""}}',
        '{"a": 1, "b": [1, 2]}\n',
        '{\n  "a": "\\u00fc"\n}\n',
        '{\n  "a" : 1\n}\n',
    ],
)
def test_json_stays_json_with_its_layout(tmp_path: Path, text: str) -> None:
    """A JSON document comes back with its indentation, separators and escapes."""
    assert _applied(_write(tmp_path, text, "openapi.json"), {"target": "$"}) == text


def test_json_in_a_file_of_any_name_stays_json(tmp_path: Path) -> None:
    """What a file is called does not decide its format."""
    text = '{\n  "a": 1\n}\n'
    assert _applied(_write(tmp_path, text, "openapi.yaml"), {"target": "$.a", "update": 2}) == text.replace("1", "2")


def test_a_yaml_document_without_indented_lists_keeps_them_so(tmp_path: Path) -> None:
    """Lists that stand under their name without indentation are written that way."""
    text = "servers:\n- url: a\n  x: 1\n- url: b\ninfo:\n    title: T\n"
    assert _applied(_write(tmp_path, text), {"target": "$.servers", "update": {"url": "c"}}) == text.replace(
        "- url: b\n", "- url: b\n- url: c\n"
    )


@pytest.mark.parametrize("version", ["3.0.3", "3.1.1", "3.2.0"])
@pytest.mark.parametrize("name", ["openapi.json", "openapi.yaml"])
def test_any_openapi_version_in_either_format_can_be_changed(tmp_path: Path, version: str, name: str) -> None:
    """An overlay applies to 3.0, 3.1 and 3.2, JSON and YAML, alike."""
    json_text = f'{{\n  "openapi": "{version}",\n  "info": {{\n    "title": "T"\n  }}\n}}\n'
    yaml_text = f"openapi: {version}\ninfo:\n  title: T\n"
    text = json_text if name.endswith("json") else yaml_text
    changed = _applied(_write(tmp_path, text, name), {"target": "$.info.title", "update": "U"})
    assert changed == text.replace('"T"', '"U"').replace("title: T", "title: U")


def test_a_folded_text_of_an_overlay_stays_folded(tmp_path: Path) -> None:
    """An overlay's own style of a text is kept, with its line breaks."""
    overlay = _write(
        tmp_path,
        "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n"
        "  - target: $\n    update:\n      d: >-\n        one\n        two\n",
        "overlay.yaml",
    )
    text = apply_overlays(_write(tmp_path, "a: 1\n"), [validate_overlay(overlay)]).document.text()
    assert text == "a: 1\nd: >-\n  one\n  two\n"


def test_a_comment_behind_a_block_text_follows_what_is_added_or_removed(tmp_path: Path) -> None:
    """The lines behind a block text belong to what comes next, too."""
    text = "i:\n  a: 1  # own\n  b: |\n    text\n# z\nz: 1\n"
    added = _applied(_write(tmp_path, text), {"target": "$.i", "update": {"c": 2}})
    assert added == "i:\n  a: 1  # own\n  b: |\n    text\n  c: 2\n# z\nz: 1\n"
    removed = _applied(_write(tmp_path, text), {"target": "$.i.b", "remove": True})
    assert removed == "i:\n  a: 1  # own\n# z\nz: 1\n"
    block = _applied(_write(tmp_path, "i:\n  b: |\n    text\n  c: 1\n# z\nz: 1\n"), {"target": "$.i.c", "remove": True})
    assert block == "i:\n  b: |\n    text\n# z\nz: 1\n"


@pytest.mark.parametrize("name", ["café", "cafe", "caf\\u00e9"])
def test_json_numbers_are_written_as_they_were(tmp_path: Path, name: str) -> None:
    """A trailing zero, an exponent and the sign of zero come back, in whatever style the text is written."""
    text = f'{{\n  "{name}": [1.10, 1e3, -0, 0.5, 7, "1.10"],\n  "b": {{}}\n}}\n'.replace(", ", ",\n    ")
    text = text.replace("[1", "[\n    1").replace('0"]', '0"\n  ]')
    document = _write(tmp_path, text, "a.json")
    assert _applied(document, {"target": "$"}) == text
    assert _applied(document, {"target": "$.b", "update": {"c": 1}}) == text.replace("{}", '{\n    "c": 1\n  }')


def test_a_json_number_becomes_one_of_yaml(tmp_path: Path) -> None:
    """YAML writes numbers its own way."""
    overlay = tmp_path / "o.json"
    overlay.write_text(
        '{"overlay": "1.1.0", "info": {"title": "T", "version": "1"},'
        ' "actions": [{"target": "$", "update": {"b": 1.50, "c": -0}}]}',
        encoding="utf-8",
    )
    applied = apply_overlays(_write(tmp_path, "a: 1\n"), [read_overlay(overlay)])
    assert applied.document.text() == "a: 1\nb: 1.5\nc: 0\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.yaml", "# one\r\na:\r\n  b: |\r\n    x\r\n    y\r\n"), ("a.json", '{\r\n  "a": 1\r\n}\r\n')],
)
def test_line_ends_are_kept(tmp_path: Path, name: str, text: str) -> None:
    """A text from another system stays one."""
    (tmp_path / name).write_bytes(text.encode())
    assert _applied(read_document(tmp_path / name), {"target": "$"}) == text


@pytest.mark.parametrize(
    "text",
    [
        "info:\n  title: two\n    lines\n  # about it\n  version:\n    on the next\n    line\n\n    and another\n",
        "tags:\n  - one\n    two\n",
        "a: {b: two\n   lines, c: [d\n   e]}\n",
        "a:\n  - - 1\n    # two\n    - 2\n  # three\n  - - - x: 1\n        y: 2\n      - 2\n",
        "a:\n  - - []\n  # behind it\n  - b\n",
        "a:\n  # an empty one\n  - {}\n  - b\n  - c\n",
    ],
)
def test_lines_stay_as_they_were_broken(tmp_path: Path, text: str) -> None:
    """A text over several lines stays so, a sequence in one keeps its dashes, and comments stand where they did."""
    assert _applied(_write(tmp_path, text), {"target": "$"}) == text


@pytest.mark.parametrize("text", ["yes", "On", "n", "2020-01-01", "2020-01-01T10:00:00Z", "1:30", "-190:20:30.5"])
def test_what_yaml_1_1_reads_otherwise_is_quoted(tmp_path: Path, text: str) -> None:
    """Other readers would take a new text of this form for a boolean, a date or a number (RFC 9512, 3.4)."""
    written = _applied(_write(tmp_path, "a: 1\n"), {"target": "$", "update": {"b": text}})
    assert written == f"a: 1\nb: '{text}'\n"


def test_a_copied_text_is_one_line(tmp_path: Path) -> None:
    """Where a text over several lines is put elsewhere, its indentation there is another one."""
    text = "a:\n  b: two\n    lines\nc: {}\n"
    assert _applied(_write(tmp_path, text), {"target": "$.c", "copy": "$.a"}).endswith("c:\n  b: two lines\n")
