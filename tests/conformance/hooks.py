"""What schemathesis must know before it runs; every exclusion has its reason here.

A schema cannot say which bookmarks were issued, which days are among the last ninety, which columns go with a level, or
how long a URL may be. The service must refuse what breaks these, and schemathesis would take that for a refusal of good
data. So what is well-formed in this respect is made good before it is sent; what is not goes out as it is. The
emulator's own tests try both sides.
"""

from __future__ import annotations

import re
from typing import Any

import schemathesis

from pinterest_ads.emulator.engine.plain import is_list, is_object

_BOOKMARK = re.compile(r"[A-Za-z0-9_.~-]+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAYS = {"start_date": "2022-01-05", "end_date": "2022-01-11"}
"""The days of the description's examples; the emulator's clock stands on the day after."""

_MOST_TERMS = 120
"""2000 terms of 255 characters are allowed by the schema, and no server takes a request line of that length."""


_SOMEWHERE = (
    "VIDEO_LENGTH",
    "PRODUCT_",
    "KEYWORD",
    "SEARCH_",
    "ITEM_",
    "PIN_ID",
    "PIN_PROMOTION_",
    "AD_ID",
    "AD_GROUP_",
    "CAMPAIGN_",
)
"""Beginnings of columns that go with some levels only."""

_OF_A_LEVEL = re.compile(r"(\w+_(ids|statuses|types|objective_types|item_ids)|targeting_types|entity_fields)")
"""What of a report's request goes with some levels only."""


def _with_columns_of_every_level(values: dict[str, Any]) -> None:
    columns = values.get("columns")
    given = columns.split(",") if isinstance(columns, str) else columns
    if is_list(given) and given and all(isinstance(each, str) and re.fullmatch(r"[A-Z0-9_]+", each) for each in given):
        kept = [each for each in given if not each.startswith(_SOMEWHERE)] or ["IMPRESSION_1"]
        values["columns"] = ",".join(kept) if isinstance(columns, str) else kept


def _without_what_goes_with_some_levels(body: dict[str, Any]) -> None:
    if "level" not in body:
        return
    for name in filter(_OF_A_LEVEL.fullmatch, list(body)):
        value = body[name]
        if is_list(value) and value and all(re.fullmatch(r"\d{1,18}|[A-Z_]+", str(each)) for each in value):
            del body[name]


def _with_known_days(values: dict[str, Any]) -> None:
    for name, day in _DAYS.items():
        if isinstance(values.get(name), str) and _DATE.fullmatch(values[name]):
            values[name] = day


def _with_known_metrics(body: dict[str, Any]) -> None:
    """Name a metric that there is, and numbers, in filters that are well-formed: a schema cannot list a thousand."""
    for name in ("filters", "metrics_filters"):
        found = body.get(name)
        for each in filter(is_object, found if is_list(found) else ()):
            if isinstance(each.get("field"), str) and each["field"]:
                each["field"] = "SPEND_IN_DOLLAR"
            if is_list(each.get("values")):
                each["values"] = [1 if isinstance(value, str) else value for value in each["values"]]


@schemathesis.hook  # pyright: ignore[reportUnknownMemberType] - its type is not complete
def before_call(_context: Any, case: schemathesis.Case[Any], _kwargs: dict[str, Any]) -> None:
    """Take out bookmarks that no list ever gave, set days that there are figures of, and shorten long lists in URLs."""
    query: dict[str, Any] = case.query
    bookmark = query.get("bookmark")
    if isinstance(bookmark, str) and _BOOKMARK.fullmatch(bookmark):
        del query["bookmark"]
    if query.get("include_acl") in ("0", "1", 0, 1):
        # Programs in PHP write booleans so; that the emulator takes them is no fault.
        query["include_acl"] = "true"
    _with_known_days(query)
    _with_columns_of_every_level(query)
    if is_object(case.body):
        _with_known_days(case.body)
        _with_columns_of_every_level(case.body)
        _with_known_metrics(case.body)
        _without_what_goes_with_some_levels(case.body)
    for name, value in query.items():
        if is_list(value) and len(value) > _MOST_TERMS:
            query[name] = value[:_MOST_TERMS]
