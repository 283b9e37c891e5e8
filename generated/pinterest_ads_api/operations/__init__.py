"""The operations of the API, each in a module of its own that is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

_MODULES: dict[str, str] = {
    "ad_groups_list": "ad_groups.ad_groups_list",
    "ad_groups_create": "ad_groups.ad_groups_create",
    "ad_groups_update": "ad_groups.ad_groups_update",
    "ad_groups_get": "ad_groups.ad_groups_get",
    "ad_previews_create_from_image": "ad_previews.ad_previews_create_from_image",
    "ad_previews_create_from_pin": "ad_previews.ad_previews_create_from_pin",
    "ads_list": "ads.ads_list",
    "ads_create": "ads.ads_create",
    "ads_update": "ads.ads_update",
    "ads_get": "ads.ads_get",
    "advertisers_list": "advertisers.advertisers_list",
    "advertisers_countries": "advertisers.advertisers_countries",
    "advertisers_get": "advertisers.advertisers_get",
    "audiences_list": "audiences.audiences_list",
    "audiences_create": "audiences.audiences_create",
    "audiences_update": "audiences.audiences_update",
    "audiences_create_custom": "audiences.audiences_create_custom",
    "audiences_get": "audiences.audiences_get",
    "bid_floor_get": "bid_floor.bid_floor_get",
    "boards_list": "boards.boards_list",
    "books_closed_get": "books_closed.books_closed_get",
    "bulk_get": "bulk.bulk_get",
    "bulk_upsert": "bulk.bulk_upsert",
    "bulk_status": "bulk.bulk_status",
    "campaigns_list": "campaigns.campaigns_list",
    "campaigns_replace": "campaigns.campaigns_replace",
    "campaigns_create": "campaigns.campaigns_create",
    "campaigns_update": "campaigns.campaigns_update",
    "campaigns_get": "campaigns.campaigns_get",
    "catalogs_status": "catalogs.catalogs_status",
    "conversion_tags_list": "conversion_tags.conversion_tags_list",
    "conversion_tags_create": "conversion_tags.conversion_tags_create",
    "conversion_tags_update": "conversion_tags.conversion_tags_update",
    "conversion_tags_get": "conversion_tags.conversion_tags_get",
    "conversion_tags_ocpm_eligible": "conversion_tags.conversion_tags_ocpm_eligible",
    "conversion_tags_page_visit": "conversion_tags.conversion_tags_page_visit",
    "customer_lists_list": "customer_lists.customer_lists_list",
    "customer_lists_create": "customer_lists.customer_lists_create",
    "customer_lists_update": "customer_lists.customer_lists_update",
    "customer_lists_get": "customer_lists.customer_lists_get",
    "advertisers_delivery_metrics": "delivery_metrics.advertisers_delivery_metrics",
    "campaigns_delivery_metrics": "delivery_metrics.campaigns_delivery_metrics",
    "ad_groups_delivery_metrics": "delivery_metrics.ad_groups_delivery_metrics",
    "ad_groups_targeting_delivery_metrics": "delivery_metrics.ad_groups_targeting_delivery_metrics",
    "ads_delivery_metrics": "delivery_metrics.ads_delivery_metrics",
    "ads_targeting_delivery_metrics": "delivery_metrics.ads_targeting_delivery_metrics",
    "insights_audiences": "insights.insights_audiences",
    "insights_audience": "insights.insights_audience",
    "insights_audience_category": "insights.insights_audience_category",
    "interests_list": "interests.interests_list",
    "keywords_list": "keywords.keywords_list",
    "keywords_create": "keywords.keywords_create",
    "keywords_update": "keywords.keywords_update",
    "keywords_metrics": "keywords.keywords_metrics",
    "keywords_related": "keywords.keywords_related",
    "pins_list": "pins.pins_list",
    "product_groups_catalogs": "product_groups.product_groups_catalogs",
    "promoted_product_groups_get": "promoted_product_groups.promoted_product_groups_get",
    "reports_status": "reports.reports_status",
    "reports_create": "reports.reports_create",
    "resources_delivery_metrics": "resources.resources_delivery_metrics",
    "targeting_list": "targeting.targeting_list",
    "targeting_interest": "targeting.targeting_interest",
    "targeting_get": "targeting.targeting_get",
    "terms_related": "terms.terms_related",
    "terms_suggested": "terms.terms_suggested",
    "terms_of_service_get": "terms_of_service.terms_of_service_get",
}
_NAMES: dict[str, str] = {path.rpartition(".")[2]: path for path in _MODULES.values()}


def operation(operation_id: str) -> ModuleType:
    """The module of an operation, by its id in the description or its name in Python.

    Raises:
        KeyError: there is no such operation.
    """
    path = _MODULES.get(operation_id) or _NAMES[operation_id]
    return import_module(f".{path}", __name__)


def operation_ids() -> tuple[str, ...]:
    """The ids of all operations, in the order of the description."""
    return tuple(_MODULES)
