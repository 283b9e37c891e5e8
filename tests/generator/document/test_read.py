"""Documents, read and looked into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.document import InputError, Problem, parse_pointer, plain, read_document, resolve

if TYPE_CHECKING:
    from pathlib import Path


def test_a_line_is_told_for_each_node_of_a_yaml_document(tmp_path: Path) -> None:
    """Lines count from one; of an item and of a member alike."""
    (tmp_path / "a.yaml").write_text("# one\na:\n  b:\n    - 1\n    - c: 2\nd: {e: 3}\n", encoding="utf-8")
    document = read_document(tmp_path / "a.yaml")
    places = [("a",), ("a", "b"), ("a", "b", 1), ("a", "b", 1, "c"), ("d", "e"), ("a", "nope")]
    assert [document.line_of(place) for place in places] == [2, 3, 5, 5, 6, 2]


def test_json_has_no_lines(tmp_path: Path) -> None:
    """The parser does not tell them."""
    (tmp_path / "a.json").write_text('{"a": 1}', encoding="utf-8")
    assert read_document(tmp_path / "a.json").line_of(("a",)) is None


def test_a_byte_order_mark_is_not_part_of_a_text(tmp_path: Path) -> None:
    """Editors leave it there."""
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: 1\n")
    (tmp_path / "a.json").write_bytes(b'\xef\xbb\xbf{"a": 1}')
    assert plain(read_document(tmp_path / "a.yaml").root) == {"a": 1}
    assert plain(read_document(tmp_path / "a.json").root) == {"a": 1}


def test_a_yaml_flow_mapping_is_not_mistaken_for_json(tmp_path: Path) -> None:
    """A text that opens with a brace and is not JSON is read as YAML."""
    (tmp_path / "a.yaml").write_text("{a: 1, b: [x]}\n", encoding="utf-8")
    document = read_document(tmp_path / "a.yaml")
    assert plain(document.root) == {"a": 1, "b": ["x"]}
    assert document.text() == "{a: 1, b: [x]}\n"


def test_plain_data_has_plain_types(tmp_path: Path) -> None:
    """No scalar of the YAML library is left, whose subclasses other libraries treat differently."""
    text = "a: 'q'\nb: 0x1F\nc: 1.50\nd: &x true\ne: *x\nf: |\n  t\ng: &y 7\n200: ~\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    value = plain(read_document(tmp_path / "a.yaml").root)
    assert value == {"a": "q", "b": 31, "c": 1.5, "d": True, "e": True, "f": "t\n", "g": 7, "200": None}
    assert isinstance(value, dict)
    assert {type(item) for item in (value, *value, *value.values())} == {dict, str, int, float, bool, type(None)}


@pytest.mark.parametrize("pointer", ["a", "/~", "/~2"])
def test_a_pointer_that_is_none_is_refused(pointer: str) -> None:
    """RFC 6901 says what one looks like."""
    with pytest.raises(ValueError, match="JSON pointer"):
        parse_pointer(pointer)


@pytest.mark.parametrize("pointer", ["/a/2", "/a/-1", "/a/01", "/a/-", "/b", "/a/0/x", "/a/٣"])
def test_a_pointer_that_leads_nowhere_is_told(pointer: str) -> None:
    """An index is digits without a sign or a leading zero, and within the array."""
    with pytest.raises(LookupError):
        resolve({"a": [1, 2]}, parse_pointer(pointer))


def test_a_problem_says_file_line_pointer_and_remedy() -> None:
    """As much as is known is told, in that order."""
    full = Problem(file="f.yaml", line=3, pointer="/a", message="wrong", remedy="Mend it.")
    assert str(full) == "f.yaml:3 at /a: wrong\n    Mend it."
    assert str(Problem(message="wrong")) == "wrong"
    assert str(Problem(pointer="", message="wrong")) == "at the root: wrong"
    assert InputError([full, full]).problems == (full, full)


def test_aliases_that_stand_for_too_many_nodes_are_refused(tmp_path: Path) -> None:
    """A text of a few lines cannot occupy the machine."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    (tmp_path / "bomb.yaml").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(InputError, match="its aliases stand for more nodes"):
        read_document(tmp_path / "bomb.yaml")


@pytest.mark.parametrize(
    ("text", "pointer"),
    [('{"a": ["x", "\\ud800"]}', "/a/1"), ('{"a": {"\\udc00": 1}}', r"/a/\\udc00"), ('{"a": "\\ud83d\\ude00"}', None)],
)
@pytest.mark.parametrize("layout", [True, False])
def test_half_a_character_is_refused_with_its_place(
    tmp_path: Path, text: str, pointer: str | None, layout: bool
) -> None:
    """JSON's escapes can say what no file can hold; two of them together are a character."""
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    if pointer is None:
        assert read_document(tmp_path / "a.json", layout=layout).root == {"a": "😀"}
        return
    with pytest.raises(InputError, match=f"at {pointer}: half a surrogate pair"):
        read_document(tmp_path / "a.json", layout=layout)
