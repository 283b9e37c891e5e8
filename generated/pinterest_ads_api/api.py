"""The API as a whole, from the root of its description."""

from __future__ import annotations

from .operation import Api, Binding, ErrorPointers

API = Api(
    title="Pinterest Ads API",
    version="4.0.0",
    server="https://api.pinterest.com/ads/v4",
    digest="373ebb05e8190035f74f657cbf7d91634ef2ae623f3ad323980d4100775665c0",
    bindings={"advertiser": Binding(parameter="advertiser_id")},
    errors=ErrorPointers(code="/code", message="/message", detail="/message_detail", fields="/errors"),
    request_id="x-pinterest-rid",
    gone="Pinterest has closed ads/v4 to partners. Its successor, API v5, is for new work; the emulator of this package (`pinterest-ads emulator`) answers v4 calls without an account.",
)
