"""The same description gives the same bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from generator.lock import hash_files
from generator.project import Project
from tests.generator.unseen.cases import CASES

if TYPE_CHECKING:
    from pathlib import Path


def test_hash_seeds_change_nothing(tmp_path: Path) -> None:
    """Two processes with different hash seeds write byte-identical packages, lock included."""
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(CASES["untagged"]), encoding="utf-8")
    for seed in ("1", "2"):
        command = ["generate", "--spec", str(spec), "--output", str(tmp_path / seed), "--package", "things_api"]
        subprocess.run(
            [sys.executable, "-m", "generator", *command],
            cwd=Project.here().root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
    written = hash_files(tmp_path / "1", tmp_path / "1")
    assert "things_api.lock.json" in written
    assert written == hash_files(tmp_path / "2", tmp_path / "2")
