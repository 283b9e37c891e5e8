"""Quotas: told by the service when it limits, learned, paced, remembered."""

from pinterest_ads.transport.quota.header import Limit, Window, read_limit, read_retry_after, read_windows
from pinterest_ads.transport.quota.ledger import QuotaLedger, QuotaState
from pinterest_ads.transport.quota.store import MemoryStore, QuotaStore, Ticket

__all__ = [
    "Limit",
    "MemoryStore",
    "QuotaLedger",
    "QuotaState",
    "QuotaStore",
    "Ticket",
    "Window",
    "read_limit",
    "read_retry_after",
    "read_windows",
]
