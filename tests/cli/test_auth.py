"""Profiles and signing in."""

from __future__ import annotations

import io
import os
import socket
import stat
import threading
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from pinterest_ads.cli import authorising, profiles
from pinterest_ads.cli.problems import Refused
from pinterest_ads.cli.sign_in import sign_in
from pinterest_ads.emulator import Emulator
from pinterest_ads.transport.token_file import TokenFile
from tests.cli.conftest import ADVERTISER, Cli


class Browser:
    """A person with a browser who opens the address, follows where it leads, and remembers the last page."""

    def __init__(self) -> None:
        self.pages: list[httpx.Response] = []
        self._thread: threading.Thread | None = None

    def open(self, url: str) -> None:
        self._thread = threading.Thread(target=self._visit, args=(url,))
        self._thread.start()

    def _visit(self, url: str) -> None:
        self.pages.append(httpx.get(url, follow_redirects=True))

    def close(self) -> None:
        assert self._thread is not None
        self._thread.join(10)


def test_signing_in_makes_a_profile_that_works(nowhere: Cli, emulator: Emulator) -> None:
    """Consent in the browser, code exchanged, tokens kept: the next command needs nothing but the profile."""
    browser = Browser()
    app = authorising.App("1234", "hush", base_url=emulator.base_url)

    path = authorising.login(app, "work", {"advertiser": ADVERTISER}, browser.open, timeout=20)
    browser.close()
    ended = nowhere("campaigns", "list", "--first", "1", "--profile", "work")

    assert "Signed in" in browser.pages[0].text
    assert ended.status == 0, ended.err
    assert len(ended.json) == 1
    for file in (path, profiles.tokens_of("work")):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_answer_with_another_state_is_refused() -> None:
    """A code that somebody else slips in is not taken; the waiting goes on until the right answer comes."""
    seen: list[int] = []

    def show(url: str) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}

        def visit() -> None:
            for state in ("forged", asked["state"]):
                answer = httpx.get(asked["redirect_uri"], params={"code": f"code-{state}", "state": state})
                seen.append(answer.status_code)

        threading.Thread(target=visit).start()

    granted = sign_in("https://service.example/oauth/", {"client_id": "1"}, show, timeout=20)

    assert granted.code.startswith("code-")
    assert granted.code != "code-forged"
    assert seen[0] == 400


def test_a_refusal_is_told() -> None:
    """A person who does not agree ends the command with the service's words."""

    def show(url: str) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        answer = {"error": "access_denied", "state": asked["state"]}
        threading.Thread(target=httpx.get, args=(asked["redirect_uri"],), kwargs={"params": answer}).start()

    with pytest.raises(Refused, match="not signed in: access_denied"):
        sign_in("https://service.example/oauth/", {}, show, timeout=20)


def test_nobody_is_waited_for_for_ever() -> None:
    """Without an answer the command ends when its time is up."""
    with pytest.raises(Refused, match="nobody signed in within 0 s"):
        sign_in("https://service.example/oauth/", {}, lambda _: None, timeout=0)


