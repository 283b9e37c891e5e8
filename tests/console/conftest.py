"""The option that renews the pictures of the documentation."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the browser's tests write the pictures that the documentation shows."""
    parser.addoption("--pictures", action="store_true", help="write docs/images/console-*.png anew")
