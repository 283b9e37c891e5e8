"""What generated resources stand on."""

from pinterest_ads.runtime.batch import AsyncBatch
from pinterest_ads.runtime.caller import AsyncCaller, Caller
from pinterest_ads.runtime.job import AsyncJob, AsyncJobs, Job, Jobs
from pinterest_ads.runtime.lenient import Issue, OddAnswerWarning
from pinterest_ads.runtime.pager import AsyncPager, Pager
from pinterest_ads.runtime.resolve import Resolution
from pinterest_ads.runtime.result import BatchProgress, BatchResult
from pinterest_ads.runtime.rows import Row
from pinterest_ads.runtime.settle import BatchItem
from pinterest_ads.runtime.tracking import JobStatus
from pinterest_ads.runtime.walk import Page

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
