"""What stands in the cells: the same as in the models, and odd values are told by their place."""

from __future__ import annotations

import datetime as dt
import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from pinterest_ads import models
from pinterest_ads.errors import Undecodable
from pinterest_ads.files import RowFile
from pinterest_ads.runtime.issue import OddAnswerWarning
from pinterest_ads.tables import write_parquet
from pinterest_ads.tables.arrow import pa, pq

duckdb: Any = import_module("duckdb")
pl: Any = import_module("polars")

GROUP: dict[str, Any] = {
    "id": "2680059853753",
    "campaign_id": "626735565838",
    "name": "Carpenters",
    "status": "ACTIVE",
    "budget_in_micro_currency": 2**53 + 1,
    "start_time": 1643702400,
    "end_time": None,
    "targeting_spec": {"GENDER": ["female"], "LOCATION": ["US"]},
    "tracking_urls": {},
}


def rows(tmp_path: Path, items: list[dict[str, Any]], model: Any = models.AdGroup, on_odd: Any = "lenient") -> RowFile:
    path = tmp_path / "rows.json"
    path.write_text(json.dumps(items))
    return RowFile(path, model, on_odd=on_odd)


def test_cells_are_what_the_models_hold(tmp_path: Path) -> None:
    """Money to the last unit, moments in UTC, what is missing or null as null, objects with their members."""
    table = rows(tmp_path, [GROUP, {**GROUP, "targeting_spec": None, "tracking_urls": {"click": ["https://e.com"]}}])
    first, second = table.to_arrow().to_pylist()
    assert first["budget_in_micro_currency"] == 2**53 + 1
    assert first["start_time"] == dt.datetime(2022, 2, 1, 8, tzinfo=dt.UTC)
    assert first["end_time"] is first["bid_in_micro_currency"] is second["targeting_spec"] is None
    assert first["targeting_spec"]["GENDER"] == ["female"]
    assert (first["tracking_urls"]["click"], second["tracking_urls"]["click"]) == (None, ["https://e.com"])


def test_an_enumeration_is_open(tmp_path: Path) -> None:
    """A word that the description does not list comes through, and those that it lists keep their codes."""
    words = ["ARCHIVED", "FROZEN", "ACTIVE", "FROZEN"]
    table = rows(tmp_path, [{**GROUP, "status": word} for word in words]).to_arrow()
    words_of: Any = table["status"]
    assert words_of.to_pylist() == words
    known = [status.value for status in models.EntityStatus]
    assert words_of.chunk(0).dictionary.to_pylist() == [*known, "FROZEN"]


def test_odd_cells_are_told_and_read_as_the_models_read_them(tmp_path: Path) -> None:
    """A text for a number is the number; what is none is null; the others of the row stay."""
    odd = {**GROUP, "budget_in_micro_currency": "12", "end_time": "never"}
    file = rows(tmp_path, [GROUP] * 50 + [odd] + [GROUP] * 50)
    with pytest.warns(OddAnswerWarning, match="2 odd"):
        table = file.to_arrow()
    assert table.num_rows == 101
    assert table["budget_in_micro_currency"][50].as_py() == 12
    assert table["end_time"][50].as_py() is None
    assert {issue.pointer for issue in file.issues} == {"/50/budget_in_micro_currency", "/50/end_time"}
    with pytest.warns(OddAnswerWarning):
        (model,) = list(rows(tmp_path, [odd]).models())
    assert model.budget_in_micro_currency == 12


def test_an_odd_row_may_be_an_error(tmp_path: Path) -> None:
    """Nothing is written then."""
    file = rows(tmp_path, [GROUP] * 50 + [{**GROUP, "end_time": "never"}], on_odd="raise")
    with pytest.raises(Undecodable, match=r"^/50, byte \d+"):
        file.to_parquet(tmp_path / "out.parquet")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rows.json"]


def test_a_number_that_no_column_holds_is_null_and_told(tmp_path: Path) -> None:
    """JSON's integers have no bound, Arrow's have; seconds may be beyond all years."""
    items = [GROUP] * 50 + [{**GROUP, "budget_in_micro_currency": 2**63, "start_time": 2**62}]
    file = rows(tmp_path, items)
    with pytest.warns(OddAnswerWarning, match="2 odd"):
        table = file.to_arrow()
    assert table["budget_in_micro_currency"].null_count == table["start_time"].null_count == 1
    assert {issue.pointer for issue in file.issues} == {"/50/budget_in_micro_currency", "/50/start_time"}


