"""The client of a command: its token from the profile that was asked for, the environment, or the default profile."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import attrs

from pinterest_ads import OAuthRefresher, PinterestAds
from pinterest_ads.cli import profiles
from pinterest_ads.cli.dry_run import ShowRequests
from pinterest_ads.cli.problems import Refused
from pinterest_ads.transport.token_file import TokenFile

if TYPE_CHECKING:
    from collections.abc import Generator

    from pinterest_ads import Waiting
    from pinterest_ads.cli.options import Connection

_TOKEN = "PINTEREST_ADS_ACCESS_TOKEN"  # noqa: S105 - the name of a variable
_SHORTEST_TOLD = 1.0  # seconds of a wait that a person would wonder about


@attrs.frozen
class Source:
    """Where a command's token comes from: a profile by its name, the environment, or nowhere.

    `chosen` tells that the profile was asked for: then its ids come before those of the environment.
    """

    name: str | None
    profile: profiles.Profile
    chosen: bool = False

    def identifier(self, binding: str) -> str | None:
        """The id that the environment or the profile gives for a binding."""
        stored, given = self.profile.bindings.get(binding), os.environ.get(variable(binding))
        return stored or given if self.chosen else given or stored


def variable(binding: str) -> str:
    """The environment variable for the id of a binding."""
    return f"PINTEREST_ADS_{binding.upper()}"


def source(profile: str | None) -> Source:
    """The profile that was asked for, else the environment where it has a token, else the default profile."""
    if profile is not None:
        return Source(profile, profiles.load(profile), chosen=True)
    if not os.environ.get(_TOKEN) and profiles.path_of(profiles.DEFAULT).exists():
        return Source(profiles.DEFAULT, profiles.load(profiles.DEFAULT))
    return Source(None, profiles.Profile())


@contextmanager
def opened(found: Source, connection: Connection) -> Generator[PinterestAds]:
    """The client, closed at the end."""
    arguments: dict[str, Any] = {"on_wait": _waiting}
    if connection.dry_run:
        arguments |= {"access_token": "none", "transport": ShowRequests(), "attempts": 1, "concurrency": 1}
    else:
        arguments |= _authority(found)
    if found.name is None:
        client = PinterestAds.from_env(**arguments)
    else:
        # A profile's token goes to the profile's address, whatever address the environment has.
        client = PinterestAds(base_url=found.profile.base_url, **arguments)
    with client:
        yield client


def _authority(found: Source) -> dict[str, Any]:
    """The arguments that authorise the client. Raises Refused where there is no token."""
    profile = found.profile
    if profile.access_token is not None:
        return {"access_token": profile.access_token}
    if found.name is not None and profile.app_id is not None and profile.app_secret is not None:
        file = profiles.tokens_of(found.name)
        stored = TokenFile(file).read()
        if stored.get("refresh_token"):
            refresher = OAuthRefresher(profile.app_id, profile.app_secret, file=file)
            return {"token": refresher, "oauth_url": profile.oauth_url}
        if stored.get("access_token"):
            return {"access_token": stored["access_token"]}
    if found.name is None and os.environ.get(_TOKEN):
        return {}
    raise Refused(f"there is no access token: run `pinterest-ads auth login`, or set {_TOKEN}")


def _waiting(wait: Waiting) -> None:
    if wait.seconds >= _SHORTEST_TOLD and sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{wait.operation}: waiting {wait.seconds:.0f} s ({wait.reason})\n")
