"""The code blocks of README and docs run as tests; those of one page share their names, from top to bottom."""

from __future__ import annotations

from typing import Any

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser


def _close(namespace: dict[str, Any]) -> None:
    """Close what a page opened and, as a reader at a prompt would, left open."""
    for name, close in (("ads", "close"), ("emulator", "stop")):
        if name in namespace:
            getattr(namespace[name], close)()


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "docs/*.md"],
    teardown=_close,
).pytest()
