"""Batches from files: what is read, what is sent, what is accounted for, and how a second run goes on."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from pinterest_ads import PinterestAds
from pinterest_ads.cli.receipts import undisturbed
from pinterest_ads.emulator import Emulator, Fault
from tests.cli.conftest import ADVERTISER, Cli

HEADER = "name,objective_type,daily_spend_cap\n"
ITEMS = [{"name": f"Upload {number}", "objective_type": "AWARENESS"} for number in range(70)]


def names(emulator: Emulator) -> list[str]:
    """The uploaded campaigns that the emulator has."""
    with PinterestAds(emulator.token, base_url=emulator.base_url) as ads:
        listed = ads.advertiser(ADVERTISER).campaigns.list(page_size=250)
        return sorted(str(campaign.name) for campaign in listed if str(campaign.name).startswith("Upload"))


def receipts(path: Path) -> list[dict[str, Any]]:
    """The lines after the heading."""
    return [json.loads(line) for line in path.read_text().splitlines()[1:]]


def test_an_empty_file_sends_nothing(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """No input is no error, and no request."""
    (tmp_path / "none.csv").write_text("")

    ended = cli("campaigns", "create", "none.csv")

    assert (ended.status, ended.json) == (0, [])
    assert emulator.admin.journal.entries() == []


def test_a_table_of_outcomes_shows_what_was_made(cli: Cli, tmp_path: Path) -> None:
    """On a terminal the outcome stands beside the entity's own fields."""
    (tmp_path / "new.json").write_text(json.dumps(ITEMS[:1]))

    ended = cli("campaigns", "create", "new.json", "--output", "table")

    assert "outcome" in ended.out
    assert "Upload 0" in ended.out


