"""The files that batches take: what is read, and what is said of a file that cannot be."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from pinterest_ads.cli.inputs import inputs
from pinterest_ads.cli.problems import Refused
from pinterest_ads.models import CampaignCreate


def read(path: Path) -> list[dict[str, Any]]:
    with inputs(str(path), CampaignCreate) as items:
        return list(items)


@pytest.mark.parametrize(
    "text",
    [
        '[{"name": "Ä", "objective_type": "AWARENESS", "daily_spend_cap": 25000000, "is_automated_campaign": true}]',
        '{"name": "Ä", "objective_type": "AWARENESS", "daily_spend_cap": 25000000, "is_automated_campaign": true}\n\n',
        "\ufeffname,objective_type,daily_spend_cap,is_automated_campaign,end_time\nÄ,AWARENESS,25000000,true,\n",
    ],
)
def test_three_forms_say_the_same(tmp_path: Path, text: str) -> None:
    """JSON, JSON lines and CSV give the same inputs: numbers are numbers, an empty cell is left out."""
    path = tmp_path / "inputs"
    path.write_text(text, encoding="utf-8")

    assert read(path) == [
        {"name": "Ä", "objective_type": "AWARENESS", "daily_spend_cap": 25000000, "is_automated_campaign": True}
    ]


def test_cells_hold_json_where_a_field_has_parts(tmp_path: Path) -> None:
    """Objects and arrays stand in their cell as JSON, and null is a word."""
    path = tmp_path / "inputs.csv"
    path.write_text(
        'name,objective_type,tracking_urls,end_time\n1,AWARENESS,"{""click"": [""https://a.example""]}",null\n'
    )

    assert read(path) == [
        {
            "name": "1",
            "objective_type": "AWARENESS",
            "tracking_urls": {"click": ["https://a.example"]},
            "end_time": None,
        }
    ]


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    """What the shell makes of <(command) cannot go back, and is read all the same."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    threading.Thread(target=path.write_text, args=('{"name": "A"}\n{"name": "B"}\n',)).start()

    assert read(path) == [{"name": "A"}, {"name": "B"}]


def test_what_cannot_be_read_stays_text(tmp_path: Path) -> None:
    """A column that the model does not have, and JSON that is none, are left for the check of the request to name."""
    path = tmp_path / "inputs.csv"
    path.write_text("name,objective_type,colour,tracking_urls\nA,AWARENESS,red,{oops\n")

    assert read(path) == [{"name": "A", "objective_type": "AWARENESS", "colour": "red", "tracking_urls": "{oops"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nme,objective_type\nA,AWARENESS\n", "there is no column name; the header has nme, objective_type"),
        ("name,objective_type\nA\n", "line 2: not as many cells as the header has"),
        ('name,objective_type\n"A\n', "unexpected end of data"),
        ('{"name": "A"}\n{"name": \n', "line 2:"),
        ('[{"name": "A"}, 5]', "Expected `object`, got `int`"),
        ("[", "Input data was truncated"),
        ("name,objective_type\n\udc80,AWARENESS\n", "can't decode byte"),
    ],
)
def test_a_file_that_cannot_be_read_names_its_place(tmp_path: Path, text: str, said: str) -> None:
    """What is wrong with a file is told with its name and, where there is one, its line."""
    path = tmp_path / "inputs"
    path.write_bytes(text.encode(errors="surrogateescape"))

    with pytest.raises(Refused, match=said) as refused:
        read(path)

    assert str(path) in str(refused.value)
