"""Profiles: tokens, addresses and default ids under a name, each in a file that only its owner may read."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import msgspec

from pinterest_ads.cli.problems import Refused, line_of
from pinterest_ads.errors import InvalidRequest
from pinterest_ads.transport.token_file import TokenFile

DEFAULT = "default"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


class Profile(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is stored under a name: a token, or the app that renews one; an address; ids to use where none is given."""

    access_token: str | None = None
    app_id: str | None = None
    app_secret: str | None = None
    base_url: str | None = None
    oauth_url: str | None = None
    bindings: dict[str, str] = {}


def folder() -> Path:
    """Where profiles are: `PINTEREST_ADS_CONFIG`, or `pinterest-ads` in the user's configuration folder."""
    given = os.environ.get("PINTEREST_ADS_CONFIG")
    if given:
        return Path(given)
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "pinterest-ads"


def names() -> list[str]:
    """The names of all profiles."""
    return sorted(path.stem for path in folder().glob("*.json") if not path.name.endswith(".tokens.json"))


def path_of(name: str) -> Path:
    """The file of a profile. Raises Refused for what is no name."""
    if not _NAME.fullmatch(name):
        raise Refused(f"{name!r} is no name of a profile: letters, digits, - and _")
    return folder() / f"{name}.json"


def tokens_of(name: str) -> Path:
    """The file in which the tokens of a profile's app are kept as they are renewed."""
    return path_of(name).with_suffix(".tokens.json")


def load(name: str) -> Profile:
    """The profile. Raises Refused where there is none, or its file cannot be used."""
    path = path_of(name)
    if path.is_dir():
        raise Refused(f"{path} is a folder, not a profile")
    try:
        stored: dict[str, Any] = TokenFile(path).read()
        if not stored and not path.exists():
            raise Refused(f"there is no profile {name!r}; {_known()}")
        return msgspec.convert(stored, Profile)
    except InvalidRequest as error:
        raise Refused(error.fields[0].reason) from None
    except (msgspec.ValidationError, OSError) as error:
        raise Refused(f"{path}: {line_of(error)}") from None


def save(name: str, profile: Profile) -> Path:
    """Store a profile; the file's path."""
    path = path_of(name)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        TokenFile(path).write(msgspec.to_builtins(profile))
    except OSError as error:
        raise Refused(f"{path}: {error.strerror}") from None
    return path


def forget(name: str) -> bool:
    """Remove a profile and its tokens; whether there was one."""
    path = path_of(name)
    existed = path.exists()
    for each in (path, tokens_of(name)):
        each.unlink(missing_ok=True)
    return existed


def _known() -> str:
    known = names()
    return f"there are {', '.join(known)}" if known else "`pinterest-ads auth login` makes one"
