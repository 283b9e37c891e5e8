"""Models of keywords."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import (
    EnvelopeStatus,
    ItemException,
    MatchType,
    MatchTypeLike,
    RelatedTerms,
)


class Keyword(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A search term that an ad group or a campaign bids on, or keeps away from."""

    id: str
    """The keyword's identifier."""
    parent_id: str
    """The ad group or the campaign that the keyword belongs to."""
    parent_type: str | UnsetType = UNSET
    """The kind of what the keyword belongs to, `adgroup` or `campaign`."""
    value: str
    """The term itself."""
    match_type: MatchType | None | UnsetType = UNSET
    """How near to the term a search has to be."""
    bid: int | None | UnsetType = UNSET
    """The bid for a search with this term, in micro-currency; null for the bid of the ad group."""
    archived: bool | UnsetType = UNSET
    """Whether the keyword is archived: it no longer counts, and never will again."""
    type: str | UnsetType = UNSET
    """The kind of the entity. Always `keyword`."""


class KeywordCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A keyword to create."""

    parent_id: str | int
    """The ad group or the campaign that the keyword is to belong to; one of the same advertiser that is not archived."""
    value: str
    """The term itself."""
    match_type: MatchTypeLike
    """How near to the term a search has to be."""
    bid: int | None | UnsetType = UNSET
    """The bid for a search with this term, in micro-currency; null for the bid of the ad group."""


class KeywordMetrics(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What a term costs, and how often people search for it."""

    avg_cpc_in_micro_currency: int | float | UnsetType = UNSET
    """What a click costs on average, in micro-currency."""
    keyword_query_volume: str | UnsetType = UNSET
    """How many searches there are in a month, as a range in words, for instance `5M+`."""


class KeywordMetricsItem(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One term with its figures."""

    keyword: str
    """The term, as it was asked for."""
    metrics: KeywordMetrics | UnsetType = UNSET
    """Its figures."""


class KeywordListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of keywords."""

    data: list[Keyword]
    """The keywords of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class KeywordBatchResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What became of each keyword of a batch."""

    data: list[KeywordBatchItem]
    """One element for each keyword of the request, in its order."""
    status: EnvelopeStatus | UnsetType = UNSET
    """`success` when the request was taken, even if some of its keywords failed."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class KeywordBatchItem(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What became of one keyword of a batch."""

    data: Keyword | None | UnsetType = UNSET
    """The keyword as it now is; null when it failed."""
    exceptions: list[ItemException] | None | UnsetType = UNSET
    """Why the keyword failed; empty, null or absent when it did not."""


class KeywordMetricsResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """The figures of terms in their envelope."""

    data: list[KeywordMetricsItem]
    """One element for each term, in the order in which they were asked for."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class KeywordRelatedResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Related terms in their envelope."""

    data: RelatedTerms
    """The terms with those related to them."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
