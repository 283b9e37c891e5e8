"""The resource bulk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinterest_ads.runtime import AsyncCaller, AsyncJob, Caller, Job

    from .. import models


class Bulk:
    """The resource bulk of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def status(
        self,
        request_id: str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.BulkStatus:
        """Read how far a bulk request is.

        Answers with the state of a request for bulk work. When it is done there is a URL: the file is on another host,
        is read without an access token, and expires.

        Args:
            request_id: The request, as its answer named it.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.bulk import bulk_status

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "request_id": request_id}
        value: models.BulkStatus = self._caller.value(
            bulk_status, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def get(
        self,
        body: models.BulkGetRequest | Mapping[str, Any] | None = None,
        *,
        entity_types: Sequence[models.BulkEntityType | str] | UnsetType = UNSET,
        entity_ids: Sequence[str | int] | UnsetType = UNSET,
        updated_since: str | int | UnsetType = UNSET,
        campaign_filter: models.BulkCampaignFilter | Mapping[str, Any] | UnsetType = UNSET,
        output_format: models.OutputFormat | str | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Job:
        """Ask for a file of entities.

        Takes the request and answers at once with its identifier, by which `bulk_status` tells how far it is. In JSON
        the file is an object with a list of entities for each kind: `campaigns`, `ad_groups`, `ads`, `keywords`,
        `product_groups`.

        Args:
            body: The whole body; keywords are laid over it.
            entity_types: Required. The kinds of entities.
            entity_ids: Only these entities.
            updated_since: Only entities that were changed since then, in seconds of Unix time.
            campaign_filter: Only what belongs to campaigns like this.
            output_format: The format of the file.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.bulk import bulk_get

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "entity_types": entity_types,
                    "entity_ids": entity_ids,
                    "updated_since": updated_since,
                    "campaign_filter": campaign_filter,
                    "output_format": output_format,
                },
            ),
        }
        return self._caller.job(bulk_get, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query)

    def upsert(
        self,
        body: models.BulkUpsertRequest | Mapping[str, Any] | None = None,
        *,
        create: models.BulkUpsertCreate | Mapping[str, Any] | UnsetType = UNSET,
        update: models.BulkUpsertUpdate | Mapping[str, Any] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Job:
        """Create and change entities of several kinds.

        Takes the request and answers at once with its identifier, by which `bulk_status` tells how far it is. What is
        created can belong to what the same request creates. An entity that fails does not keep the others from being
        created or changed. The file of the result has `create` and `update` with the lists of the request, and for
        each entity, in its order, what became of it: `data` and `exceptions`, as in the answer to a batch.

        Args:
            body: The whole body; keywords are laid over it.
            create: What to create.
            update: What to change.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.bulk import bulk_upsert

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(body, {"create": create, "update": update}),
        }
        return self._caller.job(
            bulk_upsert, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )


class AsyncBulk:
    """The resource bulk of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    async def status(
        self,
        request_id: str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.BulkStatus:
        """Read how far a bulk request is.

        Answers with the state of a request for bulk work. When it is done there is a URL: the file is on another host,
        is read without an access token, and expires.

        Args:
            request_id: The request, as its answer named it.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.bulk import bulk_status

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "request_id": request_id}
        value: models.BulkStatus = await self._caller.value(
            bulk_status, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def get(
        self,
        body: models.BulkGetRequest | Mapping[str, Any] | None = None,
        *,
        entity_types: Sequence[models.BulkEntityType | str] | UnsetType = UNSET,
        entity_ids: Sequence[str | int] | UnsetType = UNSET,
        updated_since: str | int | UnsetType = UNSET,
        campaign_filter: models.BulkCampaignFilter | Mapping[str, Any] | UnsetType = UNSET,
        output_format: models.OutputFormat | str | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncJob:
        """Ask for a file of entities.

        Takes the request and answers at once with its identifier, by which `bulk_status` tells how far it is. In JSON
        the file is an object with a list of entities for each kind: `campaigns`, `ad_groups`, `ads`, `keywords`,
        `product_groups`.

        Args:
            body: The whole body; keywords are laid over it.
            entity_types: Required. The kinds of entities.
            entity_ids: Only these entities.
            updated_since: Only entities that were changed since then, in seconds of Unix time.
            campaign_filter: Only what belongs to campaigns like this.
            output_format: The format of the file.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.bulk import bulk_get

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "entity_types": entity_types,
                    "entity_ids": entity_ids,
                    "updated_since": updated_since,
                    "campaign_filter": campaign_filter,
                    "output_format": output_format,
                },
            ),
        }
        return await self._caller.job(
            bulk_get, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )

    async def upsert(
        self,
        body: models.BulkUpsertRequest | Mapping[str, Any] | None = None,
        *,
        create: models.BulkUpsertCreate | Mapping[str, Any] | UnsetType = UNSET,
        update: models.BulkUpsertUpdate | Mapping[str, Any] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncJob:
        """Create and change entities of several kinds.

        Takes the request and answers at once with its identifier, by which `bulk_status` tells how far it is. What is
        created can belong to what the same request creates. An entity that fails does not keep the others from being
        created or changed. The file of the result has `create` and `update` with the lists of the request, and for
        each entity, in its order, what became of it: `data` and `exceptions`, as in the answer to a batch.

        Args:
            body: The whole body; keywords are laid over it.
            create: What to create.
            update: What to change.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.bulk import bulk_upsert

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(body, {"create": create, "update": update}),
        }
        return await self._caller.job(
            bulk_upsert, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
