"""The API as a whole, from the root of its description."""

from __future__ import annotations

from .operation import Api, Binding, ErrorPointers

API = Api(
    title="Pinterest Ads API",
    version="4.0.0",
    server="https://api.pinterest.com/ads/v4",
    digest="c684ab58c72c92ace9c7d9b50db57c7c1209a7df4e113a5f02315c95632918ac",
    bindings={"advertiser": Binding(parameter="advertiser_id")},
    errors=ErrorPointers(code="/code", message="/message", detail="/message_detail", fields="/errors"),
    request_id="x-pinterest-rid",
    gone="Pinterest has closed ads/v4 to partners. Its successor, API v5, is for new work; the emulator of this package (`pinterest-ads emulator`) answers v4 calls without an account.",
)
