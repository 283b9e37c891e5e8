"""`pinterest-ads completion`: completion of commands and options by the shell."""

from __future__ import annotations

import sys
from typing import Literal


def completion(shell: Literal["bash", "zsh", "fish"] | None = None, *, install: bool = False) -> None:
    """Write the completion script of a shell, or install it.

    Args:
        shell: bash, zsh or fish; the present one unless given.
        install: put it where the shell looks for it, and say where that is.
    """
    from pinterest_ads.cli.app import build

    app = build()
    if install:
        sys.stdout.write(f"{app.install_completion(shell=shell)}\n")
    else:
        sys.stdout.write(app.generate_completion(shell=shell))
