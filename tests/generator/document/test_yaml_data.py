"""YAML read for its data alone: the same data, and the same lines, as with comments and styles."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import Document, InputError, Json, Parts, plain, read_document
from generator.document.yaml_data import read_data
from generator.document.yaml_text import line_of, read_yaml

ROOT = Path(__file__).parents[3]
SCALARS = [
    *("NO", "yes", "on", "y", "1:30", "190:20:30", "0o17", "017", "0x1F", "0b1", "1_000", "+1", "-1", "-0", "1.10"),
    *("1e3", "1E-3", ".5", "5.", "-.inf", ".nan", "2022-03-15", "2022-03-15T10:00:00Z", "1.0.0", "~", "null", "Null"),
    *("true", "TRUE", "tRUE", "=", "<<", "-", "-a", "a: b", "a #b", "!!str 1", "! 1", "!x y", "&a 1", "'NO'", '"1"'),
    *("9" * 30, "1." + "1" * 30, "1e400", "|\n   a\n   b", ">-\n   a\n   b", '"\\u00e9\\x41\\n"', "a\n   b", "'it''s'"),
    *("[a, b: c]", "{a: 1, b}", '{"a":1}', "[]", "{}", "é\u2028x", "\x85", "@a", "`a", "%a", "a%b", "? a", "*a"),
]
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(["a", "b", ": ", ":", "- ", "\n", "\n  ", "\n    ", "#", " #", "'", '"', "[", "]", "{", "}"]),
        st.sampled_from(
            [", ", "? ", "| ", ">-", "&a ", "*a", "<<", "!!int ", "---", "...", "\t", "\u2028", "%YAML 1.1"]
        ),
        st.sampled_from(SCALARS),
    ),
    max_size=14,
).map("".join)


def _places(node: Json, parts: Parts = ()) -> list[Parts]:
    inner: Any = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [parts, *(place for name, item in inner for place in _places(item, (*parts, name)))]


Reading = tuple[str, list[int | None]]


def _quick(text: str) -> Reading | None:
    """What the quick reader makes of a text, and on which lines its nodes are; None where it leaves the text alone."""
    found = read_data(text)
    return None if found is None else (repr(found[0]), [found[1].line_of(place) for place in _places(found[0])])


def _careful(text: str) -> Reading | None:
    """The same of the reader that keeps comments and styles; None where the text is refused."""
    try:
        root, _ = read_yaml(text, "d")
    except InputError:
        return None
    return repr(plain(root)), [line_of(root, place) for place in _places(plain(root))]


@pytest.mark.parametrize("scalar", SCALARS)
def test_a_scalar_means_what_it_means_with_its_style(scalar: str) -> None:
    """`NO` is a string, 1:30 no number; what one reader would refuse is not read by the other."""
    text = f"a:\n - {scalar}\n - last\n"
    quick = _quick(text)
    assert quick in (None, _careful(text))


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_no_text_means_two_things(text: str) -> None:
    """Whatever is read quickly is what the careful reader has, or refuses as no JSON."""
    quick, careful = _quick(text), _careful(text)
    assert quick is None or careful in (None, quick)


@pytest.mark.parametrize(
    "path", sorted([*ROOT.glob("spec/*.yaml"), *ROOT.glob("overlays/*.yaml")]), ids=lambda p: p.name
)
def test_the_description_is_read_quickly(path: Path) -> None:
    """Nothing in it needs the careful reader, which would make generation wait."""
    text = path.read_text(encoding="utf-8")
    quick = _quick(text)
    assert quick is not None
    assert quick == _careful(text)


@pytest.mark.parametrize(
    "text",
    ["a: &x {b: 1}\nc: *x\n", "a: {<<: {b: 1}}\n", "a: !!int 1\n", "a: 1\n---\nb: 2\n", "%YAML 1.1\n---\na: NO\n"],
)
def test_what_is_rare_is_left_to_the_careful_reader(text: str) -> None:
    """Aliases, merge keys, tags, several documents and directives."""
    assert read_data(text) is None


@pytest.mark.parametrize("layout", [True, False])
def test_a_name_given_twice_is_refused_either_way(tmp_path: Path, layout: bool) -> None:
    """With the line of the second."""
    (tmp_path / "a.yaml").write_text("a: 1\nb: 2\na: 3\n", encoding="utf-8")
    with pytest.raises(InputError, match=re.escape('a.yaml:3: duplicate key "a"')):
        read_document(tmp_path / "a.yaml", layout=layout)


def test_a_copy_of_data_is_its_own(tmp_path: Path) -> None:
    """A change of the copy leaves the document as it is, and both know their lines."""
    (tmp_path / "a.yaml").write_text("a:\n  b: [1]\n", encoding="utf-8")
    document = read_document(tmp_path / "a.yaml", layout=False)
    duplicate: Document = document.duplicate()
    duplicate.root["a"] = 2
    assert document.root == {"a": {"b": [1]}}
    assert duplicate.line_of(("a", "b")) == 2
    assert document.text() == "a:\n  b:\n    - 1\n"
