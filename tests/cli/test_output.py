"""What commands write: tables, JSON, JSON lines, CSV, and files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import httpx
import pytest

from pinterest_ads.cli.dry_run import shown
from pinterest_ads.cli.formats import write_csv, write_json
from tests.cli.conftest import Cli


def test_json_is_what_a_pipe_gets(cli: Cli) -> None:
    """Where nobody watches, a list is one JSON array with every field."""
    ended = cli("campaigns", "list", "--first", "2")

    assert ended.status == 0
    assert [sorted(each)[0] for each in ended.json] == ["advertiser_id", "advertiser_id"]
    assert ended.err == ""


def test_one_entity_is_one_object(cli: Cli) -> None:
    """A command for one entity gives the entity, not a list of one."""
    (campaign,) = cli("campaigns", "list", "--first", "1").json

    assert cli("campaigns", "get", campaign["id"]).json == campaign


def test_lines_are_whole_objects(cli: Cli) -> None:
    """NDJSON has one entity on each line, of all pages."""
    ended = cli("campaigns", "list", "--page-size", "10", "--output", "ndjson")

    names = [json.loads(line)["name"] for line in ended.out.splitlines()]
    assert len(names) > 30


def test_csv_has_the_same_columns_for_the_same_kind(cli: Cli) -> None:
    """The header is the model's; what has parts is JSON in its cell."""
    ended = cli("campaigns", "list", "--first", "2", "--output", "csv")

    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert len(rows) == 2
    assert json.loads(rows[0]["tracking_urls"]) == {}
    assert rows[0]["order_line_id"] == ""


def test_rows_of_files_may_differ_in_their_columns() -> None:
    """A column that only a later row has is not lost."""
    out = io.BytesIO()

    write_csv([{"a": 1}, {"a": 2, "b": "x,y"}], out)

    assert out.getvalue() == b'a,b\n1,\n2,"x,y"\n'


def test_nothing_found_is_still_the_format() -> None:
    """An empty list is an empty JSON array."""
    out = io.BytesIO()

    write_json([], out)

    assert json.loads(out.getvalue()) == []


def test_only_the_fields_that_were_asked_for(cli: Cli) -> None:
    """`--show` picks fields, those of objects by dots."""
    ended = cli("ads", "list", "--first", "1", "--show", "id,status", "-o", "ndjson")

    assert list(json.loads(ended.out)) == ["id", "status"]


