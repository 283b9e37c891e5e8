"""The same description gives the same bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.generator.unseen.cases import CASES

_ROOT = Path(__file__).parents[3]
_RENDER = """
import json, sys
from pathlib import Path
from generator.render import render
render(json.load(sys.stdin), Path(sys.argv[1]), "package")
"""


def _files(folder: Path, seed: str, document: object) -> dict[str, bytes]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(_ROOT)}
    command = [sys.executable, "-c", _RENDER, str(folder)]
    subprocess.run(command, input=json.dumps(document), text=True, check=True, env=environment)
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_hash_seeds_change_nothing(tmp_path: Path) -> None:
    """Two processes with different hash seeds write byte-identical packages."""
    document = CASES["untagged"]
    assert _files(tmp_path / "one" / "package", "1", document) == _files(tmp_path / "two" / "package", "2", document)
