"""The page on the architecture, held against the tree."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_every_folder_of_the_page_is_there() -> None:
    """A folder that the tables name exists."""
    named = re.findall(r"^\| `([\w/]+/)`", PAGE, re.MULTILINE)

    assert len(named) > 10
    assert [folder for folder in named if not (ROOT / folder).is_dir()] == []


def test_every_package_is_on_the_page() -> None:
    """A folder of the package that nobody explains is found."""
    packages = [path.parent.name for path in (ROOT / "src" / "pinterest_ads").glob("*/__init__.py")]

    assert [name for name in packages if f"`src/pinterest_ads/{name}/`" not in PAGE] == []


def test_the_transports_are_in_the_order_of_the_page() -> None:
    """The order that the page draws is the one in which they are composed, innermost first."""
    fold = (ROOT / "src" / "pinterest_ads" / "transport" / "fold.py").read_text(encoding="utf-8")
    composed = [fold.index(name) for name in ("= LogTransport(", "= AuthTransport(", "= QuotaTransport(")]

    assert "retry → quota → auth → log" in PAGE
    assert composed == sorted(composed)
    assert composed[-1] < fold.index("= RetryTransport(")