def test_a_field_that_does_not_exist_is_told(cli: Cli) -> None:
    """A misspelt field is refused with those that there are."""
    ended = cli("campaigns", "list", "--show", "nmae")

    assert ended.status == 2
    assert "there is no such field; there are id, advertiser_id, name" in ended.err


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_table_fits_the_terminal(cli: Cli, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """No line is wider than the terminal, and what is not shown is named."""
    monkeypatch.setenv("COLUMNS", str(width))

    ended = cli("campaigns", "list", "--output", "table")

    assert max(map(len, ended.out.splitlines())) <= width
    assert "626735565838" in ended.out
    assert "not shown:" in ended.out


def test_a_record_fits_the_terminal(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """One entity is a table of its fields, on 40 columns too."""
    monkeypatch.setenv("COLUMNS", "40")

    ended = cli("campaigns", "get", "626735565838", "--output", "table")

    assert max(map(len, ended.out.splitlines())) <= 40
    assert "objective_type" in ended.out


def test_no_colour_means_no_escapes(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR a table holds no escape sequences, even where colour is forced."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")

    ended = cli("campaigns", "list", "--first", "3", "--output", "table")

    assert "\x1b[3" not in ended.out


@pytest.mark.parametrize("name", ["out.json", "out.ndjson", "out.csv"])
def test_a_file_has_the_format_of_its_name(cli: Cli, tmp_path: Path, name: str) -> None:
    """`--file` takes the format from the suffix, and nothing goes to standard output."""
    form = name.partition(".")[2]

    ended = cli("campaigns", "list", "--first", "3", "--file", name)

    assert ended.out == ""
    assert (tmp_path / name).read_text() == cli("campaigns", "list", "--first", "3", "--output", form).out


def test_a_file_appears_whole_or_not_at_all(cli: Cli, tmp_path: Path) -> None:
    """A list that fails leaves the file that was there, and no other."""
    (tmp_path / "kept.json").write_text("before")

    ended = cli("campaigns", "list", "--advertiser", "1", "--file", "kept.json")

    assert ended.status == 6
    assert (tmp_path / "kept.json").read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.json"]


def test_a_file_that_is_a_folder_is_refused(cli: Cli, tmp_path: Path) -> None:
    """Nothing is asked of the service when the answer could not be kept."""
    ended = cli("campaigns", "list", "--file", str(tmp_path))

    assert ended.status == 2
    assert ended.err == f"pinterest-ads: {tmp_path} is a folder\n"


def test_bars_in_the_terminal(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--plot` sums one field by another and draws bars that fit, in place of the rows."""
    monkeypatch.setenv("COLUMNS", "60")

    ended = cli("campaigns", "list", "--plot", "status:daily_spend_cap")

    assert ended.status == 0, ended.err
    assert "daily_spend_cap by status" in ended.out
    assert [line.split()[0] for line in ended.out.splitlines()[1:]] == ["ACTIVE", "PAUSED"]
    assert max(map(len, ended.out.splitlines())) <= 60


def test_bars_as_a_picture(cli: Cli, tmp_path: Path) -> None:
    """With a file that ends in .svg the bars are a picture, well-formed, with a bar for each value."""
    ended = cli("campaigns", "list", "--plot", "status:daily_spend_cap", "--file", "caps.svg")

    picture = ET.parse(tmp_path / "caps.svg")
    assert ended.status == 0
    assert len(picture.findall("{http://www.w3.org/2000/svg}rect")) == 2


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("status", "must be BY:FIELD"),
        ("status:spent", "no row has spent; there are advertiser_id"),
        ("status:name", "is no number"),
    ],
)
def test_what_cannot_be_drawn_is_told(cli: Cli, wanted: str, said: str) -> None:
    """A wrong plot is one line with the fields that there are."""
    ended = cli("campaigns", "list", "--plot", wanted)

    assert ended.status == 2
    assert said in ended.err


def test_nothing_found_is_said_in_a_table(cli: Cli) -> None:
    """An empty list is a sentence where a person looks, and an empty file for CSV."""
    shown = cli("campaigns", "list", "--first", "0", "--output", "table")
    out = io.BytesIO()
    write_csv([], out)

    assert shown.out == "nothing found\n"
    assert out.getvalue() == b""


def test_a_table_can_be_kept(cli: Cli, tmp_path: Path) -> None:
    """`--output table` with a file writes text without escapes."""
    ended = cli("campaigns", "get", "626735565838", "--output", "table", "--file", "campaign.txt")

    assert ended.status == 0
    assert "Oak table #1" in (tmp_path / "campaign.txt").read_text()
    assert "\x1b" not in (tmp_path / "campaign.txt").read_text()


def test_one_entity_in_the_forms_of_many(cli: Cli) -> None:
    """A single entity is one line of NDJSON, with the fields that were asked for."""
    ended = cli("campaigns", "get", "626735565838", "--output", "ndjson", "--show", "id")

    assert ended.out == '{"id":"626735565838"}\n'


def test_a_file_that_cannot_be_made_is_told(cli: Cli) -> None:
    """A folder that does not exist is one line."""
    ended = cli("campaigns", "list", "--file", "absent/campaigns.json")

    assert ended.status == 2
    assert ended.err == "pinterest-ads: absent is no folder that there is\n"


def test_a_body_that_is_no_json_is_shown_as_it_is() -> None:
    """A dry run of a request with other content shows its text."""
    request = httpx.Request("PUT", "https://service.example/x", content=b"a=b&\xff")

    assert shown(request) == "PUT https://service.example/x\n\na=b&\ufffd\n\n"
