"""The resource customer_lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, AsyncPager, Caller, Pager

    from .. import models


class CustomerLists:
    """The resource customer_lists of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.CustomerList]:
        """List the customer lists of an advertiser.

        Pages through the advertiser's customer lists. What was uploaded to them is never answered.

        Args:
            page_size: The largest number of entities, or of rows of metrics, in one answer.
            order: The order of the list by identifier; a higher identifier is a newer entity.
            bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for
                that page. Absent, or empty, for the first page.
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.customer_lists import customer_lists_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            customer_lists_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def get(
        self,
        customer_list_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.CustomerList:
        """Read a customer list.

        Answers with the customer list, whatever its status, without what was uploaded to it.

        Args:
            customer_list_id: The customer list to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.customer_lists import customer_lists_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "customer_list_id": customer_list_id}
        value: models.CustomerList = self._caller.value(
            customer_lists_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        body: models.CustomerListCreate | Mapping[str, Any] | None = None,
        *,
        name: str | UnsetType = UNSET,
        list_type: models.CustomerListType | str | UnsetType = UNSET,
        records: str | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.CustomerList:
        """Create a customer list.

        Creates one customer list from hashed records. It is processed in the time after; an audience of the kind
        `CUSTOMER_LIST` makes use of it.

        Args:
            body: The whole body; keywords are laid over it.
            name: Required. The customer list's name.
            list_type: What the records are.
            records: Required. The records, joined by commas, each hashed: SHA-256, SHA-1 or MD5 in hexadecimal, of an
                e-mail address in lower case or of the identifier of a device. What is not hashed is refused.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.customer_lists import customer_lists_create

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(body, {"name": name, "list_type": list_type, "records": records}),
        }
        value: models.CustomerList = self._caller.value(
            customer_lists_create, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def update(
        self,
        body: models.CustomerListUpdate | Mapping[str, Any] | None = None,
        *,
        id: str | int | UnsetType = UNSET,
        operation_type: models.CustomerListOperationType | str | UnsetType = UNSET,
        records: str | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.CustomerList:
        """Add people to a customer list or remove them.

        Adds records to one customer list, named by its `id`, or removes them from it. One that is there already, or
        not there any more, changes nothing.

        Args:
            body: The whole body; keywords are laid over it.
            id: Required. The customer list to change.
            operation_type: Required. What to do with the records.
            records: Required. The records, joined by commas, hashed as when the list was created.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.customer_lists import customer_lists_update

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(body, {"id": id, "operation_type": operation_type, "records": records}),
        }
        value: models.CustomerList = self._caller.value(
            customer_lists_update, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncCustomerLists:
    """The resource customer_lists of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.CustomerList]:
        """List the customer lists of an advertiser.

        Pages through the advertiser's customer lists. What was uploaded to them is never answered.

        Args:
            page_size: The largest number of entities, or of rows of metrics, in one answer.
            order: The order of the list by identifier; a higher identifier is a newer entity.
            bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for
                that page. Absent, or empty, for the first page.
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.customer_lists import customer_lists_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            customer_lists_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def get(
        self,
        customer_list_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.CustomerList:
        """Read a customer list.

        Answers with the customer list, whatever its status, without what was uploaded to it.

        Args:
            customer_list_id: The customer list to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.customer_lists import customer_lists_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "customer_list_id": customer_list_id}
        value: models.CustomerList = await self._caller.value(
            customer_lists_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def create(
        self,
        body: models.CustomerListCreate | Mapping[str, Any] | None = None,
        *,
        name: str | UnsetType = UNSET,
        list_type: models.CustomerListType | str | UnsetType = UNSET,
        records: str | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.CustomerList:
        """Create a customer list.

        Creates one customer list from hashed records. It is processed in the time after; an audience of the kind
        `CUSTOMER_LIST` makes use of it.

        Args:
            body: The whole body; keywords are laid over it.
            name: Required. The customer list's name.
            list_type: What the records are.
            records: Required. The records, joined by commas, each hashed: SHA-256, SHA-1 or MD5 in hexadecimal, of an
                e-mail address in lower case or of the identifier of a device. What is not hashed is refused.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.customer_lists import customer_lists_create

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(body, {"name": name, "list_type": list_type, "records": records}),
        }
        value: models.CustomerList = await self._caller.value(
            customer_lists_create, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def update(
        self,
        body: models.CustomerListUpdate | Mapping[str, Any] | None = None,
        *,
        id: str | int | UnsetType = UNSET,
        operation_type: models.CustomerListOperationType | str | UnsetType = UNSET,
        records: str | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.CustomerList:
        """Add people to a customer list or remove them.

        Adds records to one customer list, named by its `id`, or removes them from it. One that is there already, or
        not there any more, changes nothing.

        Args:
            body: The whole body; keywords are laid over it.
            id: Required. The customer list to change.
            operation_type: Required. What to do with the records.
            records: Required. The records, joined by commas, hashed as when the list was created.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.customer_lists import customer_lists_update

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(body, {"id": id, "operation_type": operation_type, "records": records}),
        }
        value: models.CustomerList = await self._caller.value(
            customer_lists_update, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
