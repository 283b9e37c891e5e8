"""How options and arguments of commands are read."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import cyclopts
import pytest

from pinterest_ads import Pager
from pinterest_ads.cli.arguments import Argument, read
from pinterest_ads.cli.commands import Plan
from pinterest_ads.cli.resources import Resource
from tests.cli.conftest import ADVERTISER, Cli


@pytest.mark.parametrize(
    ("annotation", "argument"),
    [
        ("str", Argument((str,))),
        ("int | None", Argument((int,))),
        ("int | str | UnsetType", Argument((int, str))),
        ("date | str", Argument((str, str))),
        ("models.Order | str | None", Argument((str,), model="Order")),
        ("Sequence[str | int] | None", Argument((str, int), many=True)),
        ("Sequence[models.Status | str]", Argument((str,), many=True, model="Status")),
        ("models.Rule | Mapping[str, Any] | UnsetType", Argument(model="Rule")),
        ("Sequence[models.Filter | Mapping[str, Any]]", Argument(model="Filter")),
        ("Iterable[models.New | Mapping[str, Any]]", Argument(items=True, model="New")),
    ],
)
def test_an_annotation_says_what_an_option_takes(annotation: str, argument: Argument) -> None:
    """Nothing but the annotation decides how an option is read."""
    assert read(annotation) == argument


def test_options_reach_the_request(cli: Cli) -> None:
    """Lists of ids and of enumerations may be joined by commas, and each value reaches the wire."""
    shown = cli("ads", "list", "--ad-ids", "1,2", "--ad-ids", "3", "--entity-statuses", "ACTIVE,PAUSED", "--dry-run")

    assert shown.status == 0
    assert shown.out.startswith("GET http://127.0.0.1:")
    assert (
        f"/advertisers/{ADVERTISER}/ads/?ad_ids=1&ad_ids=2&ad_ids=3&entity_statuses=ACTIVE&entity_statuses=PAUSED"
        in (shown.out)
    )


def test_help_names_the_values_of_an_enumeration(nowhere: Cli) -> None:
    """Where there are few, the values stand in the help; anything else is sent as it is, for the service to judge."""
    assert "--order ASCENDING|DESCENDING" in nowhere("campaigns", "list", "--help").out


class Books:
    """A resource of another API, with parameters that are named like options here."""

    def list(self, *, output: str | None = None, shop: str | None = None, plain: int | None = None) -> Pager[object]:
        """List them."""
        raise NotImplementedError


def test_a_parameter_like_an_option_keeps_both_apart() -> None:
    """What a method takes under the name of one of our options is there as --api-…."""
    command = Plan.of(Resource("books", "shop", "Books"), "list", Books.list).function()
    app = cyclopts.App()
    app.default(command)

    bound = app.parse_args("--api-output x --api-shop y --plain 5 --output csv --shop 7", exit_on_error=False)[1]

    assert bound.arguments["output"] == "x"
    assert bound.arguments["shop"] == "y"
    assert bound.arguments["plain"] == 5
    assert bound.arguments["identifier_option"] == "7"
    assert bound.arguments["output_option"].output == "csv"


def test_free_text_keeps_its_commas(cli: Cli) -> None:
    """A list of texts is not split: a keyword may hold a comma."""
    shown = cli("terms", "related", "--terms", "salt, pepper", "--terms", "oil", "--dry-run")

    assert shown.status == 0
    assert "salt%2C%20pepper" in shown.out


def test_a_body_is_given_by_its_fields_or_whole(cli: Cli, tmp_path: Path) -> None:
    """`--body` takes JSON, a file after an @, and fields beside it win."""
    (tmp_path / "body.json").write_text('{"name": "By file", "list_type": "EMAIL", "records": "%s"}' % ("0" * 64))

    by_file = cli("customer-lists", "create", "--body", "@body.json")
    by_field = cli("customer-lists", "create", "--body", "@body.json", "--name", "By field")

    assert by_file.json["name"] == "By file"
    assert by_field.json["name"] == "By field"


def test_json_that_is_none_is_refused(cli: Cli) -> None:
    """What cannot be read as JSON is a wrong command line, told in one line."""
    ended = cli("audiences", "create", "--rule", "{oops")

    assert ended.status == 2
    assert ended.err.startswith("pinterest-ads: {oops: this is no JSON")
    assert ended.err.count("\n") == 1


def test_a_binding_that_nobody_gave_is_told(nowhere: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command for one advertiser says how it may be named."""
    monkeypatch.setenv("PINTEREST_ADS_ACCESS_TOKEN", "demo")

    ended = nowhere("ad-groups", "list")

    assert ended.status == 2
    assert "ad-groups list needs --advertiser (or PINTEREST_ADS_ADVERTISER" in ended.err


def test_any_path_can_be_requested(cli: Cli) -> None:
    """`request` sends what no command has, with the same token."""
    ended = cli("request", "get", f"advertisers/{ADVERTISER}/campaigns/", "--query", "page_size=1")

    assert ended.status == 0
    assert len(ended.json["data"]) == 1


def test_a_deprecated_operation_says_so(cli: Cli, tmp_path: Path) -> None:
    """The warning is one line on standard error, and the command is carried out."""
    (tmp_path / "none.json").write_text("[]")

    ended = cli("campaigns", "replace", "none.json")

    assert ended.status == 0
    assert ended.err == "pinterest-ads: campaigns_replace is deprecated; use campaigns_update\n"


@pytest.mark.parametrize(("text", "value"), [("30", 30), ("-1", -1), ("ALL", "ALL")])
def test_digits_are_a_number_where_a_number_comes_first(text: str, value: object) -> None:
    """What may be a number or a word is sent as what it looks like."""
    assert read("int | str | UnsetType").value(text) == value


def test_a_body_that_is_no_file_is_told(cli: Cli) -> None:
    """The name after an @ that leads nowhere is one line."""
    ended = cli("audiences", "create", "--body", "@absent.json")

    assert ended.status == 2
    assert ended.err == "pinterest-ads: absent.json: No such file or directory\n"


def test_a_request_takes_its_query_and_body_apart(cli: Cli) -> None:
    """A parameter may be given more than once; one without a value is refused; a body is JSON."""
    shown = cli("request", "post", "x/", "--query", "a=1", "--query", "a=2", "--body", '{"b": 3}', "--dry-run")
    refused = cli("request", "get", "x/", "--query", "a")

    assert shown.status == 0
    assert "POST http" in shown.out
    assert "/x/?a=1&a=2\n" in shown.out
    assert '"b": 3' in shown.out
    assert (refused.status, refused.err) == (2, "pinterest-ads: --query a: must be NAME=VALUE\n")


def test_the_version_is_told(nowhere: Cli) -> None:
    """`--version` says which one is installed."""
    assert nowhere("--version").out.strip() == version("pinterest-ads")
