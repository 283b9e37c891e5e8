"""What jobs of reports and bulk are called while they go on."""

from __future__ import annotations

from ..engine.jobs import Phase

STATES = {
    Phase.PENDING: "IN_PROGRESS",
    Phase.RUNNING: "IN_PROGRESS",
    Phase.FINISHED: "FINISHED",
    Phase.FAILED: "FAILED",
    Phase.EXPIRED: "EXPIRED",
}
"""As 5 names them (BulkReportingJobStatus)."""
