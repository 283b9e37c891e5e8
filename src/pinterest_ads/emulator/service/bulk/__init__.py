"""Bulk: many entities of several kinds, read or written by one request that is worked off as a job."""

from .operations import OPERATIONS

__all__ = ["OPERATIONS"]
