"""The command `pinterest-ads`: everything it needs comes with the extra `cli`, and loads when it runs."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line; exits with status 2 and a hint when the extra is not installed."""
    try:
        from pinterest_ads.cli.app import app
    except ModuleNotFoundError as missing:
        if missing.name not in ("cyclopts", "rich"):
            raise
        sys.exit(f"pinterest-ads: {missing.name} is not installed; pip install 'pinterest-ads[cli]' brings it")
    app()