def test_a_token_can_be_stored(nowhere: Cli, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """`auth save` reads a token from standard input; `status` lists the profile without it; `logout` forgets it."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{emulator.token}\n"))

    saved = nowhere("auth", "save", "--base-url", emulator.base_url, "--binding", f"advertiser={ADVERTISER}")
    listed = nowhere("campaigns", "list", "--first", "1")
    told = nowhere("auth", "status")
    forgotten = nowhere("auth", "logout")

    assert (saved.status, listed.status, told.status, forgotten.status) == (0, 0, 0, 0)
    assert told.json == [
        {
            "profile": "default",
            "kind": "token",
            "app_id": None,
            "base_url": emulator.base_url,
            "advertiser": ADVERTISER,
        }
    ]
    assert nowhere("advertisers", "list").status == 2


def test_an_unknown_profile_is_told_with_those_that_there_are(nowhere: Cli) -> None:
    """A misspelt name is one line with the names that exist."""
    profiles.save("work", profiles.Profile(access_token="x"))

    ended = nowhere("advertisers", "list", "--profile", "wrok")

    assert ended.status == 2
    assert ended.err == "pinterest-ads: there is no profile 'wrok'; there are work\n"


def test_a_token_goes_to_the_address_it_was_stored_with(
    nowhere: Cli, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither address nor id of the environment count for a profile that was asked for."""
    kept = profiles.Profile(
        access_token=emulator.token, base_url=emulator.base_url, bindings={"advertiser": ADVERTISER}
    )
    profiles.save("work", kept)
    monkeypatch.setenv("PINTEREST_ADS_BASE_URL", "http://127.0.0.1:9/elsewhere")
    monkeypatch.setenv("PINTEREST_ADS_ADVERTISER", "1")

    ended = nowhere("campaigns", "list", "--first", "1", "--profile", "work")

    assert ended.status == 0, ended.err
    assert ended.json[0]["advertiser_id"] == ADVERTISER


def test_a_profile_that_others_may_read_is_refused(nowhere: Cli) -> None:
    """A token lies in nobody's open drawer."""
    path = profiles.save("open", profiles.Profile(access_token="x"))
    path.chmod(0o644)

    ended = nowhere("advertisers", "list", "--profile", "open")

    assert ended.status == 2
    assert "may be read by others; run: chmod 600" in ended.err


def test_a_profile_that_is_a_folder_is_refused(nowhere: Cli) -> None:
    """What is no file is told."""
    profiles.path_of("odd").mkdir(parents=True)

    ended = nowhere("advertisers", "list", "--profile", "odd")

    assert ended.status == 2
    assert "is a folder, not a profile" in ended.err


@pytest.mark.parametrize("name", ["../secrets", "", "a b"])
def test_a_name_that_is_a_path_is_refused(nowhere: Cli, name: str) -> None:
    """A profile's name leads nowhere outside of its folder."""
    assert nowhere("advertisers", "list", "--profile", name).status == 2


def test_profiles_are_beside_other_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder follows the convention of the system unless one is given."""
    monkeypatch.delenv("PINTEREST_ADS_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", os.fspath(tmp_path))

    assert profiles.folder() == tmp_path / "pinterest-ads"


def test_tokens_without_a_refresh_token_are_used_as_they_are(nowhere: Cli, emulator: Emulator) -> None:
    """An app that was given no refresh token has an access token all the same."""
    kept = profiles.Profile(app_id="1", app_secret="hush", base_url=emulator.base_url)
    profiles.save("plain", kept)
    TokenFile(profiles.tokens_of("plain")).write({"access_token": emulator.token, "refresh_token": None})

    assert nowhere("advertisers", "list", "--profile", "plain").status == 0


def test_a_profile_without_tokens_says_how_to_get_them(nowhere: Cli) -> None:
    """A sign-in that was broken off leaves a profile that tells what is missing."""
    profiles.save("half", profiles.Profile(app_id="1", app_secret="hush"))

    ended = nowhere("advertisers", "list", "--profile", "half")

    assert ended.status == 2
    assert "there is no access token: run `pinterest-ads auth login`" in ended.err


def test_what_is_no_profile_is_told(nowhere: Cli) -> None:
    """A file of another kind is refused by name; forgetting what is not there is an error."""
    path = profiles.save("odd", profiles.Profile())
    path.write_text('{"access_token": 5}')

    odd = nowhere("advertisers", "list", "--profile", "odd")
    gone = nowhere("auth", "logout", "nobody")

    assert (odd.status, gone.status) == (2, 2)
    assert f"{path}: Expected `str" in odd.err
    assert gone.err == "pinterest-ads: there is no profile 'nobody'\n"


def test_a_folder_that_cannot_be_made_is_told(nowhere: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the configuration folder is a file, saving says so."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PINTEREST_ADS_CONFIG", str(tmp_path / "file"))
    monkeypatch.setattr("sys.stdin", io.StringIO("token\n"))

    ended = nowhere("auth", "save")

    assert ended.status == 2
    assert f"{tmp_path / 'file' / 'default.json'}: " in ended.err


def test_an_id_without_a_name_is_refused(nowhere: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--binding` is NAME=ID."""
    monkeypatch.setattr("sys.stdin", io.StringIO("token\n"))

    assert nowhere("auth", "save", "--binding", "advertiser").err == "pinterest-ads: --binding must be NAME=ID\n"


def test_a_port_that_is_taken_is_told() -> None:
    """The loopback address must be free."""
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(Refused, match="port "):
        sign_in("https://service.example/oauth/", {}, lambda _: None, port=taken.getsockname()[1])
