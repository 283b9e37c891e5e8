"""How users of an API sign in: the OAuth 2 scheme of its description as the value that generated code carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from generator.normalise.document import Json, is_mapping
from generator.templates.support.operation import OAuth

if TYPE_CHECKING:
    from collections.abc import Iterator

# Of several flows the one that a person goes through in a browser.
_FLOWS = ("authorizationCode", "deviceAuthorization", "clientCredentials", "password", "implicit")
_URLS = {"authorization_url": "authorizationUrl", "token_url": "tokenUrl", "refresh_url": "refreshUrl"}


def oauth_of(root: Json) -> OAuth | None:
    """The first OAuth 2 scheme of the description, with its extension `x-oauth`; None without one that can be read."""
    for scheme, flow in _flows(root):
        own = scheme.get("x-oauth")
        told: dict[str, Any] = {name: flow.get(key) for name, key in _URLS.items()}
        told["scopes"] = flow.get("scopes") or {}
        try:
            return msgspec.convert({**told, **own} if is_mapping(own) else told, OAuth)
        except msgspec.ValidationError:
            return None  # The extension is another party's of the same name.
    return None


def _flows(root: Json) -> Iterator[tuple[Json, Json]]:
    """Each OAuth 2 scheme with each of its flows."""
    components: Any = root.get("components")
    schemes: Any = components.get("securitySchemes") if is_mapping(components) else None
    for scheme in schemes.values() if is_mapping(schemes) else ():
        flows: Any = scheme.get("flows") if is_mapping(scheme) and scheme.get("type") == "oauth2" else None
        for name in _FLOWS if is_mapping(flows) else ():
            if is_mapping(flows.get(name)):
                yield scheme, flows[name]
