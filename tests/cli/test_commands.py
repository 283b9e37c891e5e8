"""The command `pinterest-ads`, run as a person runs it."""

from __future__ import annotations

import subprocess
import sys

WITHOUT = """
import sys
from importlib.abc import MetaPathFinder
class Missing(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name == "cyclopts":
            raise ModuleNotFoundError("No module named 'cyclopts'", name="cyclopts")
sys.meta_path.insert(0, Missing())
from pinterest_ads.cli import main
main()
"""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run Python in an environment of its own."""
    return subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, timeout=60)


def test_the_demo_shows_what_happened() -> None:
    """The demo pages, creates, updates, meets a limit, gets through it, and ends well."""
    shown = run("-c", "from pinterest_ads.cli import main; main()", "demo")

    assert shown.returncode == 0, shown.stderr
    assert shown.stderr == ""
    assert "waiting" in shown.stdout
    assert shown.stdout.count("60/60") == 2
    assert "What happened" in shown.stdout


def test_a_missing_extra_is_named() -> None:
    """Without the extra, the command says in one line what to install, and fails."""
    shown = run("-c", WITHOUT)

    assert shown.returncode != 0
    assert (
        shown.stderr.strip() == "pinterest-ads: cyclopts is not installed; pip install 'pinterest-ads[cli]' brings it"
    )


def test_importing_the_command_loads_nothing() -> None:
    """The console script costs no import of the client, the emulator or the command line's libraries."""
    shown = run("-c", "import sys, pinterest_ads.cli; print(*{name.partition('.')[0] for name in sys.modules})")

    assert not {"httpx", "cyclopts", "rich", "pinterest_ads_api", "starlette"} & set(shown.stdout.split())
