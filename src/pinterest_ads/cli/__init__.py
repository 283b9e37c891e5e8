"""The command `pinterest-ads`: everything it needs comes with the extra `cli`, and loads when it runs."""

import os
import sys

__all__ = ["main"]

INTERRUPTED = 130


def main() -> None:
    """Run the command line and exit with its status; a missing extra is told by name."""
    try:
        from pinterest_ads.cli.app import run
    except ModuleNotFoundError as missing:
        if missing.name not in ("cyclopts", "rich"):
            raise
        sys.exit(f"pinterest-ads: {missing.name} is not installed; pip install 'pinterest-ads[cli]' brings it")
    status = run()
    if status == INTERRUPTED:
        # Python would wait for threads whose answer may never come; what they sent is accounted for.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)
