"""Unofficial Python SDK for the Pinterest Ads API v4, with an emulator of the API.

Each name loads when it is first used, so that `import pinterest_ads.emulator` loads no client.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pinterest_ads.client import AsyncPinterestAds, PinterestAds
    from pinterest_ads.errors import (
        AdsError,
        AuthenticationFailed,
        ClientClosed,
        Conflict,
        DeadlineExceeded,
        FieldError,
        Gone,
        InvalidRequest,
        JobFailed,
        NotFound,
        NotSent,
        OutcomeUnknown,
        PermissionDenied,
        RateLimited,
        ServerError,
        Undecodable,
    )
    from pinterest_ads.runtime.answer import LastResponse
    from pinterest_ads.runtime.async_batch import AsyncBatch
    from pinterest_ads.runtime.async_job import AsyncJob, AsyncJobs
    from pinterest_ads.runtime.issue import Issue, OddAnswerWarning
    from pinterest_ads.runtime.job import Job, Jobs
    from pinterest_ads.runtime.pager import AsyncPager, Pager
    from pinterest_ads.runtime.resolve import Resolution
    from pinterest_ads.runtime.result import BatchProgress, BatchResult
    from pinterest_ads.runtime.rows import Row
    from pinterest_ads.runtime.settle import BatchItem
    from pinterest_ads.runtime.together import atogether, together
    from pinterest_ads.runtime.tracking import JobStatus
    from pinterest_ads.runtime.walk import Page
    from pinterest_ads.transport.oauth import OAuthRefresher
    from pinterest_ads.transport.quota import MemoryStore, QuotaState, QuotaStore
    from pinterest_ads.transport.quota.redis_store import RedisStore
    from pinterest_ads.transport.waits import Waiting

_HOMES = {
    "client": ("AsyncPinterestAds", "PinterestAds"),
    "errors": (
        "AdsError",
        "AuthenticationFailed",
        "ClientClosed",
        "Conflict",
        "DeadlineExceeded",
        "FieldError",
        "Gone",
        "InvalidRequest",
        "JobFailed",
        "NotFound",
        "NotSent",
        "OutcomeUnknown",
        "PermissionDenied",
        "RateLimited",
        "ServerError",
        "Undecodable",
    ),
    "runtime.answer": ("LastResponse",),
    "runtime.async_batch": ("AsyncBatch",),
    "runtime.async_job": ("AsyncJob", "AsyncJobs"),
    "runtime.job": ("Job", "Jobs"),
    "runtime.issue": ("Issue", "OddAnswerWarning"),
    "runtime.pager": ("AsyncPager", "Pager"),
    "runtime.resolve": ("Resolution",),
    "runtime.result": ("BatchProgress", "BatchResult"),
    "runtime.rows": ("Row",),
    "runtime.settle": ("BatchItem",),
    "runtime.together": ("atogether", "together"),
    "runtime.tracking": ("JobStatus",),
    "runtime.walk": ("Page",),
    "transport.oauth": ("OAuthRefresher",),
    "transport.quota": ("MemoryStore", "QuotaState", "QuotaStore"),
    "transport.quota.redis_store": ("RedisStore",),
    "transport.waits": ("Waiting",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "AdsError",
    "AsyncBatch",
    "AsyncJob",
    "AsyncJobs",
    "AsyncPager",
    "AsyncPinterestAds",
    "AuthenticationFailed",
    "BatchItem",
    "BatchProgress",
    "BatchResult",
    "ClientClosed",
    "Conflict",
    "DeadlineExceeded",
    "FieldError",
    "Gone",
    "InvalidRequest",
    "Issue",
    "Job",
    "JobFailed",
    "JobStatus",
    "Jobs",
    "LastResponse",
    "MemoryStore",
    "NotFound",
    "NotSent",
    "OAuthRefresher",
    "OddAnswerWarning",
    "OutcomeUnknown",
    "Page",
    "Pager",
    "PermissionDenied",
    "PinterestAds",
    "QuotaState",
    "QuotaStore",
    "RateLimited",
    "RedisStore",
    "Resolution",
    "Row",
    "ServerError",
    "Undecodable",
    "Waiting",
    "atogether",
    "together",
]


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
