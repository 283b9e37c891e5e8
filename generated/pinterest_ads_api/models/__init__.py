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
    from .ad_groups import AttributionWindows as AttributionWindows
    from .ad_groups import ConversionTagGoalMetadata as ConversionTagGoalMetadata
    from .ad_groups import FrequencyGoalMetadata as FrequencyGoalMetadata
    from .ad_groups import LearningModeType as LearningModeType
    from .ad_groups import OptimizationGoalMetadata as OptimizationGoalMetadata
    from .ad_groups import ScrollupGoalMetadata as ScrollupGoalMetadata
    from .ad_groups import ShoppingRetargeting as ShoppingRetargeting
    from .ad_groups import TargetingSpec as TargetingSpec
    from .ad_previews import AdPreview as AdPreview
    from .ad_previews import AdPreviewImageRequest as AdPreviewImageRequest
    from .ad_previews import AdPreviewResponse as AdPreviewResponse
    from .ads import Ad as Ad
    from .ads import AdBatchItem as AdBatchItem
    from .ads import AdBatchResponse as AdBatchResponse
    from .ads import AdCreate as AdCreate
    from .ads import AdListResponse as AdListResponse
    from .ads import AdResponse as AdResponse
    from .ads import RejectedReason as RejectedReason
    from .ads import ReviewStatus as ReviewStatus
    from .advertisers import Advertiser as Advertiser
    from .advertisers import AdvertiserCountry as AdvertiserCountry
    from .advertisers import (
        AdvertiserCountryListResponse as AdvertiserCountryListResponse,
    )
    from .advertisers import AdvertiserListResponse as AdvertiserListResponse
    from .advertisers import AdvertiserOwner as AdvertiserOwner
    from .advertisers import AdvertiserResponse as AdvertiserResponse
    from .aliases import AttributionWindowDaysInput as AttributionWindowDaysInput
    from .aliases import DynamicCreativeAssets as DynamicCreativeAssets
    from .aliases import ReportFilterField as ReportFilterField
    from .aliases import TagVersion as TagVersion
    from .audiences import Audience as Audience
    from .audiences import AudienceCreate as AudienceCreate
    from .audiences import AudienceCustomCreate as AudienceCustomCreate
    from .audiences import AudienceDataParty as AudienceDataParty
    from .audiences import AudienceDataPartyLike as AudienceDataPartyLike
    from .audiences import AudienceEventData as AudienceEventData
    from .audiences import AudienceEventDataInput as AudienceEventDataInput
    from .audiences import AudienceLineItem as AudienceLineItem
    from .audiences import AudienceLineItemInput as AudienceLineItemInput
    from .audiences import AudienceListResponse as AudienceListResponse
    from .audiences import AudienceOperationType as AudienceOperationType
    from .audiences import AudienceOperationTypeLike as AudienceOperationTypeLike
    from .audiences import AudienceResponse as AudienceResponse
    from .audiences import AudienceRule as AudienceRule
    from .audiences import AudienceRuleInput as AudienceRuleInput
    from .audiences import AudienceSharingType as AudienceSharingType
    from .audiences import AudienceSharingTypeLike as AudienceSharingTypeLike
    from .audiences import AudienceType as AudienceType
    from .audiences import AudienceTypeLike as AudienceTypeLike
    from .audiences import AudienceUpdate as AudienceUpdate
    from .bid_floor import BidFloor as BidFloor
    from .bid_floor import BidFloorResponse as BidFloorResponse
    from .boards import Board as Board
    from .boards import BoardListResponse as BoardListResponse
    from .boards import BoardOwner as BoardOwner
    from .boards import BoardPrivacy as BoardPrivacy
    from .books_closed import BooksClosed as BooksClosed
    from .books_closed import BooksClosedResponse as BooksClosedResponse
    from .bulk import BulkAdCreate as BulkAdCreate
    from .bulk import BulkAdGroupCreate as BulkAdGroupCreate
    from .bulk import BulkCampaignCreate as BulkCampaignCreate
    from .bulk import BulkCampaignFilter as BulkCampaignFilter
    from .bulk import BulkEntityType as BulkEntityType
    from .bulk import BulkEntityTypeLike as BulkEntityTypeLike
    from .bulk import BulkGetRequest as BulkGetRequest
    from .bulk import BulkKeywordCreate as BulkKeywordCreate
    from .bulk import BulkProductGroupCreate as BulkProductGroupCreate
    from .bulk import BulkRequest as BulkRequest
    from .bulk import BulkResponse as BulkResponse
    from .bulk import BulkStatus as BulkStatus
    from .bulk import BulkStatusResponse as BulkStatusResponse
    from .bulk import BulkUpsertCreate as BulkUpsertCreate
    from .bulk import BulkUpsertRequest as BulkUpsertRequest
    from .bulk import BulkUpsertUpdate as BulkUpsertUpdate
    from .bulk import PromotedProductGroupUpdate as PromotedProductGroupUpdate
    from .campaigns import Campaign as Campaign
    from .campaigns import CampaignBatchItem as CampaignBatchItem
    from .campaigns import CampaignBatchResponse as CampaignBatchResponse
    from .campaigns import CampaignCreate as CampaignCreate
    from .campaigns import CampaignListResponse as CampaignListResponse
    from .campaigns import CampaignResponse as CampaignResponse
    from .catalogs import CatalogFeedStatus as CatalogFeedStatus
    from .catalogs import CatalogStatus as CatalogStatus
    from .catalogs import CatalogStatusResponse as CatalogStatusResponse
    from .conversion_tags import ConversionEvent as ConversionEvent
    from .conversion_tags import (
        ConversionEventListResponse as ConversionEventListResponse,
    )
    from .conversion_tags import ConversionTag as ConversionTag
    from .conversion_tags import ConversionTagConfigs as ConversionTagConfigs
    from .conversion_tags import ConversionTagCreate as ConversionTagCreate
    from .conversion_tags import ConversionTagEventType as ConversionTagEventType
    from .conversion_tags import ConversionTagListResponse as ConversionTagListResponse
    from .conversion_tags import ConversionTagResponse as ConversionTagResponse
    from .conversion_tags import ConversionTagUpdate as ConversionTagUpdate
    from .conversion_tags import EnhancedMatchStatus as EnhancedMatchStatus
    from .customer_lists import CustomerList as CustomerList
    from .customer_lists import CustomerListCreate as CustomerListCreate
    from .customer_lists import CustomerListListResponse as CustomerListListResponse
    from .customer_lists import CustomerListOperationType as CustomerListOperationType
    from .customer_lists import (
        CustomerListOperationTypeLike as CustomerListOperationTypeLike,
    )
    from .customer_lists import CustomerListResponse as CustomerListResponse
    from .customer_lists import CustomerListStatus as CustomerListStatus
    from .customer_lists import CustomerListType as CustomerListType
    from .customer_lists import CustomerListTypeLike as CustomerListTypeLike
    from .customer_lists import CustomerListUpdate as CustomerListUpdate
    from .delivery_metrics import (
        AdGroupMetricsListResponse as AdGroupMetricsListResponse,
    )
    from .delivery_metrics import AdGroupMetricsRow as AdGroupMetricsRow
    from .delivery_metrics import (
        AdGroupTargetingMetricsListResponse as AdGroupTargetingMetricsListResponse,
    )
    from .delivery_metrics import (
        AdGroupTargetingMetricsRow as AdGroupTargetingMetricsRow,
    )
    from .delivery_metrics import AdMetricsListResponse as AdMetricsListResponse
    from .delivery_metrics import AdMetricsRow as AdMetricsRow
    from .delivery_metrics import (
        AdTargetingMetricsListResponse as AdTargetingMetricsListResponse,
    )
    from .delivery_metrics import AdTargetingMetricsRow as AdTargetingMetricsRow
    from .delivery_metrics import (
        AdvertiserMetricsListResponse as AdvertiserMetricsListResponse,
    )
    from .delivery_metrics import AdvertiserMetricsRow as AdvertiserMetricsRow
    from .delivery_metrics import (
        CampaignMetricsListResponse as CampaignMetricsListResponse,
    )
    from .delivery_metrics import CampaignMetricsRow as CampaignMetricsRow
    from .delivery_metrics import DeliveryMetricsColumn as DeliveryMetricsColumn
    from .insights import AudienceCategory as AudienceCategory
    from .insights import AudienceCategoryListResponse as AudienceCategoryListResponse
    from .insights import AudienceDefinition as AudienceDefinition
    from .insights import (
        AudienceDefinitionListResponse as AudienceDefinitionListResponse,
    )
    from .insights import AudienceDemographics as AudienceDemographics
    from .insights import AudienceDemographicValue as AudienceDemographicValue
    from .insights import AudienceInsights as AudienceInsights
    from .insights import AudienceInsightsResponse as AudienceInsightsResponse
    from .insights import InsightScope as InsightScope
    from .insights import InsightSort as InsightSort
    from .insights import InsightType as InsightType
    from .interests import InterestListResponse as InterestListResponse
    from .keywords import Keyword as Keyword
    from .keywords import KeywordBatchItem as KeywordBatchItem
    from .keywords import KeywordBatchResponse as KeywordBatchResponse
    from .keywords import KeywordCreate as KeywordCreate
    from .keywords import KeywordListResponse as KeywordListResponse
    from .keywords import KeywordMetrics as KeywordMetrics
    from .keywords import KeywordMetricsItem as KeywordMetricsItem
    from .keywords import KeywordMetricsResponse as KeywordMetricsResponse
    from .keywords import KeywordRelatedResponse as KeywordRelatedResponse
    from .others import DeliveryMetricsRow as DeliveryMetricsRow
    from .pins import Pin as Pin
    from .pins import PinListResponse as PinListResponse
    from .product_groups import CatalogProductGroup as CatalogProductGroup
    from .product_groups import (
        CatalogProductGroupListResponse as CatalogProductGroupListResponse,
    )
    from .promoted_product_groups import PromotedProductGroup as PromotedProductGroup
    from .promoted_product_groups import (
        PromotedProductGroupResponse as PromotedProductGroupResponse,
    )
    from .reports import ProductGroupSummaryStatus as ProductGroupSummaryStatus
    from .reports import ProductGroupSummaryStatusLike as ProductGroupSummaryStatusLike
    from .reports import Report as Report
    from .reports import ReportColumn as ReportColumn
    from .reports import ReportColumnLike as ReportColumnLike
    from .reports import ReportEntityField as ReportEntityField
    from .reports import ReportEntityFieldLike as ReportEntityFieldLike
    from .reports import ReportFilter as ReportFilter
    from .reports import ReportFilterOperator as ReportFilterOperator
    from .reports import ReportFilterOperatorLike as ReportFilterOperatorLike
    from .reports import ReportLevel as ReportLevel
    from .reports import ReportLevelLike as ReportLevelLike
    from .reports import ReportRequest as ReportRequest
    from .reports import ReportResponse as ReportResponse
    from .reports import ReportStatus as ReportStatus
    from .reports import ReportStatusResponse as ReportStatusResponse
    from .resources import MetricCategory as MetricCategory
    from .resources import MetricDefinition as MetricDefinition
    from .resources import MetricDefinitions as MetricDefinitions
    from .resources import MetricDefinitionsResponse as MetricDefinitionsResponse
    from .resources import ReportType as ReportType
    from .shared import AdGroupUpdate as AdGroupUpdate
    from .shared import AdSummaryStatus as AdSummaryStatus
    from .shared import AdSummaryStatusLike as AdSummaryStatusLike
    from .shared import AdUpdate as AdUpdate
    from .shared import AgeBucket as AgeBucket
    from .shared import AgeBucketLike as AgeBucketLike
    from .shared import AppType as AppType
    from .shared import AppTypeLike as AppTypeLike
    from .shared import AttributionType as AttributionType
    from .shared import AttributionTypeLike as AttributionTypeLike
    from .shared import AttributionWindowDays as AttributionWindowDays
    from .shared import AttributionWindowDaysLike as AttributionWindowDaysLike
    from .shared import AttributionWindowsInput as AttributionWindowsInput
    from .shared import BidStrategyType as BidStrategyType
    from .shared import BidStrategyTypeLike as BidStrategyTypeLike
    from .shared import BillableEvent as BillableEvent
    from .shared import BillableEventLike as BillableEventLike
    from .shared import BudgetType as BudgetType
    from .shared import BudgetTypeLike as BudgetTypeLike
    from .shared import CampaignUpdate as CampaignUpdate
    from .shared import ConversionEventType as ConversionEventType
    from .shared import ConversionEventTypeLike as ConversionEventTypeLike
    from .shared import ConversionReportTime as ConversionReportTime
    from .shared import ConversionReportTimeLike as ConversionReportTimeLike
    from .shared import ConversionTagGoalMetadataInput as ConversionTagGoalMetadataInput
    from .shared import CreatableObjectiveType as CreatableObjectiveType
    from .shared import CreatableObjectiveTypeLike as CreatableObjectiveTypeLike
    from .shared import CreativeType as CreativeType
    from .shared import CreativeTypeLike as CreativeTypeLike
    from .shared import EntityStatus as EntityStatus
    from .shared import EntityStatusLike as EntityStatusLike
    from .shared import EntitySummaryStatus as EntitySummaryStatus
    from .shared import EntitySummaryStatusLike as EntitySummaryStatusLike
    from .shared import EnvelopeStatus as EnvelopeStatus
    from .shared import Error as Error
    from .shared import FieldError as FieldError
    from .shared import FrequencyGoalMetadataInput as FrequencyGoalMetadataInput
    from .shared import FrequencyTimeRange as FrequencyTimeRange
    from .shared import FrequencyTimeRangeLike as FrequencyTimeRangeLike
    from .shared import Gender as Gender
    from .shared import GenderLike as GenderLike
    from .shared import Granularity as Granularity
    from .shared import GranularityLike as GranularityLike
    from .shared import Interest as Interest
    from .shared import ItemException as ItemException
    from .shared import JobState as JobState
    from .shared import KeywordUpdate as KeywordUpdate
    from .shared import MatchType as MatchType
    from .shared import MatchTypeLike as MatchTypeLike
    from .shared import MetricsTargetingType as MetricsTargetingType
    from .shared import MetricsTargetingTypeLike as MetricsTargetingTypeLike
    from .shared import ObjectiveType as ObjectiveType
    from .shared import ObjectiveTypeLike as ObjectiveTypeLike
    from .shared import OptimizationGoalMetadataInput as OptimizationGoalMetadataInput
    from .shared import OutputFormat as OutputFormat
    from .shared import OutputFormatLike as OutputFormatLike
    from .shared import PacingDeliveryType as PacingDeliveryType
    from .shared import PacingDeliveryTypeLike as PacingDeliveryTypeLike
    from .shared import PlacementGroup as PlacementGroup
    from .shared import PlacementGroupLike as PlacementGroupLike
    from .shared import RelatedTerm as RelatedTerm
    from .shared import RelatedTerms as RelatedTerms
    from .shared import ScrollupGoalMetadataInput as ScrollupGoalMetadataInput
    from .shared import ShoppingRetargetingInput as ShoppingRetargetingInput
    from .shared import SortOrder as SortOrder
    from .shared import TargetingSpecInput as TargetingSpecInput
    from .shared import TargetingStrategy as TargetingStrategy
    from .shared import TargetingStrategyLike as TargetingStrategyLike
    from .shared import TrackingUrls as TrackingUrls
    from .shared import TrackingUrlsInput as TrackingUrlsInput
    from .targeting import InterestResponse as InterestResponse
    from .targeting import TargetingListResponse as TargetingListResponse
    from .targeting import TargetingOption as TargetingOption
    from .targeting import TargetingOptionListResponse as TargetingOptionListResponse
    from .targeting import TargetingOptions as TargetingOptions
    from .targeting import TargetingType as TargetingType
    from .terms import RelatedTermsResponse as RelatedTermsResponse
    from .terms import SuggestedTermsResponse as SuggestedTermsResponse
    from .terms_of_service import TermsOfService as TermsOfService
    from .terms_of_service import TermsOfServiceResponse as TermsOfServiceResponse

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
    "AdGroupMetricsListResponse": "delivery_metrics",
    "AdGroupMetricsRow": "delivery_metrics",
    "AdGroupResponse": "ad_groups",
    "AdGroupTargetingMetricsListResponse": "delivery_metrics",
    "AdGroupTargetingMetricsRow": "delivery_metrics",
    "AdGroupUpdate": "shared",
    "AdListResponse": "ads",
    "AdMetricsListResponse": "delivery_metrics",
    "AdMetricsRow": "delivery_metrics",
    "AdPreview": "ad_previews",
    "AdPreviewImageRequest": "ad_previews",
    "AdPreviewResponse": "ad_previews",
    "AdResponse": "ads",
    "AdSummaryStatus": "shared",
    "AdSummaryStatusLike": "shared",
    "AdTargetingMetricsListResponse": "delivery_metrics",
    "AdTargetingMetricsRow": "delivery_metrics",
    "AdUpdate": "shared",
    "Advertiser": "advertisers",
    "AdvertiserCountry": "advertisers",
    "AdvertiserCountryListResponse": "advertisers",
    "AdvertiserListResponse": "advertisers",
    "AdvertiserMetricsListResponse": "delivery_metrics",
    "AdvertiserMetricsRow": "delivery_metrics",
    "AdvertiserOwner": "advertisers",
    "AdvertiserResponse": "advertisers",
    "AgeBucket": "shared",
    "AgeBucketLike": "shared",
    "AppType": "shared",
    "AppTypeLike": "shared",
    "AttributionType": "shared",
    "AttributionTypeLike": "shared",
    "AttributionWindowDays": "shared",
    "AttributionWindowDaysInput": "aliases",
    "AttributionWindowDaysLike": "shared",
    "AttributionWindows": "ad_groups",
    "AttributionWindowsInput": "shared",
    "Audience": "audiences",
    "AudienceCategory": "insights",
    "AudienceCategoryListResponse": "insights",
    "AudienceCreate": "audiences",
    "AudienceCustomCreate": "audiences",
    "AudienceDataParty": "audiences",
    "AudienceDataPartyLike": "audiences",
    "AudienceDefinition": "insights",
    "AudienceDefinitionListResponse": "insights",
    "AudienceDemographicValue": "insights",
    "AudienceDemographics": "insights",
    "AudienceEventData": "audiences",
    "AudienceEventDataInput": "audiences",
    "AudienceInsights": "insights",
    "AudienceInsightsResponse": "insights",
    "AudienceLineItem": "audiences",
    "AudienceLineItemInput": "audiences",
    "AudienceListResponse": "audiences",
    "AudienceOperationType": "audiences",
    "AudienceOperationTypeLike": "audiences",
    "AudienceResponse": "audiences",
    "AudienceRule": "audiences",
    "AudienceRuleInput": "audiences",
    "AudienceSharingType": "audiences",
    "AudienceSharingTypeLike": "audiences",
    "AudienceType": "audiences",
    "AudienceTypeLike": "audiences",
    "AudienceUpdate": "audiences",
    "BidFloor": "bid_floor",
    "BidFloorResponse": "bid_floor",
    "BidStrategyType": "shared",
    "BidStrategyTypeLike": "shared",
    "BillableEvent": "shared",
    "BillableEventLike": "shared",
    "Board": "boards",
    "BoardListResponse": "boards",
    "BoardOwner": "boards",
    "BoardPrivacy": "boards",
    "BooksClosed": "books_closed",
    "BooksClosedResponse": "books_closed",
    "BudgetType": "shared",
    "BudgetTypeLike": "shared",
    "BulkAdCreate": "bulk",
    "BulkAdGroupCreate": "bulk",
    "BulkCampaignCreate": "bulk",
    "BulkCampaignFilter": "bulk",
    "BulkEntityType": "bulk",
    "BulkEntityTypeLike": "bulk",
    "BulkGetRequest": "bulk",
    "BulkKeywordCreate": "bulk",
    "BulkProductGroupCreate": "bulk",
    "BulkRequest": "bulk",
    "BulkResponse": "bulk",
    "BulkStatus": "bulk",
    "BulkStatusResponse": "bulk",
    "BulkUpsertCreate": "bulk",
    "BulkUpsertRequest": "bulk",
    "BulkUpsertUpdate": "bulk",
    "Campaign": "campaigns",
    "CampaignBatchItem": "campaigns",
    "CampaignBatchResponse": "campaigns",
    "CampaignCreate": "campaigns",
    "CampaignListResponse": "campaigns",
    "CampaignMetricsListResponse": "delivery_metrics",
    "CampaignMetricsRow": "delivery_metrics",
    "CampaignResponse": "campaigns",
    "CampaignUpdate": "shared",
    "CatalogFeedStatus": "catalogs",
    "CatalogProductGroup": "product_groups",
    "CatalogProductGroupListResponse": "product_groups",
    "CatalogStatus": "catalogs",
    "CatalogStatusResponse": "catalogs",
    "ConversionEvent": "conversion_tags",
    "ConversionEventListResponse": "conversion_tags",
    "ConversionEventType": "shared",
    "ConversionEventTypeLike": "shared",
    "ConversionReportTime": "shared",
    "ConversionReportTimeLike": "shared",
    "ConversionTag": "conversion_tags",
    "ConversionTagConfigs": "conversion_tags",
    "ConversionTagCreate": "conversion_tags",
    "ConversionTagEventType": "conversion_tags",
    "ConversionTagGoalMetadata": "ad_groups",
    "ConversionTagGoalMetadataInput": "shared",
    "ConversionTagListResponse": "conversion_tags",
    "ConversionTagResponse": "conversion_tags",
    "ConversionTagUpdate": "conversion_tags",
    "CreatableObjectiveType": "shared",
    "CreatableObjectiveTypeLike": "shared",
    "CreativeType": "shared",
    "CreativeTypeLike": "shared",
    "CustomerList": "customer_lists",
    "CustomerListCreate": "customer_lists",
    "CustomerListListResponse": "customer_lists",
    "CustomerListOperationType": "customer_lists",
    "CustomerListOperationTypeLike": "customer_lists",
    "CustomerListResponse": "customer_lists",
    "CustomerListStatus": "customer_lists",
    "CustomerListType": "customer_lists",
    "CustomerListTypeLike": "customer_lists",
    "CustomerListUpdate": "customer_lists",
    "DeliveryMetricsColumn": "delivery_metrics",
    "DeliveryMetricsRow": "others",
    "DynamicCreativeAssets": "aliases",
    "EnhancedMatchStatus": "conversion_tags",
    "EntityStatus": "shared",
    "EntityStatusLike": "shared",
    "EntitySummaryStatus": "shared",
    "EntitySummaryStatusLike": "shared",
    "EnvelopeStatus": "shared",
    "Error": "shared",
    "FieldError": "shared",
    "FrequencyGoalMetadata": "ad_groups",
    "FrequencyGoalMetadataInput": "shared",
    "FrequencyTimeRange": "shared",
    "FrequencyTimeRangeLike": "shared",
    "Gender": "shared",
    "GenderLike": "shared",
    "Granularity": "shared",
    "GranularityLike": "shared",
    "InsightScope": "insights",
    "InsightSort": "insights",
    "InsightType": "insights",
    "Interest": "shared",
    "InterestListResponse": "interests",
    "InterestResponse": "targeting",
    "ItemException": "shared",
    "JobState": "shared",
    "Keyword": "keywords",
    "KeywordBatchItem": "keywords",
    "KeywordBatchResponse": "keywords",
    "KeywordCreate": "keywords",
    "KeywordListResponse": "keywords",
    "KeywordMetrics": "keywords",
    "KeywordMetricsItem": "keywords",
    "KeywordMetricsResponse": "keywords",
    "KeywordRelatedResponse": "keywords",
    "KeywordUpdate": "shared",
    "LearningModeType": "ad_groups",
    "MatchType": "shared",
    "MatchTypeLike": "shared",
    "MetricCategory": "resources",
    "MetricDefinition": "resources",
    "MetricDefinitions": "resources",
    "MetricDefinitionsResponse": "resources",
    "MetricsTargetingType": "shared",
    "MetricsTargetingTypeLike": "shared",
    "ObjectiveType": "shared",
    "ObjectiveTypeLike": "shared",
    "OptimizationGoalMetadata": "ad_groups",
    "OptimizationGoalMetadataInput": "shared",
    "OutputFormat": "shared",
    "OutputFormatLike": "shared",
    "PacingDeliveryType": "shared",
    "PacingDeliveryTypeLike": "shared",
    "Pin": "pins",
    "PinListResponse": "pins",
    "PlacementGroup": "shared",
    "PlacementGroupLike": "shared",
    "ProductGroupSummaryStatus": "reports",
    "ProductGroupSummaryStatusLike": "reports",
    "PromotedProductGroup": "promoted_product_groups",
    "PromotedProductGroupResponse": "promoted_product_groups",
    "PromotedProductGroupUpdate": "bulk",
    "RejectedReason": "ads",
    "RelatedTerm": "shared",
    "RelatedTerms": "shared",
    "RelatedTermsResponse": "terms",
    "Report": "reports",
    "ReportColumn": "reports",
    "ReportColumnLike": "reports",
    "ReportEntityField": "reports",
    "ReportEntityFieldLike": "reports",
    "ReportFilter": "reports",
    "ReportFilterField": "aliases",
    "ReportFilterOperator": "reports",
    "ReportFilterOperatorLike": "reports",
    "ReportLevel": "reports",
    "ReportLevelLike": "reports",
    "ReportRequest": "reports",
    "ReportResponse": "reports",
    "ReportStatus": "reports",
    "ReportStatusResponse": "reports",
    "ReportType": "resources",
    "ReviewStatus": "ads",
    "ScrollupGoalMetadata": "ad_groups",
    "ScrollupGoalMetadataInput": "shared",
    "ShoppingRetargeting": "ad_groups",
    "ShoppingRetargetingInput": "shared",
    "SortOrder": "shared",
    "SuggestedTermsResponse": "terms",
    "TagVersion": "aliases",
    "TargetingListResponse": "targeting",
    "TargetingOption": "targeting",
    "TargetingOptionListResponse": "targeting",
    "TargetingOptions": "targeting",
    "TargetingSpec": "ad_groups",
    "TargetingSpecInput": "shared",
    "TargetingStrategy": "shared",
    "TargetingStrategyLike": "shared",
    "TargetingType": "targeting",
    "TermsOfService": "terms_of_service",
    "TermsOfServiceResponse": "terms_of_service",
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
