"""Models of ad_previews."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import EnvelopeStatus


class AdPreviewImageRequest(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An image and a title to preview."""

    image_url: str
    """Where the image is."""
    title: str
    """The title."""


class AdPreview(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A page that shows what an ad will look like."""

    url: str
    """The address of the page, which expires."""


class AdPreviewResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One preview in its envelope."""

    data: AdPreview
    """The preview."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
