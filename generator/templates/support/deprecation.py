"""Warnings of deprecated operations, told to the code that called for one."""

from __future__ import annotations

import inspect
import warnings

_PACKAGE = __name__.rpartition(".")[0]
# What resources stand on: their methods have warned already, where their caller can see it.
_RUNTIME = "pinterest_ads.runtime"


def warn_deprecated(message: str) -> None:
    """Warn at the first frame that is not of this package."""
    frame, level, name = inspect.currentframe(), 1, _PACKAGE
    while frame is not None and (name == _PACKAGE or name.startswith(f"{_PACKAGE}.")):
        frame, level = frame.f_back, level + 1
        name = str(frame.f_globals.get("__name__", "")) if frame is not None else ""
    if not (name == _RUNTIME or name.startswith(f"{_RUNTIME}.")):
        warnings.warn(message, DeprecationWarning, stacklevel=level)
