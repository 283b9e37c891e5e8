"""The resource conversion_tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, AsyncPager, Caller, Pager

    from .. import models


class ConversionTags:
    """The resource conversion_tags of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        filter_deleted: bool | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.ConversionTag]:
        """List the conversion tags of an advertiser.

        Pages through the advertiser's conversion tags, those that are archived too unless they are filtered out.

        Args:
            filter_deleted: Whether to leave out conversion tags that are archived.
            page_size: The largest number of entities, or of rows of metrics, in one answer.
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
        from ..operations.conversion_tags import conversion_tags_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "filter_deleted": filter_deleted,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            conversion_tags_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ocpm_eligible(
        self,
        *,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.ConversionEvent]:
        """List the events that ad groups can be optimised for.

        Pages through the events of conversion tags that were reported often enough for an ad group to be optimised for
        them.

        Args:
            page_size: The largest number of entities, or of rows of metrics, in one answer.
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
        from ..operations.conversion_tags import conversion_tags_ocpm_eligible

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "page_size": page_size, "bookmark": bookmark}
        return self._caller.pager(
            conversion_tags_ocpm_eligible,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def page_visit(
        self,
        *,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.ConversionEvent]:
        """List the page visit events of conversion tags.

        Pages through the page visit events that the advertiser's conversion tags have reported.

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
        from ..operations.conversion_tags import conversion_tags_page_visit

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            conversion_tags_page_visit,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def get(
        self,
        conversion_tag_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.ConversionTag:
        """Read a conversion tag.

        Answers with the conversion tag and its configuration, whatever its status.

        Args:
            conversion_tag_id: The conversion tag to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.conversion_tags import conversion_tags_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "conversion_tag_id": conversion_tag_id}
        value: models.ConversionTag = self._caller.value(
            conversion_tags_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        body: models.ConversionTagCreate | Mapping[str, Any] | None = None,
        *,
        name: str | UnsetType = UNSET,
        aem_enabled: bool | UnsetType = UNSET,
        md_frequency: float | UnsetType = UNSET,
        aem_fnln_enabled: bool | UnsetType = UNSET,
        aem_ph_enabled: bool | UnsetType = UNSET,
        aem_ge_enabled: bool | UnsetType = UNSET,
        aem_db_enabled: bool | UnsetType = UNSET,
        aem_loc_enabled: bool | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.ConversionTag:
        """Create a conversion tag.

        Creates one conversion tag. Its `code_snippet` goes onto the pages of the site.

        Args:
            body: The whole body; keywords are laid over it.
            name: Required. The conversion tag's name.
            aem_enabled: Whether e-mail addresses on the page are matched automatically.
            md_frequency: How often metadata of the page is sent: 0 never, 1 with each event.
            aem_fnln_enabled: Whether first and last names on the page are matched automatically.
            aem_ph_enabled: Whether telephone numbers on the page are matched automatically.
            aem_ge_enabled: Whether genders on the page are matched automatically.
            aem_db_enabled: Whether dates of birth on the page are matched automatically.
            aem_loc_enabled: Whether places on the page are matched automatically.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.conversion_tags import conversion_tags_create

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "name": name,
                    "aem_enabled": aem_enabled,
                    "md_frequency": md_frequency,
                    "aem_fnln_enabled": aem_fnln_enabled,
                    "aem_ph_enabled": aem_ph_enabled,
                    "aem_ge_enabled": aem_ge_enabled,
                    "aem_db_enabled": aem_db_enabled,
                    "aem_loc_enabled": aem_loc_enabled,
                },
            ),
        }
        value: models.ConversionTag = self._caller.value(
            conversion_tags_create, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def update(
        self,
        body: models.ConversionTagUpdate | Mapping[str, Any] | None = None,
        *,
        id: str | int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        status_field: models.EntityStatus | str | UnsetType = UNSET,
        aem_enabled: bool | UnsetType = UNSET,
        md_frequency: float | UnsetType = UNSET,
        aem_fnln_enabled: bool | UnsetType = UNSET,
        aem_ph_enabled: bool | UnsetType = UNSET,
        aem_ge_enabled: bool | UnsetType = UNSET,
        aem_db_enabled: bool | UnsetType = UNSET,
        aem_loc_enabled: bool | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.ConversionTag:
        """Change or archive a conversion tag.

        Changes one conversion tag or its configuration, named by its `id`; a field that is left out keeps its value.
        Nothing is deleted: a tag that is no longer wanted gets the status `ARCHIVED`.

        Args:
            body: The whole body; keywords are laid over it.
            id: Required. The conversion tag to change.
            name: The conversion tag's new name.
            status_field: What the advertiser wants of the conversion tag from now on.
            aem_enabled: Whether e-mail addresses on the page are matched automatically.
            md_frequency: How often metadata of the page is sent: 0 never, 1 with each event.
            aem_fnln_enabled: Whether first and last names on the page are matched automatically.
            aem_ph_enabled: Whether telephone numbers on the page are matched automatically.
            aem_ge_enabled: Whether genders on the page are matched automatically.
            aem_db_enabled: Whether dates of birth on the page are matched automatically.
            aem_loc_enabled: Whether places on the page are matched automatically.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.conversion_tags import conversion_tags_update

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "id": id,
                    "name": name,
                    "status": status_field,
                    "aem_enabled": aem_enabled,
                    "md_frequency": md_frequency,
                    "aem_fnln_enabled": aem_fnln_enabled,
                    "aem_ph_enabled": aem_ph_enabled,
                    "aem_ge_enabled": aem_ge_enabled,
                    "aem_db_enabled": aem_db_enabled,
                    "aem_loc_enabled": aem_loc_enabled,
                },
            ),
        }
        value: models.ConversionTag = self._caller.value(
            conversion_tags_update, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncConversionTags:
    """The resource conversion_tags of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        filter_deleted: bool | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.ConversionTag]:
        """List the conversion tags of an advertiser.

        Pages through the advertiser's conversion tags, those that are archived too unless they are filtered out.

        Args:
            filter_deleted: Whether to leave out conversion tags that are archived.
            page_size: The largest number of entities, or of rows of metrics, in one answer.
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
        from ..operations.conversion_tags import conversion_tags_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "filter_deleted": filter_deleted,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            conversion_tags_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ocpm_eligible(
        self,
        *,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.ConversionEvent]:
        """List the events that ad groups can be optimised for.

        Pages through the events of conversion tags that were reported often enough for an ad group to be optimised for
        them.

        Args:
            page_size: The largest number of entities, or of rows of metrics, in one answer.
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
        from ..operations.conversion_tags import conversion_tags_ocpm_eligible

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "page_size": page_size, "bookmark": bookmark}
        return self._caller.pager(
            conversion_tags_ocpm_eligible,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def page_visit(
        self,
        *,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.ConversionEvent]:
        """List the page visit events of conversion tags.

        Pages through the page visit events that the advertiser's conversion tags have reported.

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
        from ..operations.conversion_tags import conversion_tags_page_visit

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            conversion_tags_page_visit,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def get(
        self,
        conversion_tag_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.ConversionTag:
        """Read a conversion tag.

        Answers with the conversion tag and its configuration, whatever its status.

        Args:
            conversion_tag_id: The conversion tag to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.conversion_tags import conversion_tags_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "conversion_tag_id": conversion_tag_id}
        value: models.ConversionTag = await self._caller.value(
            conversion_tags_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def create(
        self,
        body: models.ConversionTagCreate | Mapping[str, Any] | None = None,
        *,
        name: str | UnsetType = UNSET,
        aem_enabled: bool | UnsetType = UNSET,
        md_frequency: float | UnsetType = UNSET,
        aem_fnln_enabled: bool | UnsetType = UNSET,
        aem_ph_enabled: bool | UnsetType = UNSET,
        aem_ge_enabled: bool | UnsetType = UNSET,
        aem_db_enabled: bool | UnsetType = UNSET,
        aem_loc_enabled: bool | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.ConversionTag:
        """Create a conversion tag.

        Creates one conversion tag. Its `code_snippet` goes onto the pages of the site.

        Args:
            body: The whole body; keywords are laid over it.
            name: Required. The conversion tag's name.
            aem_enabled: Whether e-mail addresses on the page are matched automatically.
            md_frequency: How often metadata of the page is sent: 0 never, 1 with each event.
            aem_fnln_enabled: Whether first and last names on the page are matched automatically.
            aem_ph_enabled: Whether telephone numbers on the page are matched automatically.
            aem_ge_enabled: Whether genders on the page are matched automatically.
            aem_db_enabled: Whether dates of birth on the page are matched automatically.
            aem_loc_enabled: Whether places on the page are matched automatically.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.conversion_tags import conversion_tags_create

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "name": name,
                    "aem_enabled": aem_enabled,
                    "md_frequency": md_frequency,
                    "aem_fnln_enabled": aem_fnln_enabled,
                    "aem_ph_enabled": aem_ph_enabled,
                    "aem_ge_enabled": aem_ge_enabled,
                    "aem_db_enabled": aem_db_enabled,
                    "aem_loc_enabled": aem_loc_enabled,
                },
            ),
        }
        value: models.ConversionTag = await self._caller.value(
            conversion_tags_create, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def update(
        self,
        body: models.ConversionTagUpdate | Mapping[str, Any] | None = None,
        *,
        id: str | int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        status_field: models.EntityStatus | str | UnsetType = UNSET,
        aem_enabled: bool | UnsetType = UNSET,
        md_frequency: float | UnsetType = UNSET,
        aem_fnln_enabled: bool | UnsetType = UNSET,
        aem_ph_enabled: bool | UnsetType = UNSET,
        aem_ge_enabled: bool | UnsetType = UNSET,
        aem_db_enabled: bool | UnsetType = UNSET,
        aem_loc_enabled: bool | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.ConversionTag:
        """Change or archive a conversion tag.

        Changes one conversion tag or its configuration, named by its `id`; a field that is left out keeps its value.
        Nothing is deleted: a tag that is no longer wanted gets the status `ARCHIVED`.

        Args:
            body: The whole body; keywords are laid over it.
            id: Required. The conversion tag to change.
            name: The conversion tag's new name.
            status_field: What the advertiser wants of the conversion tag from now on.
            aem_enabled: Whether e-mail addresses on the page are matched automatically.
            md_frequency: How often metadata of the page is sent: 0 never, 1 with each event.
            aem_fnln_enabled: Whether first and last names on the page are matched automatically.
            aem_ph_enabled: Whether telephone numbers on the page are matched automatically.
            aem_ge_enabled: Whether genders on the page are matched automatically.
            aem_db_enabled: Whether dates of birth on the page are matched automatically.
            aem_loc_enabled: Whether places on the page are matched automatically.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 409,
                415 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.conversion_tags import conversion_tags_update

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "id": id,
                    "name": name,
                    "status": status_field,
                    "aem_enabled": aem_enabled,
                    "md_frequency": md_frequency,
                    "aem_fnln_enabled": aem_fnln_enabled,
                    "aem_ph_enabled": aem_ph_enabled,
                    "aem_ge_enabled": aem_ge_enabled,
                    "aem_db_enabled": aem_db_enabled,
                    "aem_loc_enabled": aem_loc_enabled,
                },
            ),
        }
        value: models.ConversionTag = await self._caller.value(
            conversion_tags_update, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
