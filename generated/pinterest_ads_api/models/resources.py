"""Models of resources."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import EnvelopeStatus


class ReportType(OpenStrEnum):
    """How metrics are asked for: at once, or in a report."""

    SYNC = "SYNC"
    ASYNC = "ASYNC"


class MetricCategory(OpenStrEnum):
    """Whether a metric is of ads or of what was not paid for."""

    ADS = "ADS"
    ORGANIC = "ORGANIC"


class MetricDefinition(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What a metric means."""

    name: str
    """The metric, as a column is called."""
    category: MetricCategory | UnsetType = UNSET
    """What it is of."""
    definition: str
    """What it means."""
    display_name: str | UnsetType = UNSET
    """Its name for people."""


class MetricDefinitions(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What the metrics mean."""

    metrics: list[MetricDefinition]
    """One element for each metric."""


class MetricDefinitionsResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What the metrics mean, in its envelope."""

    data: MetricDefinitions
    """What the metrics mean."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
