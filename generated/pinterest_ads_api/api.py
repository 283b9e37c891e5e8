"""The API as a whole, from the root of its description."""

from __future__ import annotations

from .operation import Api, Binding, ErrorPointers

API = Api(
    title="Pinterest Ads API",
    version="4.0.0",
    server="https://api.pinterest.com/ads/v4",
    digest="1fd848dfa4a0aa58b621e32449875ad3c59a4aebd89fd0c7e789d6c8247fc610",
    bindings={"advertiser": Binding(parameter="advertiser_id")},
    errors=ErrorPointers(code="/code", message="/message", detail="/message_detail", fields="/errors"),
    request_id="x-pinterest-rid",
    gone="Pinterest has closed ads/v4 to partners. Its successor, API v5, is for new work; the emulator of this package (`pinterest-ads emulator`) answers v4 calls without an account.",
)
