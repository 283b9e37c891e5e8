"""Parquet from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pinterest_ads.cli.app import run
from pinterest_ads.emulator import Emulator

Command = Callable[..., int]


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed="demo", port=0) as running:
        yield running


@pytest.fixture
def command(emulator: Emulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """Run commands in an empty folder, for the emulator's main advertiser."""
    monkeypatch.setenv("PINTEREST_ADS_ACCESS_TOKEN", emulator.token)
    monkeypatch.setenv("PINTEREST_ADS_BASE_URL", emulator.base_url)
    monkeypatch.setenv("PINTEREST_ADS_ADVERTISER", "549755885175")
    monkeypatch.chdir(tmp_path)
    return lambda *tokens: run(list(tokens))


def read(path: Path) -> pa.Table:
    """The file as a table."""
    file: Any = pq.ParquetFile(path)
    table: pa.Table = file.read()
    return table


def test_a_list_becomes_a_parquet_file(command: Command, tmp_path: Path) -> None:
    """The suffix chooses the format, and the columns are the model's."""
    status = command("campaigns", "list", "--file", "campaigns.parquet")

    table = read(tmp_path / "campaigns.parquet")
    assert status == 0
    assert table.num_rows > 30
    assert {"id", "name", "status", "daily_spend_cap"} <= set(table.column_names)


def test_only_the_columns_that_were_asked_for(command: Command, tmp_path: Path) -> None:
    """`--show` picks columns, and a misspelt one is refused."""
    shown = command("campaigns", "list", "--show", "id,name", "--file", "two.parquet")
    misspelt = command("campaigns", "list", "--show", "nmae", "--file", "none.parquet")

    assert (shown, misspelt) == (0, 3)
    assert read(tmp_path / "two.parquet").column_names == ["id", "name"]
    assert not (tmp_path / "none.parquet").exists()


def test_an_empty_list_has_its_columns(command: Command, tmp_path: Path) -> None:
    """A file without rows still has the model's columns."""
    status = command("campaigns", "list", "--first", "0", "--file", "none.parquet")

    assert status == 0
    assert "name" in read(tmp_path / "none.parquet").column_names


@pytest.mark.parametrize("tokens", [("--output", "parquet"), ("--file", "text.parquet")])
def test_what_is_no_table_is_refused(
    command: Command, capsys: pytest.CaptureFixture[str], tokens: tuple[str, str]
) -> None:
    """Parquet goes to a file, and is for entities and rows, not for a list of texts."""
    status = command("terms", "suggested", "--term", "oak", *tokens)

    assert status == 2
    assert "Parquet" in capsys.readouterr().err


def test_a_jobs_rows_become_a_parquet_file(emulator: Emulator, command: Command, tmp_path: Path) -> None:
    """Of a bulk file with several lists, the one that `--kind` names."""
    asked = ("bulk", "get", "--entity-types", "CAMPAIGN,AD_GROUP", "--output-format", "JSON")
    begun = command(*asked, "--file", "token.json")
    for job in emulator.admin.jobs.every():
        emulator.admin.jobs.release(job.id)
    token = json.loads((tmp_path / "token.json").read_text())["token"]

    done = command("jobs", "resume", token, "--kind", "ad_groups", "--file", "groups.parquet", "--show", "id,name")

    table = read(tmp_path / "groups.parquet")
    assert (begun, done) == (0, 0)
    assert table.column_names == ["id", "name"]
    assert table.num_rows > 30