def test_receipts_that_cannot_be_kept_are_refused(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """Nothing is sent when it could not be accounted for."""
    (tmp_path / "new.json").write_text(json.dumps(ITEMS[:1]))

    folder = cli("campaigns", "create", "new.json", "--receipts", str(tmp_path))
    nowhere = cli("campaigns", "create", "new.json", "--receipts", "absent/account")

    assert (folder.status, nowhere.status) == (2, 2)
    assert emulator.admin.journal.entries() == []


def test_an_account_does_not_overwrite_another(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """Two runs that end early leave two files."""
    (tmp_path / "new.json").write_text(json.dumps(ITEMS[:1]))
    emulator.admin.faults.add(Fault("status", operation="campaigns_create", status=401, times=None))

    cli("campaigns", "create", "new.json")
    ended = cli("campaigns", "create", "new.json")

    assert "new.json.receipts1.ndjson" in ended.err
    assert (tmp_path / "new.json.receipts.ndjson").exists()


def test_a_missing_column_sends_nothing(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """A header without a required field is refused before anything goes out."""
    (tmp_path / "new.csv").write_text("nme,objective_type\nUpload,AWARENESS\n")

    ended = cli("campaigns", "create", "new.csv")

    assert ended.status == 2
    assert ended.err == "pinterest-ads: new.csv: there is no column name; the header has nme, objective_type\n"
    assert emulator.admin.journal.entries() == []


@pytest.mark.parametrize("name", ["absent.csv", "."])
def test_a_file_that_is_none_is_told(cli: Cli, name: str) -> None:
    """A missing file, or a folder, is one line and status 2."""
    ended = cli("campaigns", "create", name)

    assert ended.status == 2
    assert ended.err.startswith(f"pinterest-ads: {name}")


def test_each_input_has_its_outcome(cli: Cli, tmp_path: Path) -> None:
    """What succeeded, and what failed with its reason, in the order of the input; the status tells that some did."""
    (tmp_path / "new.csv").write_text(f"{HEADER}Upload A,AWARENESS,25000000\nUpload B,NOTHING,\nUpload C,AWARENESS,x\n")

    ended = cli("campaigns", "create", "new.csv")

    assert ended.status == 1
    assert ended.err == "1 succeeded, 2 failed\n"
    assert [each["outcome"] for each in ended.json] == ["succeeded", "failed", "failed"]
    assert ended.json[0]["value"]["daily_spend_cap"] == 25000000
    assert "/daily_spend_cap: must be an integer or null, not 'x'" in ended.json[2]["error"]


def test_what_was_listed_can_be_changed_and_sent_back(cli: Cli, tmp_path: Path) -> None:
    """The CSV of a list is an input of an update."""
    cli("campaigns", "list", "--first", "3", "--show", "id,status", "--file", "campaigns.csv")
    text = (tmp_path / "campaigns.csv").read_text()
    (tmp_path / "campaigns.csv").write_text(text.replace("ACTIVE", "PAUSED"))

    ended = cli("campaigns", "update", "campaigns.csv")

    assert ended.status == 0
    assert [each["value"]["status"] for each in ended.json] == ["PAUSED"] * 3


def test_a_dry_run_shows_every_request_and_sends_none(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """Seventy inputs are three requests, shown without the token; no receipts are written."""
    (tmp_path / "new.json").write_text(json.dumps(ITEMS))

    ended = cli("campaigns", "create", "new.json", "--dry-run", "--receipts", "account")

    assert ended.status == 0
    assert ended.out.count("POST http://127.0.0.1:") == 3
    assert '"name": "Upload 69"' in ended.out
    assert "Bearer [token]" in ended.out
    assert emulator.admin.journal.entries() == []
    assert not (tmp_path / "account").exists()


def test_a_dry_run_says_what_would_be_refused(cli: Cli, tmp_path: Path) -> None:
    """The checks that come before sending are made in a dry run too."""
    (tmp_path / "new.json").write_text('[{"name": "A", "objective_type": "AWARENESS", "daily_cap": 1}]')

    ended = cli("campaigns", "create", "new.json", "--dry-run")

    assert ended.status == 1
    assert "input 0: not sent, the request is wrong at /daily_cap" in ended.err


def test_a_second_run_sends_only_what_is_left(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """With the receipts of a run that some inputs failed in, the next run sends those and nothing else."""
    (tmp_path / "new.ndjson").write_text("".join(json.dumps(item) + "\n" for item in ITEMS))
    emulator.admin.faults.add(Fault("status", operation="campaigns_create", status=409, nth=2))
    first = cli("campaigns", "create", "new.ndjson", "--receipts", "account", "--concurrency", "1")
    emulator.admin.journal.clear()

    second = cli("campaigns", "create", "new.ndjson", "--receipts", "account")

    assert first.status == 1
    assert first.err.startswith("40 succeeded, 30 failed")
    assert second.status == 0
    assert second.err == "40 done, 30 succeeded\n"
    assert len(emulator.admin.journal.entries()) == 1
    assert names(emulator) == sorted(item["name"] for item in ITEMS)


def test_inputs_of_unknown_outcome_are_looked_up(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """Where answers are lost, the command reads back what exists: nothing is created twice, nothing is left out."""
    (tmp_path / "new.json").write_text(json.dumps(ITEMS))
    emulator.admin.faults.add(Fault("reset_after", operation="campaigns_create", nth=1))
    emulator.admin.faults.add(Fault("reset_before", operation="campaigns_create", nth=2))

    ended = cli("campaigns", "create", "new.json")

    assert ended.status == 0, ended.err
    assert [each["outcome"] for each in ended.json] == ["succeeded"] * 70
    assert names(emulator) == sorted(item["name"] for item in ITEMS)


def test_an_error_in_the_middle_leaves_an_account(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """When the token ends in the middle, a file tells what was sent, and a run with it sends the rest."""
    (tmp_path / "new.json").write_text(json.dumps(ITEMS))
    emulator.admin.faults.add(Fault("status", operation="campaigns_create", status=401, nth=2, times=5))

    first = cli("campaigns", "create", "new.json", "--concurrency", "1")

    assert first.status == 4
    assert "what was sent is noted in new.json.receipts.ndjson" in first.err
    outcomes = [each["outcome"] for each in receipts(tmp_path / "new.json.receipts.ndjson")]
    assert outcomes == ["succeeded"] * 30 + ["failed"] * 30

    emulator.admin.faults.clear()
    second = cli("campaigns", "create", "new.json", "--receipts", "new.json.receipts.ndjson")

    assert second.status == 0
    assert names(emulator) == sorted(item["name"] for item in ITEMS)


def test_receipts_of_another_upload_are_refused(cli: Cli, tmp_path: Path) -> None:
    """Receipts belong to a command, an advertiser, an address and the inputs; anything else is refused by name."""
    (tmp_path / "new.json").write_text(json.dumps(ITEMS[:1]))
    cli("campaigns", "create", "new.json", "--receipts", "account")
    (tmp_path / "other.json").write_text(json.dumps(ITEMS[1:2]))
    (tmp_path / "text").write_text("no receipt\n")

    other_inputs = cli("campaigns", "create", "other.json", "--receipts", "account")
    other_command = cli("campaigns", "update", "other.json", "--receipts", "account")
    no_receipts = cli("campaigns", "create", "new.json", "--receipts", "text")

    assert (other_inputs.status, other_command.status, no_receipts.status) == (2, 2, 2)
    assert "input 0 is not the one that account speaks of" in other_inputs.err
    assert "account is the account of another upload: campaigns create" in other_command.err
    assert "text, line 1: this is no receipt" in no_receipts.err


def test_a_torn_receipt_is_forgotten(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """A line that a crash cut short does not keep the next run from going on."""
    (tmp_path / "new.json").write_text(json.dumps(ITEMS[:2]))
    cli("campaigns", "create", "new.json", "--receipts", "account")
    with (tmp_path / "account").open("a") as file:
        file.write('{"what": "rec')

    ended = cli("campaigns", "create", "new.json", "--receipts", "account")

    assert ended.status == 0
    assert ended.err == "2 done\n"
    assert names(emulator) == ["Upload 0", "Upload 1"]


def test_an_account_is_written_whatever_is_pressed() -> None:
    """Ctrl-C while the account is written is not heard, and is heard again afterwards."""
    with undisturbed():
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
