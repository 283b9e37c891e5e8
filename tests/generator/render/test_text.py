"""Text of a description inside Python source."""

from __future__ import annotations

import ast

from hypothesis import given
from hypothesis import strategies as st

from generator.render.text import docstring, prose, quoted, wrapped

_HOSTILE = st.text(
    alphabet=st.sampled_from(
        ['"', "'", "\\", "\n", "\r", "\t", "\0", "\u202e", "\u2028", "\x85", "{", "}", "a", " ", "N", "#", "é"]
    )
)


@given(_HOSTILE)
def test_a_literal_is_the_text(text: str) -> None:
    """A quoted text evaluates to itself, in ASCII where a character would hide."""
    literal = quoted(text)
    assert ast.literal_eval(literal) == text
    assert "\u202e" not in literal
    assert "\n" not in literal


@given(_HOSTILE)
def test_a_docstring_stays_one(text: str) -> None:
    """Whatever the description says, its docstring is one expression and nothing after it is code."""
    source = f"def f():\n{docstring([prose(text)])}\n    return 1\n"
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 2
    assert isinstance(function.body[1], ast.Return)


@given(st.text(alphabet="ab \\n"))
def test_wrapping_loses_no_word(text: str) -> None:
    """A wrapped text has the words of the text, in lines that are short enough where words are."""
    lines = wrapped(text, 20)
    assert lines.split() == text.split()


def test_arguments_hang() -> None:
    """The lines of an argument's description stand deeper than its name."""
    assert wrapped("    name: one two three", 18) == "    name: one two\n        three"
