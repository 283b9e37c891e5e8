"""The table of campaigns."""

from __future__ import annotations

from ..engine.resources import Field, Filter, Resource
from . import rules
from .delivering import delivering
from .derived import campaign_fields
from .shared import (
    CAMPAIGN_FILTER,
    IDENTITY,
    SCHEDULE,
    STATUS,
    STATUS_FILTER,
    SUMMARY_STATUSES,
    TIMES,
    TRACKING_URLS,
)
from .sources import DESCENDANT, GUIDE_BATCH_EXAMPLE, GUIDE_OBJECTIVE, SEEN_QUICKSTART

CREATABLE_OBJECTIVES = ("AWARENESS", "CONSIDERATION", "VIDEO_VIEW", "WEB_CONVERSION", "CATALOG_SALES")
OBJECTIVES = (*CREATABLE_OBJECTIVES, "APP_INSTALL")

CAMPAIGNS: Resource = delivering(
    name="campaigns",
    noun="campaign",
    fields=(
        *IDENTITY,
        Field("name", "text", GUIDE_BATCH_EXAMPLE, on_create=True, on_update=True, required=True),
        STATUS,
        Field("summary_status", "choice", DESCENDANT, choices=SUMMARY_STATUSES),
        Field(
            "objective_type",
            "choice",
            GUIDE_OBJECTIVE,
            on_create=True,
            required=True,
            choices=OBJECTIVES,
            create_choices=CREATABLE_OBJECTIVES,
        ),
        Field("lifetime_spend_cap", "integer", GUIDE_BATCH_EXAMPLE, on_create=True, on_update=True),
        Field("daily_spend_cap", "integer", GUIDE_BATCH_EXAMPLE, on_create=True, on_update=True),
        Field("order_line_id", "id", GUIDE_BATCH_EXAMPLE, on_create=True, on_update=True),
        TRACKING_URLS,
        Field("mobile_measurement_partner", "text", GUIDE_BATCH_EXAMPLE, on_create=True, on_update=True),
        Field("measurement_partner_campaign_id", "text", GUIDE_BATCH_EXAMPLE, on_create=True, on_update=True),
        *SCHEDULE,
        Field("is_campaign_budget_optimization", "flag", DESCENDANT, on_create=True, on_update=True, default=False),
        Field("is_flexible_daily_budgets", "flag", DESCENDANT, on_create=True, on_update=True, default=False),
        Field("default_ad_group_budget_in_micro_currency", "integer", DESCENDANT, on_create=True, on_update=True),
        Field("is_automated_campaign", "flag", DESCENDANT, on_create=True, on_update=True, default=False),
        *TIMES,
    ),
    first_id=626735565838,
    filters=(Filter(CAMPAIGN_FILTER, "id", SEEN_QUICKSTART), STATUS_FILTER),
    rules=(
        rules.no_deprecated_objective,
        rules.caps_in_order,
        rules.start_before_end,
        rules.campaign_budget_has_a_cap,
    ),
    derive=campaign_fields,
    constants={"type": "campaign"},
)
