"""Quotas: told by the service when it limits, learned, paced, remembered."""

from pinterest_ads.transport.quota.header import Limit, Window, read_limit, read_retry_after, read_windows
from pinterest_ads.transport.quota.ledger import QuotaLedger, QuotaState
from pinterest_ads.transport.quota.memory import MemoryStore
from pinterest_ads.transport.quota.store import Full, QuotaStore, Ticket

__all__ = [
    "Full",
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
