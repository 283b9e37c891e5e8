"""Counts of work, the same on every machine however busy it is: what a change makes dearer shows here."""

from __future__ import annotations

import gc
import json
import os
import sqlite3
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType
from typing import Any

OPTIONAL = ("opentelemetry", "aiohttp", "rich", "click")
FIRST_CLIENT = "import pinterest_ads; pinterest_ads.PinterestAds('token')"


def modules(statement: str) -> set[str]:
    """Which modules a statement loads in a fresh interpreter, where nothing optional is installed."""
    code = f"import sys; sys.modules.update(dict.fromkeys({OPTIONAL!r})); before = set(sys.modules)\n{statement}\n"
    code += "new = set(sys.modules) - before\nimport json; print(json.dumps(sorted(new)))"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60, env=dict(os.environ)
    )
    return set(json.loads(ran.stdout))


def blocks(act: Callable[[], Any]) -> int:
    """How many blocks of memory the result of a warm function keeps."""
    for _ in range(3):
        act()
    gc.collect()
    gc.disable()
    try:
        before = sys.getallocatedblocks()
        kept = act()
        after = sys.getallocatedblocks()
    finally:
        gc.enable()
    del kept
    return after - before


def peak(act: Callable[[], Any]) -> int:
    """How many bytes a warm function has allocated at its worst moment."""
    for _ in range(3):
        act()
    gc.collect()
    tracemalloc.start()
    try:
        kept = act()
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    del kept
    return most


def calls(act: Callable[[], Any]) -> int:
    """How many calls of the project's Python functions a warm function makes."""
    for _ in range(3):
        act()
    made = 0

    def count(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal made
        made += event == "call" and "pinterest_ads" in frame.f_code.co_filename

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(before)
    return made


def steps(connection: object, act: Callable[[], Any]) -> int:
    """How many instructions SQLite executes for a warm function; each row that is read costs some."""
    assert isinstance(connection, sqlite3.Connection)
    for _ in range(3):
        act()
    done = 0

    def count() -> int:
        nonlocal done
        done += 1
        return 0

    connection.set_progress_handler(count, 1)
    try:
        act()
    finally:
        connection.set_progress_handler(None, 1)
    return done
