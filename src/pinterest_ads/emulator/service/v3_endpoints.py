"""The endpoints of ads/v3, all of the partner guide's table, and what each says now that v3 has ended.

Rows: section, method (`-` where the guide names none), path, status, and the calls of v4 that take its place. Where
the guide's table names a parent that has no such children, `instead` is the call that has them. `advice` is ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["moved", "deprecated", "coming_soon", "new", "alias"]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One row of the table; paths of v3 as the guide writes them, relative to `/ads/v3/`."""

    section: str
    method: str
    path: str
    status: Status
    v4: str = ""
    instead: str = ""
    advice: str = ""


ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        "AD GROUP", "GET", "ad_groups/<ad_group>/", "moved", "GET /advertisers/{advertiser_id}/ad_groups/{ad_group_id}/"
    ),
    Endpoint(
        "AD GROUP",
        "GET",
        "ad_groups/<ad_group>/pin_promotions/",
        "moved",
        "GET /advertisers/{advertiser_id}/ad_groups/",
        "GET /advertisers/{advertiser_id}/ads/?ad_group_ids=<ad_group>",
    ),
    Endpoint(
        "AD GROUP", "GET", "ad_groups/<ad_group>/keywords/", "moved", "GET /advertisers/{advertiser_id}/keywords/"
    ),
    Endpoint("AD GROUP", "GET", "ad_groups/", "moved", "GET /advertisers/{advertiser_id}/ad_groups/"),
    Endpoint("AD GROUP", "POST", "ad_groups/", "moved", "POST /advertisers/{advertiser_id}/ad_groups/"),
    Endpoint("AD GROUP", "PUT", "ad_groups/", "moved", "PATCH /advertisers/{advertiser_id}/ad_groups/"),
    Endpoint("ADVERTISER", "GET", "advertisers/<advertiser>/", "moved", "GET /advertisers/{advertiser_id}/"),
    Endpoint(
        "ADVERTISER",
        "GET",
        "advertisers/<advertiser>/campaigns/",
        "moved",
        "GET /advertisers/{advertiser_id}/campaigns/",
    ),
    Endpoint(
        "ADVERTISER",
        "GET",
        "advertisers/<advertiser>/campaigns_summary/",
        "deprecated",
        advice="List the campaigns, each with its summary_status, and read their delivery_metrics/.",
    ),
    Endpoint("ADVERTISER", "GET", "advertisers/me/", "moved", "GET /advertisers/"),
    Endpoint(
        "ADVERTISER", "GET", "advertisers/<advertiser>/keywords/", "moved", "GET /advertisers/{advertiser_id}/keywords/"
    ),
    Endpoint("ADVERTISER", "GET", "advertisers/", "moved", "GET /advertisers/"),
    Endpoint(
        "ADVERTISER",
        "GET",
        "advertisers/<advertiser>/entity_ids",
        "moved",
        "POST /advertisers/{advertiser_id}/bulk_get/",
    ),
    Endpoint(
        "ADVERTISER",
        "GET",
        "advertisers/<advertiser>/entity_ids",
        "moved",
        "GET /advertisers/{advertiser_id}/bulk/{request_id}/",
    ),
    Endpoint(
        "ANALYTICS",
        "GET",
        "ad_groups/<ad_group>/delivery_metrics/",
        "moved",
        "GET /advertisers/{advertiser_id}/ad_groups/delivery_metrics/",
    ),
    Endpoint(
        "ANALYTICS",
        "GET",
        "ad_groups/<ad_group>/per_targeting_delivery_metrics/",
        "moved",
        "GET /advertisers/{advertiser_id}/ad_groups/targeting_delivery_metrics/",
    ),
    Endpoint(
        "ANALYTICS",
        "GET",
        "advertisers/<advertiser>/delivery_metrics/",
        "moved",
        "GET /advertisers/{advertiser_id}/delivery_metrics/",
    ),
    Endpoint(
        "ANALYTICS",
        "GET",
        "campaigns/<campaign>/delivery_metrics/",
        "moved",
        "GET /advertisers/{advertiser_id}/campaigns/delivery_metrics/",
    ),
    Endpoint(
        "ANALYTICS",
        "GET",
        "campaigns/<campaign>/keyword_delivery_metrics/",
        "deprecated",
        advice="Ask for a report of level KEYWORD at delivery_metrics/async/.",
    ),
    Endpoint(
        "ANALYTICS",
        "POST",
        "reports/async/<advertiser>/delivery_metrics/",
        "moved",
        "POST /advertisers/{advertiser_id}/delivery_metrics/async/",
    ),
    Endpoint(
        "ANALYTICS",
        "GET",
        "reports/async/<advertiser>/delivery_metrics/",
        "moved",
        "GET /advertisers/{advertiser_id}/delivery_metrics/async/",
    ),
    Endpoint("ANALYTICS", "GET", "books_closed/", "moved", "GET /books_closed/"),
    Endpoint(
        "ANALYTICS",
        "GET",
        "pin_promotions/<pin_promotion>/delivery_metrics/",
        "moved",
        "GET /advertisers/{advertiser_id}/ads/delivery_metrics/",
    ),
    Endpoint(
        "ANALYTICS",
        "GET",
        "pin_promotions/<pin_promotion>/per_targeting_delivery_metrics/",
        "moved",
        "GET /advertisers/{advertiser_id}/ads/targeting_delivery_metrics/",
    ),
    Endpoint(
        "APP EVENT TRACKING",
        "GET",
        "advertisers/<advertiser>/app_event_tracking_config/",
        "deprecated",
        advice="Apps are measured by a partner: read mobile_measurement_partner of the campaigns.",
    ),
    Endpoint(
        "APP EVENT TRACKING",
        "PUT",
        "advertisers/<advertiser>/app_event_tracking_config/",
        "deprecated",
        advice="Apps are measured by a partner: set mobile_measurement_partner of the campaigns.",
    ),
    Endpoint("AUDIENCES", "POST", "audiences/", "moved", "POST /advertisers/{advertiser_id}/audiences/"),
    Endpoint("AUDIENCES", "PUT", "audiences/<audience_id>/", "moved", "PATCH /advertisers/{advertiser_id}/audiences/"),
    Endpoint(
        "AUDIENCES", "PUT", "audiences/remove/<audience_id>/", "moved", "PATCH /advertisers/{advertiser_id}/audiences/"
    ),
    Endpoint(
        "AUDIENCES",
        "GET",
        "audiences/<audience_id>/",
        "moved",
        "GET /advertisers/{advertiser_id}/audiences/{audience_id}/",
    ),
    Endpoint(
        "AUDIENCES",
        "GET",
        "advertisers/<advertiser>/audiences/",
        "moved",
        "GET /advertisers/{advertiser_id}/audiences/",
    ),
    Endpoint(
        "AUDIENCE INSIGHTS",
        "GET",
        "advertisers/<advertiser>/insights/audiences/",
        "moved",
        "GET /advertisers/{advertiser_id}/insights/audiences/",
    ),
    Endpoint(
        "AUDIENCE INSIGHTS",
        "GET",
        "advertisers/<advertiser>/insights/audience/<scope>/<type>/<category>/",
        "moved",
        "GET /advertisers/{advertiser_id}/insights/audience/{scope}/{type}/{category_id}/",
    ),
    Endpoint(
        "AUDIENCE INSIGHTS",
        "GET",
        "advertisers/<advertiser>/insights/audiences/<scope>/<type>/",
        "moved",
        "GET /advertisers/{advertiser_id}/insights/audience/{scope}/{type}/",
    ),
    Endpoint("BILLING", "-", "bill_receipt/<bill>/", "coming_soon", advice="Get receipts from Ads Manager until then."),
    Endpoint("BILLING", "-", "billing_data/", "coming_soon", advice="See billing in Ads Manager until then."),
    Endpoint(
        "BILLING",
        "-",
        "partners/advertiser/<advertiser>/marketing_offer/<offer_code>/redeem/",
        "coming_soon",
        advice="Redeem offers in Ads Manager until then.",
    ),
    Endpoint(
        "Billing - ORDER LINES",
        "GET",
        "order_lines/<order_line>/",
        "coming_soon",
        advice="Use order_line_id of the campaigns until then.",
    ),
    Endpoint(
        "Billing - ORDER LINES",
        "GET",
        "advertisers/<advertiser>/order_lines/",
        "coming_soon",
        advice="Collect order_line_id from the campaigns until then.",
    ),
    Endpoint(
        "BOARDS",
        "POST",
        "advertisers/<advertiser>/boards/",
        "deprecated",
        advice="Boards are made on Pinterest itself; boards/ lists them.",
    ),
    Endpoint(
        "BOARDS",
        "DELETE",
        "boards/<board_spec:board>/",
        "deprecated",
        advice="Boards are deleted on Pinterest itself; boards/ lists them.",
    ),
    Endpoint(
        "BOARDS",
        "PUT",
        "boards/<board_spec:board>/",
        "deprecated",
        advice="Boards are changed on Pinterest itself; boards/ lists them.",
    ),
    Endpoint("BOARDS", "GET", "advertisers/<advertiser>/boards/", "moved", "GET /advertisers/{advertiser_id}/boards/"),
    Endpoint(
        "BOARDS", "GET", "boards/<board>/pins/", "deprecated", advice="List pins/ and take those with the board_id."
    ),
    Endpoint(
        "BOARDS",
        "PUT",
        "boards/<board_spec:board>/cover/",
        "deprecated",
        advice="Covers are chosen on Pinterest itself.",
    ),
    Endpoint(
        "CAMPAIGNS", "GET", "campaigns/<campaign>/keywords/", "moved", "GET /advertisers/{advertiser_id}/keywords/"
    ),
    Endpoint(
        "CAMPAIGNS",
        "GET",
        "campaigns/<campaign>/pin_promotions/",
        "moved",
        "GET /advertisers/{advertiser_id}/campaigns/",
        "GET /advertisers/{advertiser_id}/ads/?campaign_ids=<campaign>",
    ),
    Endpoint(
        "CAMPAIGNS",
        "GET",
        "campaigns/<campaign>/ad_groups/",
        "moved",
        "GET /advertisers/{advertiser_id}/campaigns/",
        "GET /advertisers/{advertiser_id}/ad_groups/?campaign_ids=<campaign>",
    ),
    Endpoint("CAMPAIGNS", "GET", "campaigns/", "moved", "GET /advertisers/{advertiser_id}/campaigns/"),
    Endpoint(
        "CAMPAIGNS",
        "GET",
        "campaigns/<campaign>/",
        "moved",
        "GET /advertisers/{advertiser_id}/campaigns/{campaign_id}/",
    ),
    Endpoint("CAMPAIGNS", "POST", "campaigns/", "moved", "POST /advertisers/{advertiser_id}/campaigns/"),
    Endpoint("CAMPAIGNS", "POST", "batch_campaigns/", "moved", "POST /advertisers/{advertiser_id}/campaigns/"),
    Endpoint("CAMPAIGNS", "PUT", "campaigns/<campaign>/", "moved", "PATCH /advertisers/{advertiser_id}/campaigns/"),
    Endpoint("CAMPAIGNS", "PUT", "batch_campaigns/", "moved", "PATCH /advertisers/{advertiser_id}/campaigns/"),
    Endpoint(
        "CAMPAIGNS",
        "GET",
        "campaigns/<campaign>/product_filters/",
        "deprecated",
        advice="Products are promoted by product groups: read promoted_product_groups/.",
    ),
    Endpoint(
        "CAMPAIGNS",
        "PUT",
        "campaigns/<campaign>/product_filters/",
        "deprecated",
        advice="Products are promoted by product groups: change them with bulk_upsert/.",
    ),
    Endpoint("CONVERSION TAGS", "POST", "tags/", "moved", "POST /advertisers/{advertiser_id}/conversion_tags/"),
    Endpoint(
        "CONVERSION TAGS", "DELETE", "tags/<tag>/", "moved", "PATCH /advertisers/{advertiser_id}/conversion_tags/"
    ),
    Endpoint(
        "CONVERSION TAGS", "PUT", "tags/<tag>/configs/", "moved", "PATCH /advertisers/{advertiser_id}/conversion_tags/"
    ),
    Endpoint("CONVERSION TAGS", "PUT", "tags/<tag>/", "moved", "PATCH /advertisers/{advertiser_id}/conversion_tags/"),
    Endpoint(
        "CONVERSION TAGS",
        "GET",
        "advertisers/<advertiser>/tags/",
        "moved",
        "GET /advertisers/{advertiser_id}/conversion_tags/",
    ),
    Endpoint(
        "CONVERSION TAGS",
        "GET",
        "tags/<tag>/configs/",
        "moved",
        "GET /advertisers/{advertiser_id}/conversion_tags/{conversion_tag_id}",
    ),
    Endpoint(
        "CONVERSION TAGS",
        "GET",
        "tags/<tag>/",
        "moved",
        "GET /advertisers/{advertiser_id}/conversion_tags/{conversion_tag_id}",
    ),
    Endpoint(
        "CONVERSION TAGS",
        "GET",
        "advertisers/<advertiser>/conversion_tags/",
        "moved",
        "GET /advertisers/{advertiser_id}/conversion_tags/",
    ),
    Endpoint(
        "CONVERSION TAGS",
        "GET",
        "advertisers/<advertiser>/ocpm_eligible_conversion_tags/",
        "moved",
        "GET /advertisers/{advertiser_id}/conversion_tags/ocpm_eligible/",
    ),
    Endpoint(
        "CONVERSION TAGS",
        "GET",
        "advertisers/<advertiser>/page_visit_conversion_tags/",
        "moved",
        "GET /advertisers/{advertiser_id}/conversion_tags/page_visit/",
    ),
    Endpoint("CUSTOMER LISTS", "POST", "customer_lists/", "moved", "POST /advertisers/{advertiser_id}/customer_lists/"),
    Endpoint(
        "CUSTOMER LISTS", "PUT", "customer_lists/add/", "moved", "PATCH /advertisers/{advertiser_id}/customer_lists/"
    ),
    Endpoint(
        "CUSTOMER LISTS", "PUT", "customer_lists/remove/", "moved", "PATCH /advertisers/{advertiser_id}/customer_lists/"
    ),
    Endpoint(
        "CUSTOMER LISTS",
        "GET",
        "customer_lists/<customer_list>/",
        "moved",
        "GET /advertisers/{advertiser_id}/customer_lists/{customer_list_id}/",
    ),
    Endpoint(
        "CUSTOMER LISTS",
        "GET",
        "advertisers/<advertiser>/customer_lists/",
        "moved",
        "GET /advertisers/{advertiser_id}/customer_lists/",
    ),
    Endpoint(
        "CUSTOMER LISTS", "POST", "custom_audiences/", "moved", "POST /advertisers/{advertiser_id}/audiences/custom/"
    ),
    Endpoint(
        "Entities",
        "POST",
        "advertisers/<advertiser>/entities/batch/",
        "moved",
        "POST /advertisers/{advertiser_id}/bulk_get/",
    ),
    Endpoint(
        "Entities",
        "GET",
        "advertisers/<advertiser>/entities/batch/<batch_id>/",
        "moved",
        "GET /advertisers/{advertiser_id}/bulk/{request_id}/",
    ),
    Endpoint(
        "IMAGES",
        "POST",
        "images/",
        "deprecated",
        advice="Make a Pin on Pinterest itself and promote it by its pin_id; ad_previews/image/ shows an image.",
    ),
    Endpoint(
        "IMAGES",
        "PUT",
        "images/",
        "deprecated",
        advice="Make a new Pin on Pinterest itself and promote it by its pin_id.",
    ),
    Endpoint(
        "IMAGES",
        "GET",
        "images/job_status/",
        "deprecated",
        advice="Images are not uploaded any more; pins/ lists what can be promoted.",
    ),
    Endpoint(
        "IMAGES",
        "PUT",
        "pincarousel/images/upload/",
        "deprecated",
        advice="Make a carousel Pin on Pinterest itself and promote it with creative_type CAROUSEL.",
    ),
    Endpoint("KEYWORDS", "POST", "keywords/", "moved", "POST /advertisers/{advertiser_id}/keywords/"),
    Endpoint("KEYWORDS", "DELETE", "keywords/", "moved", "PATCH /advertisers/{advertiser_id}/keywords/"),
    Endpoint("KEYWORDS", "PUT", "keywords/", "moved", "PATCH /advertisers/{advertiser_id}/keywords/"),
    Endpoint("KEYWORDS", "GET", "keywords/metrics/", "moved", "GET /advertisers/{advertiser_id}/keywords/metrics/"),
    Endpoint("KEYWORDS", "GET", "keywords/related/", "moved", "GET /advertisers/{advertiser_id}/keywords/related/"),
    Endpoint(
        "ADVERTISER PINS",
        "POST",
        "boards/<board_spec:board>/pins/",
        "deprecated",
        advice="Make Pins on Pinterest itself; pins/ lists them.",
    ),
    Endpoint(
        "ADVERTISER PINS",
        "DELETE",
        "pins/<pin_spec:pin>/",
        "deprecated",
        advice="Archive the ads that show the Pin, and delete it on Pinterest itself.",
    ),
    Endpoint(
        "ADVERTISER PINS",
        "PUT",
        "pins/<pin_spec:pin>/",
        "deprecated",
        advice="Change the Pin on Pinterest itself, or the destination_url of the ad.",
    ),
    Endpoint(
        "ADVERTISER PINS", "GET", "advertisers/<advertiser>/pins/", "moved", "GET /advertisers/{advertiser_id}/pins/"
    ),
    Endpoint(
        "ADVERTISER PINS",
        "GET",
        "pins/<pin_spec:pin>/",
        "deprecated",
        advice="List pins/ and take the one with the id.",
    ),
    Endpoint(
        "ADVERTISER PINS",
        "GET",
        "advertisers/<advertiser>/pins/search/",
        "deprecated",
        advice="List pins/ and search what comes.",
    ),
    Endpoint("PIN PROMOTIONS", "POST", "pin_promotions/", "moved", "POST /advertisers/{advertiser_id}/ads/"),
    Endpoint("PIN PROMOTIONS", "POST", "batch_pin_promotions/", "moved", "POST /advertisers/{advertiser_id}/ads/"),
    Endpoint(
        "PIN PROMOTIONS", "PUT", "pin_promotions/<pin_promotion>/", "moved", "PATCH /advertisers/{advertiser_id}/ads/"
    ),
    Endpoint("PIN PROMOTIONS", "PUT", "batch_pin_promotions/", "moved", "PATCH /advertisers/{advertiser_id}/ads/"),
    Endpoint(
        "PIN PROMOTIONS",
        "GET",
        "pin_promotions/<pin_promotion>/",
        "moved",
        "GET /advertisers/{advertiser_id}/ads/{ad_id}",
    ),
    Endpoint("PIN PROMOTIONS", "GET", "pin_promotions/", "moved", "GET /advertisers/{advertiser_id}/ads/"),
    Endpoint(
        "PIN PROMOTIONS", "GET", "pin_promotions/bid_floor/", "moved", "GET /advertisers/{advertiser_id}/bid_floor/"
    ),
    Endpoint(
        "PIN PROMOTIONS",
        "GET",
        "pin_promotions/bid_guidance/",
        "deprecated",
        advice="Read bid_floor/, or let bid_strategy_type AUTOMATIC_BID bid.",
    ),
    Endpoint("PREVIEWS", "POST", "ad_previews/", "moved", "POST /advertisers/{advertiser_id}/ad_previews/image/"),
    Endpoint(
        "PREVIEWS",
        "POST",
        "ad_previews/<pin_spec:pin>/",
        "moved",
        "POST /advertisers/{advertiser_id}/ad_previews/{pin_id}",
    ),
    Endpoint(
        "PREVIEWS",
        "POST",
        "previews/",
        "deprecated",
        advice="Make previews with ad_previews/image/ or ad_previews/{pin_id}.",
    ),
    Endpoint(
        "PREVIEWS",
        "GET",
        "previews/pin/<pin_spec:pin>/",
        "deprecated",
        advice="Make a preview with POST ad_previews/{pin_id} and show its URL.",
    ),
    Endpoint("PREVIEWS", "GET", "previews/<key>/", "deprecated", advice="Keep the URL that making a preview answers."),
    Endpoint(
        "PRODUCT GROUPS",
        "GET",
        "product_groups/catalogs/",
        "moved",
        "GET /advertisers/{advertiser_id}/product_groups/catalogs/",
    ),
    Endpoint(
        "PRODUCT GROUPS",
        "GET",
        "product_groups/<product_group>/",
        "moved",
        "GET /advertisers/{advertiser_id}/promoted_product_groups/{promoted_catalog_product_group_id}/",
    ),
    Endpoint(
        "PRODUCT GROUPS",
        "GET",
        "promoted_product_groups/<product_group>/",
        "moved",
        "GET /advertisers/{advertiser_id}/promoted_product_groups/{promoted_catalog_product_group_id}/",
    ),
    Endpoint(
        "PRODUCT GROUPS",
        "GET",
        "promoted_product_groups/",
        "coming_soon",
        advice="Ask bulk_get/ for PRODUCT_GROUP until then.",
    ),
    Endpoint(
        "PRODUCT GROUPS", "PUT", "product_groups/", "deprecated", advice="Change what is promoted with bulk_upsert/."
    ),
    Endpoint(
        "PRODUCT GROUPS",
        "PUT",
        "promoted_product_groups/",
        "coming_soon",
        advice="Change what is promoted with bulk_upsert/ until then.",
    ),
    Endpoint(
        "PRODUCT GROUPS",
        "GET",
        "product_feeds/default/status/",
        "moved",
        "GET /advertisers/{advertiser_id}/catalogs/status/",
    ),
    Endpoint("RESOURCES", "GET", "resources/advertiser_countries/", "moved", "GET /advertisers/countries/"),
    Endpoint("RESOURCES", "GET", "resources/delivery_metrics/", "moved", "GET /resources/delivery_metrics"),
    Endpoint("RESOURCES", "GET", "resources/interests/", "moved", "GET /interests/"),
    Endpoint(
        "RESOURCES", "GET", "resources/targeting/INTEREST/<interest>/", "moved", "GET /targeting/interest/{interest_id}"
    ),
    Endpoint("RESOURCES", "GET", "resources/targeting/<targeting_type>/", "moved", "GET /targeting/{targeting_type}"),
    Endpoint("RESOURCES", "GET", "resources/targeting/", "moved", "GET /targeting/"),
    Endpoint(
        "SCHEDULED REPORTING",
        "POST",
        "scheduled_reports/",
        "deprecated",
        advice="Ask for a report at delivery_metrics/async/ whenever one is due.",
    ),
    Endpoint(
        "SCHEDULED REPORTING",
        "PUT",
        "scheduled_reports/<scheduled_report>/",
        "deprecated",
        advice="Ask for a report at delivery_metrics/async/ whenever one is due.",
    ),
    Endpoint(
        "SCHEDULED REPORTING",
        "GET",
        "scheduled_reports/completed/<advertiser>/",
        "deprecated",
        advice="Keep the tokens of your reports and read delivery_metrics/async/.",
    ),
    Endpoint(
        "SCHEDULED REPORTING",
        "POST",
        "scheduled_reports/internal/schedule/",
        "deprecated",
        advice="Ask for a report at delivery_metrics/async/ whenever one is due.",
    ),
    Endpoint("TERMS", "GET", "terms/related/", "moved", "GET /terms/related/"),
    Endpoint("TERMS", "GET", "terms/suggested/", "moved", "GET /terms/suggested/"),
    Endpoint(
        "TERMS OF SERVICE",
        "GET",
        "advertisers/<advertiser>/terms_of_service/",
        "moved",
        "GET /advertisers/{advertiser_id}/terms_of_service/",
    ),
    Endpoint("BULK", "-", "-", "new", "POST /advertisers/{advertiser_id}/bulk_upsert/"),
    Endpoint("CAMPAIGNS", "-", "-", "alias", "PUT /advertisers/{advertiser_id}/campaigns/"),
)
