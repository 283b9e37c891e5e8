"""The resource audiences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, AsyncPager, Caller, Pager

    from .. import models


class Audiences:
    """The resource audiences of one advertiser."""

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
    ) -> Pager[models.Audience]:
        """List the audiences of an advertiser.

        Pages through the advertiser's audiences.

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
        from ..operations.audiences import audiences_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            audiences_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def get(
        self,
        audience_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Audience:
        """Read an audience.

        Answers with the audience, whatever its status.

        Args:
            audience_id: The audience to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.audiences import audiences_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "audience_id": audience_id}
        value: models.Audience = self._caller.value(
            audiences_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        body: models.AudienceCreate | Mapping[str, Any] | None = None,
        *,
        advertiser_id: str | int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        audience_type: models.AudienceType | str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        rule: models.AudienceRuleInput | Mapping[str, Any] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Audience:
        """Create an audience.

        Creates one audience. Whom it holds follows from its kind and its rule; it fills in the time after.

        Args:
            body: The whole body; keywords are laid over it.
            advertiser_id: The advertiser of the path once more; may be left out, and may not be another one.
            name: Required. The audience's name.
            audience_type: Required. How the audience is to come about. It cannot be changed later.
            description: What the audience is for.
            rule: Required. Whom the audience is to hold.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.audiences import audiences_create

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "advertiser_id": advertiser_id,
                    "name": name,
                    "audience_type": audience_type,
                    "description": description,
                    "rule": rule,
                },
            ),
        }
        value: models.Audience = self._caller.value(
            audiences_create, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create_custom(
        self,
        body: models.AudienceCustomCreate | Mapping[str, Any] | None = None,
        *,
        advertiser_id: str | int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        sharing_type: models.AudienceSharingType | str | UnsetType = UNSET,
        data_party: models.AudienceDataParty | str | UnsetType = UNSET,
        category: str | UnsetType = UNSET,
        rule: models.AudienceRuleInput | Mapping[str, Any] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Audience:
        """Create an audience that is shared.

        Creates one audience that others may use, or that comes of another party's data.

        Args:
            body: The whole body; keywords are laid over it.
            advertiser_id: The advertiser of the path once more; may be left out, and may not be another one.
            name: Required. The audience's name.
            sharing_type: Required. Who may use the audience.
            data_party: Required. Whose data the audience is made of.
            category: What the people have in common, in words.
            rule: Required. Whom the audience is to hold.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.audiences import audiences_create_custom

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "advertiser_id": advertiser_id,
                    "name": name,
                    "sharing_type": sharing_type,
                    "data_party": data_party,
                    "category": category,
                    "rule": rule,
                },
            ),
        }
        value: models.Audience = self._caller.value(
            audiences_create_custom, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def update(
        self,
        body: models.AudienceUpdate | Mapping[str, Any] | None = None,
        *,
        id: str | int | UnsetType = UNSET,
        advertiser_id: str | int | UnsetType = UNSET,
        operation_type: models.AudienceOperationType | str | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        rule: models.AudienceRuleInput | Mapping[str, Any] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Audience:
        """Change or remove an audience.

        Changes one audience, named by its `id`; a field that is left out keeps its value. With the operation `REMOVE`
        the audience is taken out of use instead: nothing is deleted.

        Args:
            body: The whole body; keywords are laid over it.
            id: Required. The audience to change.
            advertiser_id: The advertiser of the path once more; may be left out, and may not be another one.
            operation_type: What to do with the audience.
            name: The audience's new name.
            description: What the audience is for.
            rule: Whom the audience is to hold; replaced as a whole.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.audiences import audiences_update

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "id": id,
                    "advertiser_id": advertiser_id,
                    "operation_type": operation_type,
                    "name": name,
                    "description": description,
                    "rule": rule,
                },
            ),
        }
        value: models.Audience = self._caller.value(
            audiences_update, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncAudiences:
    """The resource audiences of one advertiser, asynchronous."""

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
    ) -> AsyncPager[models.Audience]:
        """List the audiences of an advertiser.

        Pages through the advertiser's audiences.

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
        from ..operations.audiences import audiences_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            audiences_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def get(
        self,
        audience_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Audience:
        """Read an audience.

        Answers with the audience, whatever its status.

        Args:
            audience_id: The audience to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.audiences import audiences_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "audience_id": audience_id}
        value: models.Audience = await self._caller.value(
            audiences_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def create(
        self,
        body: models.AudienceCreate | Mapping[str, Any] | None = None,
        *,
        advertiser_id: str | int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        audience_type: models.AudienceType | str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        rule: models.AudienceRuleInput | Mapping[str, Any] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Audience:
        """Create an audience.

        Creates one audience. Whom it holds follows from its kind and its rule; it fills in the time after.

        Args:
            body: The whole body; keywords are laid over it.
            advertiser_id: The advertiser of the path once more; may be left out, and may not be another one.
            name: Required. The audience's name.
            audience_type: Required. How the audience is to come about. It cannot be changed later.
            description: What the audience is for.
            rule: Required. Whom the audience is to hold.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.audiences import audiences_create

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "advertiser_id": advertiser_id,
                    "name": name,
                    "audience_type": audience_type,
                    "description": description,
                    "rule": rule,
                },
            ),
        }
        value: models.Audience = await self._caller.value(
            audiences_create, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def create_custom(
        self,
        body: models.AudienceCustomCreate | Mapping[str, Any] | None = None,
        *,
        advertiser_id: str | int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        sharing_type: models.AudienceSharingType | str | UnsetType = UNSET,
        data_party: models.AudienceDataParty | str | UnsetType = UNSET,
        category: str | UnsetType = UNSET,
        rule: models.AudienceRuleInput | Mapping[str, Any] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Audience:
        """Create an audience that is shared.

        Creates one audience that others may use, or that comes of another party's data.

        Args:
            body: The whole body; keywords are laid over it.
            advertiser_id: The advertiser of the path once more; may be left out, and may not be another one.
            name: Required. The audience's name.
            sharing_type: Required. Who may use the audience.
            data_party: Required. Whose data the audience is made of.
            category: What the people have in common, in words.
            rule: Required. Whom the audience is to hold.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.audiences import audiences_create_custom

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "advertiser_id": advertiser_id,
                    "name": name,
                    "sharing_type": sharing_type,
                    "data_party": data_party,
                    "category": category,
                    "rule": rule,
                },
            ),
        }
        value: models.Audience = await self._caller.value(
            audiences_create_custom, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def update(
        self,
        body: models.AudienceUpdate | Mapping[str, Any] | None = None,
        *,
        id: str | int | UnsetType = UNSET,
        advertiser_id: str | int | UnsetType = UNSET,
        operation_type: models.AudienceOperationType | str | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        rule: models.AudienceRuleInput | Mapping[str, Any] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Audience:
        """Change or remove an audience.

        Changes one audience, named by its `id`; a field that is left out keeps its value. With the operation `REMOVE`
        the audience is taken out of use instead: nothing is deleted.

        Args:
            body: The whole body; keywords are laid over it.
            id: Required. The audience to change.
            advertiser_id: The advertiser of the path once more; may be left out, and may not be another one.
            operation_type: What to do with the audience.
            name: The audience's new name.
            description: What the audience is for.
            rule: Whom the audience is to hold; replaced as a whole.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.audiences import audiences_update

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "id": id,
                    "advertiser_id": advertiser_id,
                    "operation_type": operation_type,
                    "name": name,
                    "description": description,
                    "rule": rule,
                },
            ),
        }
        value: models.Audience = await self._caller.value(
            audiences_update, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
