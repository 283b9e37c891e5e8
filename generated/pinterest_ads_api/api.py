"""The API as a whole, from the root of its description."""

from __future__ import annotations

from .operation import Api, Binding, ErrorPointers, OAuth

API = Api(
    title="Pinterest Ads API",
    version="4.0.0",
    server="https://api.pinterest.com/ads/v4",
    digest="d2c68913217685cc8ea5c3954aeb4e67f899661d691cf49b6637a97025a4aec2",
    bindings={"advertiser": Binding(parameter="advertiser_id")},
    errors=ErrorPointers(code="/code", message="/message", detail="/message_detail", fields="/errors"),
    request_id="x-pinterest-rid",
    gone="Pinterest has closed ads/v4 to partners. Its successor, API v5, is for new work; the emulator of this package (`pinterest-ads emulator`) answers v4 calls without an account.",
    oauth=OAuth(
        authorization_url="https://www.pinterest.com/oauth/",
        token_url="https://api.pinterest.com/v3/oauth/access_token/",
        refresh_url="https://api.pinterest.com/v3/oauth/access_token/",
        scopes={
            "read_advertisers": "Read advertisers and what belongs to an advertiser as a whole.",
            "write_advertisers": "Change advertisers and what belongs to an advertiser as a whole.",
            "read_campaigns": "Read campaigns and ad groups.",
            "write_campaigns": "Create and change campaigns and ad groups.",
            "read_pin_promotions": "Read ads. The scope kept its name of v3.",
            "write_pin_promotions": "Create and change ads. The scope kept its name of v3.",
            "read_merchants": "Read catalogs and product groups.",
            "write_merchants": "Change catalogs and product groups.",
            "read_users": "Read the user's profile.",
            "write_users": "Change the user's profile.",
            "read_boards": "Read boards.",
            "write_boards": "Create and change boards.",
            "read_pins": "Read Pins.",
            "write_pins": "Create and change Pins.",
            "read_ads": "All reading scopes of advertising together.",
            "write_ads": "All writing scopes of advertising together.",
            "read_organic": "Read users, boards and Pins.",
            "write_organic": "Change users, boards and Pins.",
            "manage_organic": "Read and change users, boards and Pins.",
            "manage_merchants": "Read and change catalogs and product groups.",
        },
        client_id="consumer_id",
        parameters={"refreshable": "true"},
        scope_separator=",",
        token_method="PUT",
    ),
)
