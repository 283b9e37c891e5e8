"""Decoding a page to models, and encoding a batch of them, beside every peer."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from benchmarks import peers
from benchmarks.measure import Ratio, Worker, interleave, ratio
from benchmarks.pages import BATCH, KINDS, SIZES

if TYPE_CHECKING:
    from pathlib import Path

DICTS, OURS, STOCK, PYDANTIC, GENERATOR = (
    "orjson dicts",
    "pinterest-ads",
    "openapi-python-client",
    "pydantic v2",
    "openapi-generator",
)
SCRIPTS = {STOCK: "stock", PYDANTIC: "pydantic_v2", GENERATOR: "openapi_generator"}


def measure(folder: Path, others: list[peers.Peer], rounds: int) -> list[Ratio]:
    """Measure both for every contender there is."""
    found: list[Ratio] = []
    with ExitStack() as stack:
        workers = {
            DICTS: peers.ours(DICTS).worker("dicts", folder, stack),
            OURS: peers.ours().worker("ours", folder, stack),
            **{peer.name: peer.worker(SCRIPTS[peer.name], folder, stack) for peer in others},
        }
        for size in SIZES:
            for kind in KINDS:
                found += _decode(workers, kind, size, rounds)
        found += _encode(workers, rounds)
    return found


def _decode(workers: dict[str, Worker], kind: str, size: int, rounds: int) -> list[Ratio]:
    what, repeat = f"decode {size} {kind}", 2000 // size
    turns = {
        name: worker.turn("decode", f"{kind}-{size}", repeat if name in (DICTS, OURS) else max(1, repeat // 5))
        for name, worker in workers.items()
    }
    samples = interleave(turns, rounds)
    found = [ratio(what, samples, OURS, DICTS, limit=0.8 if kind == "ad_groups" else 0.75)]
    for name in workers:
        if name in (OURS, DICTS):
            continue
        over_dicts = ratio(what, samples, name, DICTS).cpu
        found.append(ratio(what, samples, name, OURS, limit=_times(name, over_dicts), at_least=True))
    return found


def _times(name: str, over_dicts: float) -> float:
    if name == STOCK:
        return 10 if over_dicts >= 7.5 else 8
    return 6 if name == GENERATOR else 3.5


def _encode(workers: dict[str, Worker], rounds: int) -> list[Ratio]:
    batch, what = f"batch-{BATCH}", f"encode a batch of {BATCH}"
    turns = {name: worker.turn("encode", batch, 20) for name, worker in workers.items()}
    turns["msgspec alone"] = workers[OURS].turn("encode_alone", batch, 20)
    turns["create, checked and sent"] = workers[OURS].turn("create", batch, 4)
    samples = interleave(turns, rounds)
    found = [ratio(what, samples, OURS, DICTS, limit=1.3), ratio(what, samples, "msgspec alone", DICTS)]
    found.append(ratio(what, samples, "create, checked and sent", DICTS))
    found.extend(
        ratio(what, samples, name, OURS, limit=None if name == PYDANTIC else 18, at_least=True)
        for name in workers
        if name not in (OURS, DICTS)
    )
    return found
