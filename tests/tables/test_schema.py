"""Schemas come from the models, whatever the rows hold."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pinterest_ads_api import models as all_models

from pinterest_ads import models
from pinterest_ads.errors import InvalidRequest
from pinterest_ads.files import RowFile
from pinterest_ads.tables.arrow import pa
from pinterest_ads.tables.plan import Plan
from pinterest_ads.tables.twin import members

MOMENT: Any = pa.timestamp("us", "UTC")
WORD: Any = pa.dictionary(pa.int32(), pa.string())


def file(tmp_path: Path, content: Any, kinds: Any) -> RowFile:
    path = tmp_path / "rows.json"
    path.write_text(json.dumps(content))
    return RowFile(path, kinds)


def test_types_of_an_entity() -> None:
    """Ids are text, money is integer, seconds of Unix time are moments, enumerations dictionaries, objects structs."""
    schema = Plan(models.Campaign).schema
    assert schema.field("id").type == pa.string()
    assert schema.field("daily_spend_cap").type == pa.int64()
    assert schema.field("created_time").type == schema.field("start_time").type == MOMENT
    assert schema.field("status").type == WORD
    assert schema.field("is_automated_campaign").type == pa.bool_()
    assert schema.field("tracking_urls").type.field("click").type == pa.list_(pa.string())
    assert schema.names == [field.encode_name for field in members(models.Campaign)]


def test_every_model_that_is_answered_has_a_schema() -> None:
    """Whatever is nested, named by anything or of several types."""
    made = 0
    for name in dir(all_models):
        model = getattr(all_models, name)
        if isinstance(model, type) and issubclass(model, models.Campaign.__mro__[1]):
            assert Plan(model).schema.names == [field.encode_name for field in members(model)]
            made += 1
    assert made > 100


def test_the_columns_stay_when_fields_are_missing_or_there_are_no_rows(tmp_path: Path) -> None:
    """A table of nothing has the columns and types of a table of much."""
    full = file(tmp_path, [{"id": "1", "name": "A", "status": "ACTIVE", "daily_spend_cap": 5}], models.Campaign)
    schema = full.to_arrow().schema
    assert file(tmp_path, [{"id": "1", "name": "A", "status": "ACTIVE"}], models.Campaign).to_arrow().schema == schema
    assert file(tmp_path, [], models.Campaign).to_arrow().schema == schema
    assert file(tmp_path, [], models.Campaign).to_arrow().num_rows == 0


def test_columns_may_be_chosen(tmp_path: Path) -> None:
    """In the order in which they are named; a wrong one is told with the nearest."""
    rows = file(tmp_path, [{"id": "1", "name": "A", "status": "ACTIVE", "daily_spend_cap": 5}], models.Campaign)
    assert rows.to_arrow(columns=["daily_spend_cap", "id"]).to_pylist() == [{"daily_spend_cap": 5, "id": "1"}]
    with pytest.raises(InvalidRequest, match="'daily_spend'; did you mean 'daily_spend_cap'"):
        rows.to_arrow(columns=["daily_spend"])


def test_a_report_has_the_columns_that_it_has(tmp_path: Path) -> None:
    """Each row stands under an id, which is a column; a column that only later rows have is there too."""
    report = {
        "1": [{"DATE": "2022-01-05", "SPEND_IN_MICRO_DOLLAR": 5}],
        "2": [{"DATE": "2022-01-05", "CTR": 0.5, "SPEND_IN_MICRO_DOLLAR": None, "AD_GROUP_STATUS": "RUNNING"}],
    }
    table: Any = file(tmp_path, report, models.DeliveryMetricsRow).to_arrow()
    assert [(field.name, field.type) for field in table.schema if field.name != "AD_GROUP_STATUS"] == [
        ("key", pa.string()),
        ("DATE", pa.date32()),
        ("CTR", pa.float64()),
        ("SPEND_IN_MICRO_DOLLAR", pa.int64()),
    ]
    assert table["key"].to_pylist() == ["1", "2"]
    assert table["CTR"].to_pylist() == [None, 0.5]
    assert table["AD_GROUP_STATUS"].to_pylist() == [None, "RUNNING"]
    named = file(tmp_path, report, models.DeliveryMetricsRow).to_arrow(columns=["CTR", "key"])
    assert named.to_pylist() == [{"CTR": None, "key": "1"}, {"CTR": 0.5, "key": "2"}]


def test_the_same_report_as_csv(tmp_path: Path) -> None:
    """The header names the columns, the id's among them."""
    path = tmp_path / "report.csv"
    path.write_text("CAMPAIGN_ID,DATE,SPEND_IN_MICRO_DOLLAR,CTR\n1,2022-01-05,5,\n2,2022-01-05,,0.5\n")
    table = RowFile(path, models.DeliveryMetricsRow).to_arrow()
    assert sorted(table.schema.names) == ["CAMPAIGN_ID", "CTR", "DATE", "SPEND_IN_MICRO_DOLLAR"]
    assert table["SPEND_IN_MICRO_DOLLAR"].to_pylist() == [5, None]
    assert table["CAMPAIGN_ID"].to_pylist() == ["1", "2"]


def test_of_several_lists_one_is_meant(tmp_path: Path) -> None:
    """The only one there is, or the one that is named."""
    kinds = {"campaigns": models.Campaign, "ads": models.Ad}
    campaign, ad = {"id": "1", "name": "A", "status": "ACTIVE"}, {"id": "2", "ad_group_id": "3", "status": "PAUSED"}
    both = file(tmp_path, {"campaigns": [campaign], "ads": [ad]}, kinds)
    assert both.to_arrow(kind="ads")["id"].to_pylist() == ["2"]
    assert both.to_arrow(kind="campaigns")["name"].to_pylist() == ["A"]
    with pytest.raises(InvalidRequest, match="campaigns and ads: say which with kind="):
        both.to_arrow()
    with pytest.raises(InvalidRequest, match="no model of 'pins'; there are campaigns, ads"):
        both.to_arrow(kind="pins")
    assert file(tmp_path, {"ads": [ad]}, kinds).to_arrow()["id"].to_pylist() == ["2"]
    assert "ad_group_id" in file(tmp_path, {"ads": []}, kinds).to_arrow().schema.names
    with pytest.raises(InvalidRequest, match="say which rows: kind= one of campaigns, ads"):
        file(tmp_path, {}, kinds).to_arrow()


@pytest.mark.parametrize(("lacking", "wanted"), [("pyarrow", "pinterest-ads[arrow]"), ("polars", "polars")])
def test_what_is_not_installed_is_named(tmp_path: Path, lacking: str, wanted: str) -> None:
    """Nothing of Arrow loads before a table is asked for, and then the message says what to install."""
    path = tmp_path / "rows.json"
    path.write_text("[]")
    code = (
        f"import sys; sys.modules[{lacking!r}] = None\n"
        "from pinterest_ads.files import RowFile; from pinterest_ads.models import Campaign\n"
        "assert 'pyarrow' not in [name for name, module in sys.modules.items() if module]\n"
        f"RowFile({str(path)!r}, Campaign).to_polars()\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert f"ModuleNotFoundError: this needs {lacking}: pip install '{wanted}'" in ran.stderr
