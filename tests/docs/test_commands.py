"""The commands that README and docs show: each is one that there is, with options that it has."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from pinterest_ads.cli.app import build

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def commands(page: Path) -> Iterator[str]:
    """The command lines of a page's console blocks, joined where they go over several lines."""
    for block in re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            if line.startswith("pinterest-ads "):
                yield re.split(r" #|[|&;]", line)[0]


SHOWN = [(page.name, command.strip()) for page in PAGES for command in commands(page)]


@pytest.mark.parametrize(("page", "command"), SHOWN)
def test_a_command_of_the_docs_is_one_that_there_is(page: str, command: str) -> None:
    """Whoever copies a line from a page gets no complaint about the line."""
    ours = [each for each in command.split(" -- ") if each.startswith("pinterest-ads ")]

    for each in ours:
        called, _, _ = build().parse_args(shlex.split(each)[1:], exit_on_error=False, print_error=False)
        assert called is not None


def test_the_pages_show_commands() -> None:
    """The README and the page on the command line are among those that were read."""
    assert {"README.md", "command-line.md", "emulator.md"} <= {page for page, _ in SHOWN}
