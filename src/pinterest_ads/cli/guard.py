"""Around every command: errors become one line and a status, warnings one line, a closed pipe silence."""

from __future__ import annotations

import logging
import os
import sys
import traceback
import warnings
from typing import TYPE_CHECKING, Any

from cyclopts import CycloptsError

from pinterest_ads.cli.problems import (
    CLOSED_PIPE,
    INTERRUPTED,
    WRONG_COMMAND,
    Refused,
    line_of,
    status_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def guarded(command: Callable[[], Any], tokens: Sequence[str]) -> int:
    """Run the command; the exit status."""
    verbose = bool({"--verbose", "-v"} & set(tokens))
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        warnings.showwarning = _show_warning
        if verbose:
            logging.basicConfig(stream=sys.stderr, level=logging.DEBUG, format="%(name)s: %(message)s")
        try:
            status = command()
            sys.stdout.flush()
        except BrokenPipeError:
            # What is still in the buffer would raise once more when Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return CLOSED_PIPE
        except KeyboardInterrupt:
            return _told("interrupted", INTERRUPTED)
        except CycloptsError as error:
            return _told(line_of(error), WRONG_COMMAND)
        except Exception as error:
            if verbose:
                traceback.print_exc()
            return _told(line_of(error), status_of(error), hint=not verbose and not isinstance(error, Refused))
    return status if isinstance(status, int) else 0


def _told(text: str, status: int, *, hint: bool = False) -> int:
    sys.stderr.write(f"pinterest-ads: {text}\n")
    if hint and status == 1:
        sys.stderr.write("pinterest-ads: --verbose shows where this comes from\n")
    return status


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    sys.stderr.write(f"pinterest-ads: {message}\n")