def test_an_odd_cell_of_a_row_by_id_is_told_by_the_id(tmp_path: Path) -> None:
    """A value that no column holds, and a row whose other fields were left unset before."""
    path = tmp_path / "keyed.json"
    odd = {**GROUP, "budget_in_micro_currency": 2**63, "tracking_urls": {"click": 5}}
    path.write_text(json.dumps({str(n): odd if n == 50 else GROUP for n in range(1, 100)}))
    file = RowFile(path, models.AdGroup)
    with pytest.warns(OddAnswerWarning, match="2 odd"):
        table = file.to_arrow()
    assert {issue.pointer for issue in file.issues} == {"/50/tracking_urls/click", "/50/budget_in_micro_currency"}
    assert table["tracking_urls"][49].as_py()["click"] is None


def test_models_that_were_read_leniently_are_tables_too(tmp_path: Path) -> None:
    """What they lack is null."""
    lacking = models.Campaign(id="1", name="A", status=models.EntityStatus.ACTIVE, daily_spend_cap=2**63)
    path = write_parquet([lacking, {"id": 2, "name": "B", "status": "ACTIVE"}], tmp_path / "x", models.Campaign)
    assert pq.read_table(path).select(["id", "daily_spend_cap"]).to_pylist() == [
        {"id": "1", "daily_spend_cap": None},
        {"id": "2", "daily_spend_cap": None},
    ]


def test_objects_with_names_of_any_kind_are_maps(tmp_path: Path) -> None:
    """Null, empty and full ones."""
    items = [{**GROUP, "dca_assets": value} for value in (None, {}, {"assets": {"a": ["1"], "b": []}})]
    found = rows(tmp_path, items).to_arrow()["dca_assets"].to_pylist()
    assert found[0] is None
    assert len(found) == 3


def test_a_parquet_file_says_what_the_table_says(tmp_path: Path) -> None:
    """Integers, moments and dictionaries come back from it; duckdb and polars read it."""
    file = rows(tmp_path, [GROUP, {**GROUP, "status": "PAUSED"}])
    path = file.to_parquet(tmp_path / "folder" / "groups.parquet")
    back = pq.read_table(path)
    assert back.schema.field("start_time").type == pa.timestamp("us", "UTC")
    assert back.to_pylist() == file.to_arrow().to_pylist()
    query = f"select status, sum(budget_in_micro_currency) from '{path}' group by 1 order by 1"
    assert duckdb.sql(query).fetchall() == [("ACTIVE", 2**53 + 1), ("PAUSED", 2**53 + 1)]
    assert pl.read_parquet(path)["budget_in_micro_currency"].to_list() == [2**53 + 1] * 2


def test_frames_and_streams(tmp_path: Path) -> None:
    """polars, pandas and duckdb take the rows; integers with gaps stay integers."""
    file = rows(tmp_path, [GROUP, {**GROUP, "budget_in_micro_currency": None}])
    frame = file.to_polars()
    assert frame.schema["start_time"] == pl.Datetime("us", "UTC")
    assert file.to_pandas()["budget_in_micro_currency"].tolist()[0] == 2**53 + 1
    assert pa.table(file).num_rows == pl.DataFrame(file).height == 2
    with duckdb.connect() as database:
        database.register("groups", file.to_reader(columns=["id", "budget_in_micro_currency"]))
        found = database.sql("select count(*), max(budget_in_micro_currency) from groups").fetchall()
    assert found == [(2, 2**53 + 1)]


def test_models_are_written_as_they_come(tmp_path: Path) -> None:
    """Models and dicts alike, more than a group of them, none at all."""
    models_made = (models.Campaign(id=str(n), name="A", status=models.EntityStatus.ACTIVE) for n in range(3000))
    path = write_parquet(models_made, tmp_path / "models.parquet", models.Campaign)
    assert pq.read_table(path)["id"].to_pylist() == [str(n) for n in range(3000)]
    dicts = write_parquet([{"id": "1", "name": "A", "status": "PAUSED"}], tmp_path / "dicts.parquet", models.Campaign)
    assert pq.read_table(dicts)["status"].to_pylist() == ["PAUSED"]
    none = write_parquet([], tmp_path / "none.parquet", models.Campaign, columns=["id"])
    assert pq.read_table(none).schema.names == ["id"]
