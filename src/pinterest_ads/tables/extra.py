"""Packages that an installation may lack."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def needed(package: str, extra: str = "arrow") -> Any:
    """A package that is imported when it is first needed.

    Raises:
        ModuleNotFoundError: it is not installed; the message names what to install.
    """
    try:
        return import_module(package)
    except ModuleNotFoundError as error:
        if error.name != package.partition(".")[0]:
            raise
        wanted = f"pinterest-ads[{extra}]" if extra else package
        message = f"this needs {package}: pip install '{wanted}'"
        raise ModuleNotFoundError(message, name=error.name) from None
