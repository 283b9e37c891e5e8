"""What must not become dearer unnoticed: each count has a bound, and is over it when made worse on purpose."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
from pinterest_ads_api.operations import operation

from pinterest_ads import PinterestAds
from pinterest_ads.emulator import Emulator
from pinterest_ads.files import RowFile
from pinterest_ads.files.reader import Reader
from pinterest_ads.files.row_file import shape_of
from pinterest_ads.models import Campaign
from tests.counts.counting import FIRST_CLIENT, blocks, calls, modules, peak, steps

ADVERTISER = "549755885175"
MOST_MODULES = 92
MOST_BLOCKS = 340
MOST_BYTES = 25_000
MOST_CALLS = 180
MOST_STEPS = 650
MOST_CALLS_OF_A_FILE = 120
MOST_BYTES_OF_A_FILE = 5_200_000


def test_a_first_client_loads_no_model_operation_or_resource() -> None:
    """They load when they are first used; a use is seen."""
    lazy = ("pinterest_ads_api.models.", "pinterest_ads_api.operations.", "pinterest_ads_api.resources.")

    def used(statement: str) -> list[str]:
        return [name for name in modules(statement) if name.startswith(lazy) and not name.endswith(".root")]

    assert used(FIRST_CLIENT) == []
    assert "pinterest_ads_api.models.campaigns" in used(f"{FIRST_CLIENT}; from pinterest_ads.models import Campaign")


def test_a_first_client_loads_few_modules() -> None:
    """The bound is what is loaded today beyond httpx; one dependency more passes it."""
    httpx_alone = modules("import httpx")

    def loaded(statement: str) -> int:
        return len(modules(statement) - httpx_alone)

    assert loaded(FIRST_CLIENT) <= MOST_MODULES
    assert loaded(f"{FIRST_CLIENT}; import xmlrpc.server, ctypes, unittest.mock") > MOST_MODULES


def test_a_decoded_page_keeps_few_blocks_of_memory(page: httpx.Response) -> None:
    """Structs are lean; dicts of the same page, or a copy of it, pass the bound."""
    parse = operation("ads_list").parse
    assert blocks(lambda: parse(200, page.headers, page.content)) <= MOST_BLOCKS
    assert blocks(lambda: json.loads(page.content)) > MOST_BLOCKS
    assert blocks(lambda: [parse(200, page.headers, page.content) for _ in range(2)]) > MOST_BLOCKS


def test_decoding_a_page_allocates_little(page: httpx.Response) -> None:
    """No second form of the page stands beside the models while they are made."""
    parse = operation("ads_list").parse
    assert peak(lambda: parse(200, page.headers, page.content)) <= MOST_BYTES
    assert peak(lambda: (json.loads(page.content), parse(200, page.headers, page.content))) > MOST_BYTES


def test_a_call_runs_few_functions(page: httpx.Response) -> None:
    """From the method to the model, with retry, quota, auth and log on, over a transport that does nothing."""
    answering = httpx.MockTransport(lambda _: httpx.Response(200, headers=page.headers, content=page.content))
    with PinterestAds("token", base_url="http://h/ads/v4", transport=answering) as quiet:
        ads = quiet.advertiser(ADVERTISER).ads

        def call() -> object:
            return next(ads.list(page_size=25, prefetch=0).pages())

        assert calls(call) <= MOST_CALLS
        assert calls(lambda: (call(), ads.list(page_size=25))) > MOST_CALLS


def test_a_page_reads_few_rows(emulator: Emulator, client: PinterestAds) -> None:
    """A page of the emulator costs its own rows and not those of the account, which has ten times as many."""
    ads = client.advertiser(ADVERTISER).ads

    def read(size: int) -> int:
        # Pages that were asked for before are remembered, so each is another one.
        sizes = iter((size - 3, size - 2, size - 1, size))
        with emulator.engine.store.read() as connection:
            return steps(connection, lambda: next(ads.list(page_size=next(sizes), prefetch=0).pages()))

    assert 0 < read(29) <= MOST_STEPS
    assert read(58) > MOST_STEPS


def test_a_file_is_read_many_rows_at_a_time(tmp_path: Path) -> None:
    """A block costs a few calls whatever it holds; one whose last row is odd is looked at row by row."""
    rows = [f'{{"id":"{n}","name":"Campaign {n}","status":"ACTIVE"}}' for n in range(2000)]
    regular, odd = tmp_path / "regular.json", tmp_path / "odd.json"
    regular.write_text(f"[{','.join(rows)}]")
    odd.write_text(f"[{','.join(rows)},{{}}]".replace('"name":"Campaign 1999"', '"name":1999'))

    def read(path: Path) -> int:
        return calls(
            lambda: sum(len(chunk.rows) for chunk in RowFile(path, Campaign).chunks(Reader(shape_of(Campaign))))
        )

    assert read(regular) <= MOST_CALLS_OF_A_FILE
    assert read(odd) > MOST_CALLS_OF_A_FILE


def test_reading_a_file_allocates_a_few_blocks(tmp_path: Path) -> None:
    """The rows of one block are here at a time; all of them pass the bound."""
    path = tmp_path / "rows.json"
    path.write_text(json.dumps([{"id": str(n), "name": "Campaign", "status": "ACTIVE"} for n in range(20_000)]))
    assert peak(lambda: sum(1 for _ in RowFile(path, Campaign).models())) <= MOST_BYTES_OF_A_FILE
    assert peak(lambda: list(RowFile(path, Campaign).models())) > MOST_BYTES_OF_A_FILE
