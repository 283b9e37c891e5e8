"""Who calls: bearer tokens, the users they stand for, and the tenants that a user may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .errors import Kind, Refusal
from .tables import TOKENS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .store import Store

Role = Literal["own", "shared"]


@dataclass(frozen=True, slots=True)
class Principal:
    """The user behind a token, and the app that the token was given to."""

    user: int
    app: int


class Access:
    """Tokens and rights, kept in memory beside the store; `reload` after the store was replaced."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tokens: dict[str, Principal] = {}
        self._roles: dict[int, dict[int, Role]] = {}
        self._tenants: set[int] = set()
        self.reload()

    def reload(self) -> None:
        """Read everything from the store again."""
        with self._store.read() as connection:
            tokens = connection.execute('SELECT token, "user", app FROM tokens').fetchall()
            rights = connection.execute('SELECT "user", tenant, role FROM access ORDER BY tenant').fetchall()
        roles: dict[int, dict[int, Role]] = {}
        for user, tenant, role in rights:
            roles.setdefault(user, {})[tenant] = role
        self._tokens = {token: Principal(user, app) for token, user, app in tokens}
        self._roles = roles
        self._tenants = {tenant for _, tenant, _ in rights}

    def add_token(self, token: str, user: int, app: int) -> None:
        """Let `token` stand for a user from now on."""
        with self._store.write() as connection:
            connection.execute(TOKENS.put, (token, user, app))
        self._tokens[token] = Principal(user, app)

    def tokens(self) -> Mapping[str, Principal]:
        """Return every token and whom it stands for."""
        return dict(self._tokens)

    def token_for(self, tenant: int) -> str | None:
        """Return a token whose user may see a tenant, or None."""
        found = (token for token, who in self._tokens.items() if tenant in self._roles.get(who.user, {}))
        return next(found, None)

    def roles(self, user: int) -> Mapping[int, Role]:
        """Return the tenants that a user may see, by id, with the user's role there."""
        return self._roles.get(user, {})

    def identify(self, authorization: str | None) -> Principal:
        """Return whom an Authorization header names. Raises `Refusal` (unauthenticated)."""
        if not authorization:
            raise Refusal(Kind.UNAUTHENTICATED, "There is no access token in the request.")
        scheme, _, token = authorization.partition(" ")
        principal = self._tokens.get(token.strip()) if scheme.lower() == "bearer" else None
        if principal is None:
            raise Refusal(Kind.UNAUTHENTICATED, "The access token is not known.")
        return principal

    def check(self, principal: Principal, tenant: int, noun: str) -> None:
        """Raise `Refusal`: not found for a tenant nobody has, forbidden for one that this user may not see."""
        if tenant in self._roles.get(principal.user, {}):
            return
        if tenant in self._tenants:
            raise Refusal(Kind.FORBIDDEN, f"The token's user has no access to {noun} {tenant}.")
        raise Refusal(Kind.NOT_FOUND, f"There is no {noun} {tenant}.")
