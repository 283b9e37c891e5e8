"""How commands end: one line, a status by the kind of error, and more only when it is asked for."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from pinterest_ads import errors
from pinterest_ads.cli import problems
from pinterest_ads.emulator import Emulator, Fault
from tests.cli.conftest import Cli


def test_every_error_has_a_status_of_its_own() -> None:
    """The table of statuses has each kind of error once, and the documentation has the same table."""
    kinds = {getattr(errors, name) for name in errors.__all__} - {
        errors.AdsError,
        errors.FieldError,
        errors.ClientClosed,
    }
    page = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text()
    written = {name: int(status) for status, name in re.findall(r"^\| (\d+) \| `(\w+)`", page, re.MULTILINE)}

    assert set(problems.STATUSES) == kinds
    assert len(set(problems.STATUSES.values())) == len(kinds)
    assert written == {kind.__name__: status for kind, status in problems.STATUSES.items()}


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (Fault("status", status=401, times=None), 4),
        (Fault("status", status=403), 5),
        (Fault("status", status=404), 6),
        (Fault("status", status=409), 7),
        (Fault("status", status=410), 8),
        (Fault("html", status=200), 14),
        (Fault("malformed", times=None), 14),
    ],
)
def test_the_status_says_which_kind_of_error(cli: Cli, emulator: Emulator, fault: Fault, status: int) -> None:
    """A script can tell what went wrong without reading a text."""
    emulator.admin.faults.add(fault)

    ended = cli("campaigns", "get", "626735565838")

    assert ended.status == status, ended.err
    assert ended.out == ""
    assert ended.err.count("\n") == 1
    assert ended.err.startswith("pinterest-ads: ")


def test_no_connection_is_told(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address where nothing answers ends in the status of NotSent."""
    monkeypatch.setenv("PINTEREST_ADS_BASE_URL", "http://127.0.0.1:9/ads/v4")

    assert cli("request", "POST", "anything/").status == 11


def test_verbose_shows_the_rest(cli: Cli) -> None:
    """With `--verbose` the log of requests and the traceback stand before the line."""
    ended = cli("campaigns", "get", "1", "--verbose")

    assert ended.status == 6
    assert "Traceback" in ended.err
    assert "demo" not in ended.err.replace("/demo", "")
    assert ended.err.splitlines()[-1].startswith("pinterest-ads: ")


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        (("campains", "list"), 'Did you mean "campaigns"?'),
        (("campaigns", "list", "--page-sise", "1"), "Did you mean --page-size?"),
        (("campaigns", "list", "--page-size", "many"), "--page-size"),
        (("campaigns", "get"), "CAMPAIGN_ID"),
        (("campaigns", "list", "--output", "xml"), "xml"),
        (("campaigns", "list", "--first", "-1"), "--first must not be negative"),
    ],
)
def test_a_wrong_command_line_is_one_line(cli: Cli, tokens: tuple[str, ...], said: str) -> None:
    """The nearest name is told, and the status is 2."""
    ended = cli(*tokens)

    assert ended.status == 2
    assert said in ended.err
    assert ended.err.count("\n") == 1


def test_a_request_without_a_token_says_how_to_get_one(nowhere: Cli) -> None:
    """Nobody who has just installed it is left alone."""
    ended = nowhere("advertisers", "list")

    assert ended.status == 2
    assert "run `pinterest-ads auth login`, or set PINTEREST_ADS_ACCESS_TOKEN" in ended.err


def test_the_environment_of_the_tests_is_clean() -> None:
    """What a developer has set does not reach these tests."""
    assert "PINTEREST_ADS_PROFILE" not in os.environ
