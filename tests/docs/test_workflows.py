"""The workflow files: pinned, and with no more rights than each job needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = Path(__file__).parents[2] / ".github" / "workflows"
PINNED = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


@pytest.mark.parametrize("name", ["ci.yml", "release.yml"])
def test_every_action_is_pinned_by_its_commit(name: str) -> None:
    """A tag can be moved, a commit cannot; the version beside it is for people."""
    used = re.findall(r"uses: (.*)", (WORKFLOWS / name).read_text())

    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


@pytest.mark.parametrize("name", ["ci.yml", "release.yml"])
def test_rights_are_given_job_by_job(name: str) -> None:
    """The workflow reads at most; only the job that publishes asks for an identity, and nothing may be written."""
    workflow: dict[str, Any] = yaml.safe_load((WORKFLOWS / name).read_text())

    assert workflow["permissions"] in ({}, {"contents": "read"})
    given = {job: each.get("permissions", {}) for job, each in workflow["jobs"].items()}
    assert {job for job, rights in given.items() if "write" in rights.values()} <= {"publish"}
    assert given.get("publish", {"id-token": "write"}) == {"id-token": "write"}
