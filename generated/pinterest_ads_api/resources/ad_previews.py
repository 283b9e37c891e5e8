"""The resource ad_previews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class AdPreviews:
    """The resource ad_previews of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def create_from_image(
        self,
        body: models.AdPreviewImageRequest | Mapping[str, Any] | None = None,
        *,
        image_url: str | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.AdPreview:
        """Preview an ad from an image.

        Makes a page that shows what an ad of the image and the title will look like. Its address expires.

        Args:
            body: The whole body; keywords are laid over it.
            image_url: Required. Where the image is.
            title: Required. The title.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.ad_previews import ad_previews_create_from_image

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(body, {"image_url": image_url, "title": title}),
        }
        value: models.AdPreview = self._caller.value(
            ad_previews_create_from_image, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create_from_pin(
        self,
        pin_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.AdPreview:
        """Preview an ad from a Pin.

        Makes a page that shows what an ad of the Pin will look like. Its address expires.

        Args:
            pin_id: The Pin to preview.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ad_previews import ad_previews_create_from_pin

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "pin_id": pin_id}
        value: models.AdPreview = self._caller.value(
            ad_previews_create_from_pin, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncAdPreviews:
    """The resource ad_previews of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    async def create_from_image(
        self,
        body: models.AdPreviewImageRequest | Mapping[str, Any] | None = None,
        *,
        image_url: str | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.AdPreview:
        """Preview an ad from an image.

        Makes a page that shows what an ad of the image and the title will look like. Its address expires.

        Args:
            body: The whole body; keywords are laid over it.
            image_url: Required. Where the image is.
            title: Required. The title.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.ad_previews import ad_previews_create_from_image

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(body, {"image_url": image_url, "title": title}),
        }
        value: models.AdPreview = await self._caller.value(
            ad_previews_create_from_image, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def create_from_pin(
        self,
        pin_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.AdPreview:
        """Preview an ad from a Pin.

        Makes a page that shows what an ad of the Pin will look like. Its address expires.

        Args:
            pin_id: The Pin to preview.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ad_previews import ad_previews_create_from_pin

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "pin_id": pin_id}
        value: models.AdPreview = await self._caller.value(
            ad_previews_create_from_pin, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
