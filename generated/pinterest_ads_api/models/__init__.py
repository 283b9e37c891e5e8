"""The models of the API; each module loads when a name of it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ad_groups import AdGroup as AdGroup
    from .ad_groups import AdGroupBatchItem as AdGroupBatchItem
    from .ad_groups import AdGroupBatchResponse as AdGroupBatchResponse
    from .ad_groups import AdGroupCreate as AdGroupCreate
    from .ad_groups import AdGroupListResponse as AdGroupListResponse
    from .ad_groups import AdGroupResponse as AdGroupResponse
    from .ad_groups import AdGroupUpdate as AdGroupUpdate
    from .ad_groups import AgeBucket as AgeBucket
    from .ad_groups import AppType as AppType
    from .ad_groups import AttributionWindowDays as AttributionWindowDays
    from .ad_groups import AttributionWindows as AttributionWindows
    from .ad_groups import AttributionWindowsInput as AttributionWindowsInput
    from .ad_groups import BidStrategyType as BidStrategyType
    from .ad_groups import BillableEvent as BillableEvent
    from .ad_groups import BudgetType as BudgetType
    from .ad_groups import ConversionEventType as ConversionEventType
    from .ad_groups import ConversionTagGoalMetadata as ConversionTagGoalMetadata
    from .ad_groups import (
        ConversionTagGoalMetadataInput as ConversionTagGoalMetadataInput,
    )
    from .ad_groups import FrequencyGoalMetadata as FrequencyGoalMetadata
    from .ad_groups import FrequencyGoalMetadataInput as FrequencyGoalMetadataInput
    from .ad_groups import FrequencyTimeRange as FrequencyTimeRange
    from .ad_groups import Gender as Gender
    from .ad_groups import LearningModeType as LearningModeType
    from .ad_groups import OptimizationGoalMetadata as OptimizationGoalMetadata
    from .ad_groups import (
        OptimizationGoalMetadataInput as OptimizationGoalMetadataInput,
    )
    from .ad_groups import PacingDeliveryType as PacingDeliveryType
    from .ad_groups import PlacementGroup as PlacementGroup
    from .ad_groups import ScrollupGoalMetadata as ScrollupGoalMetadata
    from .ad_groups import ScrollupGoalMetadataInput as ScrollupGoalMetadataInput
    from .ad_groups import ShoppingRetargeting as ShoppingRetargeting
    from .ad_groups import ShoppingRetargetingInput as ShoppingRetargetingInput
    from .ad_groups import TargetingSpec as TargetingSpec
    from .ad_groups import TargetingSpecInput as TargetingSpecInput
    from .ad_groups import TargetingStrategy as TargetingStrategy
    from .ads import Ad as Ad
    from .ads import AdBatchItem as AdBatchItem
    from .ads import AdBatchResponse as AdBatchResponse
    from .ads import AdCreate as AdCreate
    from .ads import AdListResponse as AdListResponse
    from .ads import AdResponse as AdResponse
    from .ads import AdSummaryStatus as AdSummaryStatus
    from .ads import AdUpdate as AdUpdate
    from .ads import CreativeType as CreativeType
    from .ads import RejectedReason as RejectedReason
    from .ads import ReviewStatus as ReviewStatus
    from .advertisers import Advertiser as Advertiser
    from .advertisers import AdvertiserListResponse as AdvertiserListResponse
    from .advertisers import AdvertiserOwner as AdvertiserOwner
    from .advertisers import AdvertiserResponse as AdvertiserResponse
    from .aliases import DynamicCreativeAssets as DynamicCreativeAssets
    from .campaigns import Campaign as Campaign
    from .campaigns import CampaignBatchItem as CampaignBatchItem
    from .campaigns import CampaignBatchResponse as CampaignBatchResponse
    from .campaigns import CampaignCreate as CampaignCreate
    from .campaigns import CampaignListResponse as CampaignListResponse
    from .campaigns import CampaignResponse as CampaignResponse
    from .campaigns import CampaignUpdate as CampaignUpdate
    from .campaigns import CreatableObjectiveType as CreatableObjectiveType
    from .campaigns import ObjectiveType as ObjectiveType
    from .shared import EntityStatus as EntityStatus
    from .shared import EntitySummaryStatus as EntitySummaryStatus
    from .shared import EnvelopeStatus as EnvelopeStatus
    from .shared import Error as Error
    from .shared import FieldError as FieldError
    from .shared import ItemException as ItemException
    from .shared import SortOrder as SortOrder
    from .shared import TrackingUrls as TrackingUrls
    from .shared import TrackingUrlsInput as TrackingUrlsInput

_MODULES: dict[str, str] = {
    "Ad": "ads",
    "AdBatchItem": "ads",
    "AdBatchResponse": "ads",
    "AdCreate": "ads",
    "AdGroup": "ad_groups",
    "AdGroupBatchItem": "ad_groups",
    "AdGroupBatchResponse": "ad_groups",
    "AdGroupCreate": "ad_groups",
    "AdGroupListResponse": "ad_groups",
    "AdGroupResponse": "ad_groups",
    "AdGroupUpdate": "ad_groups",
    "AdListResponse": "ads",
    "AdResponse": "ads",
    "AdSummaryStatus": "ads",
    "AdUpdate": "ads",
    "Advertiser": "advertisers",
    "AdvertiserListResponse": "advertisers",
    "AdvertiserOwner": "advertisers",
    "AdvertiserResponse": "advertisers",
    "AgeBucket": "ad_groups",
    "AppType": "ad_groups",
    "AttributionWindowDays": "ad_groups",
    "AttributionWindows": "ad_groups",
    "AttributionWindowsInput": "ad_groups",
    "BidStrategyType": "ad_groups",
    "BillableEvent": "ad_groups",
    "BudgetType": "ad_groups",
    "Campaign": "campaigns",
    "CampaignBatchItem": "campaigns",
    "CampaignBatchResponse": "campaigns",
    "CampaignCreate": "campaigns",
    "CampaignListResponse": "campaigns",
    "CampaignResponse": "campaigns",
    "CampaignUpdate": "campaigns",
    "ConversionEventType": "ad_groups",
    "ConversionTagGoalMetadata": "ad_groups",
    "ConversionTagGoalMetadataInput": "ad_groups",
    "CreatableObjectiveType": "campaigns",
    "CreativeType": "ads",
    "DynamicCreativeAssets": "aliases",
    "EntityStatus": "shared",
    "EntitySummaryStatus": "shared",
    "EnvelopeStatus": "shared",
    "Error": "shared",
    "FieldError": "shared",
    "FrequencyGoalMetadata": "ad_groups",
    "FrequencyGoalMetadataInput": "ad_groups",
    "FrequencyTimeRange": "ad_groups",
    "Gender": "ad_groups",
    "ItemException": "shared",
    "LearningModeType": "ad_groups",
    "ObjectiveType": "campaigns",
    "OptimizationGoalMetadata": "ad_groups",
    "OptimizationGoalMetadataInput": "ad_groups",
    "PacingDeliveryType": "ad_groups",
    "PlacementGroup": "ad_groups",
    "RejectedReason": "ads",
    "ReviewStatus": "ads",
    "ScrollupGoalMetadata": "ad_groups",
    "ScrollupGoalMetadataInput": "ad_groups",
    "ShoppingRetargeting": "ad_groups",
    "ShoppingRetargetingInput": "ad_groups",
    "SortOrder": "shared",
    "TargetingSpec": "ad_groups",
    "TargetingSpecInput": "ad_groups",
    "TargetingStrategy": "ad_groups",
    "TrackingUrls": "shared",
    "TrackingUrlsInput": "shared",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
