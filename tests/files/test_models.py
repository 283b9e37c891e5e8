"""Rows of large files as models: odd ones are told by their place, broken ones before they are delivered."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from pinterest_ads.errors import Undecodable
from pinterest_ads.files import RowFile
from pinterest_ads.files.keys import Keys
from pinterest_ads.files.shape import Shape
from pinterest_ads.models import Ad, Campaign, DeliveryMetricsRow
from pinterest_ads.runtime.issue import OddAnswerWarning

COUNT = 5000


def campaign(number: int, **others: Any) -> dict[str, Any]:
    return {"id": str(626735565838 + number), "name": f"Campaign {number}", "status": "ACTIVE", **others}


def array(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text(json.dumps(rows, separators=(",", ":")))
    return path


def ids(models: Iterator[Any]) -> list[str]:
    return [model.id for model in models]


@pytest.fixture
def rows() -> list[dict[str, Any]]:
    return [campaign(number) for number in range(COUNT)]


def test_every_form_gives_the_same_models(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    """A list, objects by id, lines, packed or not."""
    one = array(tmp_path / "one", rows)
    keyed, lines, packed = tmp_path / "keyed", tmp_path / "lines", tmp_path / "packed.json"
    keyed.write_text(json.dumps({row["id"]: row for row in rows}))
    lines.write_text("\n".join(map(json.dumps, rows)))
    packed.write_bytes(gzip.compress(one.read_bytes(), 1))
    expected = [row["id"] for row in rows]
    for path in (one, keyed, lines, packed):
        assert ids(RowFile(path, Campaign).models()) == expected
    assert next(RowFile(keyed, Campaign).items())[0] == expected[0]


def test_lists_by_name_have_models_by_name(tmp_path: Path) -> None:
    """Each list of a bulk file has its own model."""
    path = tmp_path / "bulk.json"
    ads = [{"id": str(n), "ad_group_id": "1", "status": "PAUSED"} for n in range(COUNT)]
    path.write_text(json.dumps({"campaigns": [campaign(0)], "ads": ads, "others": [{"x": 1}]}))
    found = list(RowFile(path, {"campaigns": Campaign, "ads": Ad}).items())
    assert [(key, type(model)) for key, model in found[:2]] == [("campaigns", Campaign), ("ads", Ad)]
    assert len(found) == COUNT + 2
    assert found[-1] == ("others", {"x": 1})


def test_a_report_by_id_gives_rows_with_their_ids(tmp_path: Path) -> None:
    """The id is the name of the list that a row stands in."""
    path = tmp_path / "report.json"
    report = {str(n): [{"DATE": f"2022-01-0{d}", "PAID_IMPRESSION": d} for d in range(1, 4)] for n in range(1, 900)}
    path.write_text(json.dumps(report))
    found = list(RowFile(path, DeliveryMetricsRow).items())
    assert [(key, row.paid_impression) for key, row in found] == [(key, d) for key in report for d in (1, 2, 3)]


def test_csv_gives_the_models_that_json_gives(tmp_path: Path) -> None:
    """Numbers, truth values, dates and nested JSON are read; an empty field is a missing one."""
    path = tmp_path / "bulk.csv"
    path.write_text(
        "entity_type,id,name,status,daily_spend_cap,is_automated_campaign,tracking_urls,ad_group_id\n"
        'CAMPAIGN,1,A,ACTIVE,20000000,true,"{""click"":[""https://example.com/c""]}",\n'
        "AD,2,,PAUSED,,,,3\n"
    )
    shape = Shape({"campaigns": Campaign, "ads": Ad}, "entity_type", {"CAMPAIGN": "campaigns", "AD": "ads"})
    first, second = RowFile(path, shape).models()
    assert first.daily_spend_cap == 20000000
    assert first.is_automated_campaign is True
    assert first.tracking_urls.click == ["https://example.com/c"]
    assert (second.id, second.ad_group_id, second.status) == ("2", "3", "PAUSED")
    assert next(RowFile(path, dict[str, str]).models())["entity_type"] == "CAMPAIGN"


@pytest.mark.parametrize("form", ["list", "keyed", "lines"])
def test_one_odd_row_among_many_is_read_and_told(tmp_path: Path, rows: list[dict[str, Any]], form: str) -> None:
    """The others are delivered as they are; one warning names the first place."""
    middle = COUNT // 2
    rows[middle] = campaign(middle, daily_spend_cap="12.0", lifetime_spend_cap="7")
    path = array(tmp_path / "odd.json", rows)
    if form == "keyed":
        path.write_text(json.dumps({row["id"]: row for row in rows}, separators=(",", ":")))
    elif form == "lines":
        path.write_text("\n".join(map(json.dumps, rows)))
    place = rows[middle]["id"] if form == "keyed" else middle
    file = RowFile(path, Campaign)
    with pytest.warns(OddAnswerWarning, match=rf"2 odd field\(s\) in the file, the first at /{place}/"):
        found = list(file.models())
    assert len(found) == COUNT
    assert found[middle].lifetime_spend_cap == 7
    assert [issue.pointer for issue in file.issues] == [f"/{place}/lifetime_spend_cap", f"/{place}/daily_spend_cap"]


def test_issues_are_kept_up_to_a_thousand(tmp_path: Path) -> None:
    """More are counted and told in the warning."""
    file = RowFile(array(tmp_path / "odd.json", [campaign(n, daily_spend_cap="1") for n in range(1010)]), Campaign)
    with pytest.warns(OddAnswerWarning, match="1010 odd"):
        assert len(list(file.models())) == 1010
    assert len(file.issues) == 1000


def test_one_odd_row_may_be_an_error(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    """All rows before it are delivered first."""
    rows[COUNT // 2] = campaign(COUNT // 2, daily_spend_cap="none")
    models = RowFile(array(tmp_path / "odd.json", rows), Campaign, on_odd="raise").models()
    assert len(list(islice(models, COUNT // 2))) == COUNT // 2
    with pytest.raises(Undecodable, match=rf"^/{COUNT // 2}, byte \d+: Expected `int \| null`"):
        next(models)


def test_an_odd_line_of_csv_is_told(tmp_path: Path) -> None:
    """The pointer counts rows, and the field stays unset."""
    path = tmp_path / "odd.csv"
    path.write_text("DATE,PAID_IMPRESSION\n2022-01-05,1\n2022-01-06,many\n")
    file = RowFile(path, DeliveryMetricsRow)
    with pytest.warns(OddAnswerWarning, match="/1/PAID_IMPRESSION"):
        assert len(list(file.models())) == 2


@pytest.mark.parametrize("place", [3, COUNT - 10, COUNT - 1])
def test_an_id_that_comes_twice_is_told_before_it_is_delivered(
    tmp_path: Path, rows: list[dict[str, Any]], place: int
) -> None:
    """Near its first appearance or far from it."""
    members = [f"{json.dumps(row['id'])}:{json.dumps(row, separators=(',', ':'))}" for row in rows]
    members[place] = members[1]
    path = tmp_path / "twice.json"
    path.write_text("{" + ",".join(members) + "}")
    found: list[Any] = []
    with pytest.raises(Undecodable, match=f"/{rows[1]['id']}, byte .*this key came before"):
        found.extend(RowFile(path, Campaign).models())
    assert len({model.id for model in found}) == len(found)


def test_keys_may_come_in_any_order() -> None:
    """Ascending ids take eight bytes each; after the first that is none, a file takes them all."""
    keys = Keys()
    assert keys.repeated(["3", "5"]) is None
    assert keys.repeated(["4", "x", "007", ""]) is None
    assert keys.repeated(["6", "7"]) is None
    assert [keys.repeated([key]) for key in ("3", "5", "4", "x", "007", "", "6", "8")] == [
        *("3", "5", "4", "x", "007", "", "6"),
        None,
    ]
    assert Keys().repeated(["9", "9"]) == "9"


@pytest.mark.parametrize("damage", ["cut", "flipped", "trailer"])
def test_nothing_of_a_damaged_packed_file_is_delivered(tmp_path: Path, rows: list[dict[str, Any]], damage: str) -> None:
    """The checksum stands at the end, so it is looked at first; the error says how far the file could be read."""
    content = bytearray(gzip.compress(array(tmp_path / "plain", rows).read_bytes(), 1))
    if damage == "cut":
        del content[-100:]
    else:
        content[len(content) // 2 if damage == "flipped" else -7] ^= 1
    path = tmp_path / "packed.json.gz"
    path.write_bytes(content)
    with pytest.raises(Undecodable, match=r"packed, and .*byte \d+"):
        next(RowFile(path, Campaign).models())


def test_what_is_packed_is_told_by_the_content(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    """A plain file with the name of a packed one is read; parts one behind the other are one file."""
    plain = array(tmp_path / "plain.json.gz", rows[:9])
    parts = tmp_path / "parts.json"
    content = plain.read_bytes()
    parts.write_bytes(gzip.compress(content[:100]) + gzip.compress(content[100:]))
    assert ids(RowFile(plain, Campaign).models()) == ids(RowFile(parts, Campaign).models())


def test_a_value_that_does_not_end_is_no_file_of_rows(tmp_path: Path) -> None:
    """A quote that is missing costs no more memory than a few blocks."""
    path = tmp_path / "endless.json"
    path.write_bytes(b'[{"id": "' + b"x" * (9 << 20))
    with pytest.raises(Undecodable, match="a value longer than"):
        next(RowFile(path, Campaign).models())


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    """Five times the rows take no more memory."""

    def peak(count: int) -> int:
        path = array(tmp_path / f"{count}.json", [campaign(number) for number in range(count)])
        tracemalloc.start()
        assert sum(1 for _ in RowFile(path, Campaign).models()) == count
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(100_000) < 1.1 * peak(20_000)
