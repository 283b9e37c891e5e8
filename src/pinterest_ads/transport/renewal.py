"""The tokens of one app and user, and the request that renews them (RFC 6749, section 6). No I/O but the token file."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import msgspec

from pinterest_ads.errors import AuthenticationFailed
from pinterest_ads.transport.auth import checked_token
from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    from pinterest_ads.transport.token_file import TokenFile

_EARLY = 60.0  # seconds before its end at which a token is renewed


class Renewal:
    """The tokens, and the request that renews them. Not locked; whoever uses it is."""

    def __init__(
        self, app_id: str, app_secret: str, grant: dict[str, str], method: str, file: TokenFile | None
    ) -> None:
        self._app = base64.b64encode(f"{app_id}:{app_secret}".encode()).decode()
        self._grant = grant
        self._method = method
        self._file = file
        self._token: str | None = None
        self._rejected: str | None = None
        self._ends: float | None = None
        self.secrets: list[str] = [
            app_secret,
            self._app,
            *(grant[name] for name in ("code", "refresh_token") if name in grant),
        ]
        self._load()

    def _load(self) -> None:
        stored = {} if self._file is None else self._file.read()
        token, refresh, ends = stored.get("access_token"), stored.get("refresh_token"), stored.get("expires_at")
        if isinstance(refresh, str) and refresh:
            self._refresh_with(refresh)
        if isinstance(token, str) and token and token != self._rejected:
            self._token, self._ends = checked_token(token), float(ends) if isinstance(ends, int | float) else None

    def _refresh_with(self, token: str) -> None:
        self._grant = {"grant_type": "refresh_token", "refresh_token": token}
        if token not in self.secrets:
            self.secrets.append(token)

    def current(self, now: float) -> str | None:
        """The token, None where it must be renewed. Another process may have done so: the file is looked at first."""
        if self._stale(now) and self._file is not None:
            self._load()
        return None if self._stale(now) else self._token

    def _stale(self, now: float) -> bool:
        return self._token is None or (self._ends is not None and now >= self._ends - _EARLY)

    def reject(self, token: str) -> None:
        """The service refused the token."""
        if self._token == token:
            self._rejected, self._token = token, None

    def request(self, url: httpx.URL) -> httpx.Request:
        """The request for a new token: HTTP Basic with the app's id and secret, and a form."""
        headers = {
            "authorization": f"Basic {self._app}",
            "content-type": "application/x-www-form-urlencoded",
            "accept": "application/json",
        }
        timeout = {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}
        content = urlencode(self._grant).encode()
        return httpx.Request(self._method, url, headers=headers, content=content, extensions={"timeout": timeout})

    def take(self, response: httpx.Response, now: float) -> str:
        """The new token of an answer, stored. Raises AuthenticationFailed where there is none."""
        try:
            answer = msgspec.json.decode(response.content, type=dict[str, Any])
        except (msgspec.MsgspecError, UnicodeDecodeError):
            answer = {}
        token = _member(answer, "access_token")
        if not response.is_success or not isinstance(token, str):
            message = (
                f"the access token could not be renewed: {response.status_code} {_member(answer, 'message') or ''}"
            )
            for secret in self.secrets:
                message = message.replace(secret, "[secret]")
            advice = "Authorise the app again for a new refresh token"
            raise AuthenticationFailed(message.strip(), status=response.status_code, advice=advice)
        lasts, refresh = _member(answer, "expires_in"), _member(answer, "refresh_token")
        self._token, self._rejected = checked_token(token), None
        self._ends = now + lasts if isinstance(lasts, int | float) and not isinstance(lasts, bool) else None
        if isinstance(refresh, str) and refresh:
            self._refresh_with(refresh)
        if self._file is not None:
            kept = self._grant.get("refresh_token")
            self._file.write({"access_token": token, "refresh_token": kept, "expires_at": self._ends})
        return token


def _member(answer: dict[str, Any], name: str) -> Any:
    """A member of an OAuth answer, at its top or within its `data`."""
    found = answer.get(name)
    return answer["data"].get(name) if found is None and type(answer.get("data")) is dict else found
