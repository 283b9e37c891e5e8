"""What a command ends in: one line on standard error, and a status that says which kind of error it was.

Statuses:
    0    done
    1    an error that nobody foresaw, or some items of a batch failed
    2    the command line, a file or a profile is wrong; nothing was sent
    3    InvalidRequest: refused before sending, or by the service
    4    AuthenticationFailed
    5    PermissionDenied
    6    NotFound
    7    Conflict
    8    Gone
    9    RateLimited
    10   ServerError
    11   NotSent
    12   OutcomeUnknown, or some items of a batch are of unknown outcome
    13   DeadlineExceeded
    14   Undecodable
    15   JobFailed
    130  interrupted (Ctrl-C)
    141  whoever read the output has closed it
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinterest_ads import errors
from pinterest_ads.cli import INTERRUPTED

if TYPE_CHECKING:
    from pinterest_ads.errors import AdsError

__all__ = [
    "CLOSED_PIPE",
    "INTERRUPTED",
    "SOME_FAILED",
    "SOME_UNKNOWN",
    "STATUSES",
    "WRONG_COMMAND",
    "Refused",
    "line_of",
    "status_of",
]

SOME_FAILED = 1
WRONG_COMMAND = 2
SOME_UNKNOWN = 12
CLOSED_PIPE = 141

STATUSES: dict[type[AdsError], int] = {
    errors.InvalidRequest: 3,
    errors.AuthenticationFailed: 4,
    errors.PermissionDenied: 5,
    errors.NotFound: 6,
    errors.Conflict: 7,
    errors.Gone: 8,
    errors.RateLimited: 9,
    errors.ServerError: 10,
    errors.NotSent: 11,
    errors.OutcomeUnknown: SOME_UNKNOWN,
    errors.DeadlineExceeded: 13,
    errors.Undecodable: 14,
    errors.JobFailed: 15,
}


class Refused(Exception):
    """The command cannot be carried out as it was given; nothing was sent."""


def status_of(error: Exception) -> int:
    """The exit status that an error means; a missing extra is named by the error itself."""
    if isinstance(error, Refused | ModuleNotFoundError):
        return WRONG_COMMAND
    return next((status for kind, status in STATUSES.items() if isinstance(error, kind)), 1)


def line_of(error: BaseException) -> str:
    """An error in one line."""
    text = " ".join(str(error).split())
    return text or type(error).__name__
