"""Choices between types, and other names of types.

To type checkers each is what it stands for. At run time those that msgspec cannot tell apart are classes that try
their members, and the others are made when they are first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    DynamicCreativeAssets: TypeAlias = "dict[str, Any]"
    """The parts from which the service puts ads together by itself. Its form is not documented; it is passed on as it
    comes.
    """

    ReportFilterField: TypeAlias = "str"
    """A metric by which the rows of a report can be chosen: its column, such as `SPEND_IN_DOLLAR`, or `TOTAL_IMPRESSION`."""

    AttributionWindowDaysInput: TypeAlias = "int | str"
    """How many days after an event a conversion still counts, as a number or in the words of v5's later form."""

    TagVersion: TypeAlias = "int | str"
    """Which conversion tag's events count; as a number, or as text with the number in it."""

else:
    _PLAIN = {
        "DynamicCreativeAssets": lambda: dict[str, Any],
        "ReportFilterField": lambda: str,
        "AttributionWindowDaysInput": lambda: int | str,
        "TagVersion": lambda: int | str,
    }

    def __getattr__(name):
        try:
            made = _PLAIN[name]()
        except KeyError:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        globals()[name] = made
        return made
