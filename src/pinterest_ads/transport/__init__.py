"""The httpx transports between an operation and the network. Order and composition: `fold`."""

from pinterest_ads.transport.auth import TokenSource
from pinterest_ads.transport.clock import Clock, SystemClock
from pinterest_ads.transport.quota import MemoryStore, QuotaState, QuotaStore, Window
from pinterest_ads.transport.retry import Policy, decide
from pinterest_ads.transport.waits import Waiting

__all__ = [
    "Clock",
    "MemoryStore",
    "Policy",
    "QuotaState",
    "QuotaStore",
    "SystemClock",
    "TokenSource",
    "Waiting",
    "Window",
    "decide",
]
