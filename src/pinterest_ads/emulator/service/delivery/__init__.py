"""Delivery: what entities spent and what came of it, as a function of entity and day.

A campaign's day is a line of micro-currency. Its ad groups own stretches of it one after another, their ads stretches
of those; every count is a count of units on such a line. So the rows of children always sum to their parent's, whatever
is asked for, and a parent's row costs no visit to its children.
"""

from .operations import OPERATIONS

__all__ = ["OPERATIONS"]
