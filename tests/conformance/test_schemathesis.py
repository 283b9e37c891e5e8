"""schemathesis against the emulator over a port: coverage and stateful phases, fixed seed, every check on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pinterest_ads.emulator import Emulator


def test_no_answer_surprises_schemathesis(of_the_time: Emulator, description_file: Path, tmp_path: Path) -> None:
    """Every answer is as described: no schema-violating request accepted, no good one refused, no status unknown.

    The one exclusion, bookmarks that were never issued, is in `hooks.py` with its reason.
    """
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "run", str(description_file)),
            *("--url", of_the_time.base_url, "--header", f"Authorization: Bearer {of_the_time.token}"),
            *("--phases", "coverage,stateful", "--max-examples", "10", "--seed", "1", "--workers", "1"),
            *("--checks", "all", "--continue-on-failure", "--generation-database", "none"),
        ],
        cwd=tmp_path,
        env={**os.environ, "SCHEMATHESIS_HOOKS": "tests.conformance.hooks", "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=1800,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    assert of_the_time.admin.violations == ()
