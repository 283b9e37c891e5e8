"""What generated resources stand on. Each name loads when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pinterest_ads.runtime.async_batch import AsyncBatch
    from pinterest_ads.runtime.async_job import AsyncJob, AsyncJobs
    from pinterest_ads.runtime.caller import AsyncCaller, Caller
    from pinterest_ads.runtime.issue import Issue, OddAnswerWarning
    from pinterest_ads.runtime.job import Job, Jobs
    from pinterest_ads.runtime.pager import AsyncPager, Pager
    from pinterest_ads.runtime.resolve import Resolution
    from pinterest_ads.runtime.result import BatchProgress, BatchResult
    from pinterest_ads.runtime.rows import Row
    from pinterest_ads.runtime.settle import BatchItem
    from pinterest_ads.runtime.tracking import JobStatus
    from pinterest_ads.runtime.walk import Page

_HOME = {
    "AsyncBatch": "async_batch",
    "AsyncCaller": "caller",
    "AsyncJob": "async_job",
    "AsyncJobs": "async_job",
    "AsyncPager": "pager",
    "BatchItem": "settle",
    "BatchProgress": "result",
    "BatchResult": "result",
    "Caller": "caller",
    "Issue": "issue",
    "Job": "job",
    "JobStatus": "tracking",
    "Jobs": "job",
    "OddAnswerWarning": "issue",
    "Page": "walk",
    "Pager": "pager",
    "Resolution": "resolve",
    "Row": "rows",
}

__all__ = [
    "AsyncBatch",
    "AsyncCaller",
    "AsyncJob",
    "AsyncJobs",
    "AsyncPager",
    "BatchItem",
    "BatchProgress",
    "BatchResult",
    "Caller",
    "Issue",
    "Job",
    "JobStatus",
    "Jobs",
    "OddAnswerWarning",
    "Page",
    "Pager",
    "Resolution",
    "Row",
]


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
