"""The layout of generated code, by ruff: what people review in a diff is laid out as they would write it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_RUFF = (sys.executable, "-m", "ruff")
_OPTIONS = ("--isolated", "--no-cache", "--quiet", "--line-length=120", "--target-version=py311")


def lay_out(folder: Path) -> None:
    """Sort imports and format every module of a folder.

    Raises:
        subprocess.CalledProcessError: ruff could not read a module, which is a fault of a template.
    """
    sort = ("check", "--isolated", "--no-cache", "--quiet", "--select=I001", "--fix", "--target-version=py311")
    for command in ((*_RUFF, *sort, str(folder)), (*_RUFF, "format", *_OPTIONS, str(folder))):
        subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own command
