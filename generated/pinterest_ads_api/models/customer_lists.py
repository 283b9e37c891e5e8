"""Models of customer_lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import EnvelopeStatus, ItemException


class CustomerListStatus(OpenStrEnum):
    """How far a customer list is, and whether it can be used."""

    PROCESSING = "PROCESSING"
    READY = "READY"
    TOO_SMALL = "TOO_SMALL"
    UPLOADING = "UPLOADING"


class CustomerListType(OpenStrEnum):
    """What the records of a customer list are the hashes of: e-mail addresses, identifiers of devices, or those of a
    partner.
    """

    EMAIL = "EMAIL"
    IDFA = "IDFA"
    MAID = "MAID"
    LR_ID = "LR_ID"
    DLX_ID = "DLX_ID"
    HASHED_PINNER_ID = "HASHED_PINNER_ID"


if TYPE_CHECKING:
    CustomerListTypeLike: TypeAlias = (
        CustomerListType | Literal["EMAIL", "IDFA", "MAID", "LR_ID", "DLX_ID", "HASHED_PINNER_ID"]
    )
    """`CustomerListType`, or a value of it as it is spelled."""
else:
    CustomerListTypeLike = CustomerListType


class CustomerListOperationType(OpenStrEnum):
    """What to do with records."""

    ADD = "ADD"
    REMOVE = "REMOVE"


if TYPE_CHECKING:
    CustomerListOperationTypeLike: TypeAlias = CustomerListOperationType | Literal["ADD", "REMOVE"]
    """`CustomerListOperationType`, or a value of it as it is spelled."""
else:
    CustomerListOperationTypeLike = CustomerListOperationType


class CustomerList(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """People whom the advertiser knows."""

    id: str
    """The customer list's identifier."""
    advertiser_id: str | UnsetType = UNSET
    """The advertiser that it belongs to."""
    name: str
    """The customer list's name."""
    status: CustomerListStatus | UnsetType = UNSET
    """How far it is."""
    type: str | UnsetType = UNSET
    """The kind of the entity. Always `customerlist`."""
    num_batches: int | UnsetType = UNSET
    """How many times records were uploaded."""
    num_removed_user_records: int | UnsetType = UNSET
    """How many records were removed."""
    num_uploaded_user_records: int | UnsetType = UNSET
    """How many records were uploaded."""
    created_time: int | UnsetType = UNSET
    """When the customer list was created, in seconds of Unix time."""
    updated_time: int | UnsetType = UNSET
    """When the customer list was last changed, in seconds of Unix time."""
    exceptions: ItemException | None | UnsetType = UNSET
    """Why the last upload failed; null when it did not."""


class CustomerListCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A customer list to create."""

    name: str
    """The customer list's name."""
    list_type: CustomerListTypeLike | UnsetType = UNSET
    """What the records are."""
    records: str
    """The records, joined by commas, each hashed: SHA-256, SHA-1 or MD5 in hexadecimal, of an e-mail address in lower
    case or of the identifier of a device. What is not hashed is refused.
    """


class CustomerListUpdate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Records to add to one customer list, or to remove from it."""

    id: str | int
    """The customer list to change."""
    operation_type: CustomerListOperationTypeLike
    """What to do with the records."""
    records: str
    """The records, joined by commas, hashed as when the list was created."""


class CustomerListListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of customer lists."""

    data: list[CustomerList]
    """The customer lists of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class CustomerListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One customer list in its envelope."""

    data: CustomerList
    """The customer list."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
