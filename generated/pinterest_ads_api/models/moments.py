"""Which fields are moments, in seconds of Unix time: by the name of the model, their names on the wire."""

from __future__ import annotations

MOMENTS: dict[str, tuple[str, ...]] = {
    "AdGroup": ("start_time", "end_time", "created_time", "updated_time"),
    "AdGroupCreate": ("start_time", "end_time"),
    "AdGroupUpdate": ("start_time", "end_time"),
    "Ad": ("created_time", "updated_time"),
    "Advertiser": ("created_time", "updated_time"),
    "Audience": ("created_timestamp", "updated_timestamp"),
    "BulkGetRequest": ("updated_since",),
    "BulkCampaignFilter": ("start_time", "end_time"),
    "BulkCampaignCreate": ("start_time", "end_time"),
    "BulkAdGroupCreate": ("start_time", "end_time"),
    "CampaignUpdate": ("start_time", "end_time"),
    "Campaign": ("start_time", "end_time", "created_time", "updated_time"),
    "CampaignCreate": ("start_time", "end_time"),
    "CatalogStatus": ("last_update",),
    "ConversionEvent": ("created_time",),
    "CustomerList": ("created_time", "updated_time"),
    "Pin": ("created_time",),
    "CatalogProductGroup": ("created_at", "last_update"),
}
