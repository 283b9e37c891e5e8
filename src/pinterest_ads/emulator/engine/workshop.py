"""The workshop: makes what jobs ask for, here or in a thread beside, so that no request waits for a long one.

Work is cut where it says so: between two cuts the store is free for everybody else.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, WeakSet

from .jobs import PART, Job, Phase, look
from .tables import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .database import Connection
    from .service import State
    from .store import Store

_log = logging.getLogger(__name__)

Pause = Callable[[], None]
Work = Callable[["Connection", Pause], Iterable[bytes]]
"""Yields the pieces of a file; it calls the pause often, and holds no cursor open when it does."""

SLICE_SECONDS = 0.03
"""How long work goes on before others may use the store."""

PATIENCE, PATIENCE_SHARED = 0.05, 30.0
"""Seconds that a look at a job waits for work beside. Where a client shares its clock, its waits cost no time: there
the look waits, or the client's deadline would pass before the work is done."""

_threads: WeakKeyDictionary[Store, dict[str, threading.Thread]] = WeakKeyDictionary()
_ended: WeakSet[Store] = WeakSet()


class Ended(Exception):
    """The store is about to be closed: the work stops where it is, and is done anew when it is asked for again."""


def keep(connection: Connection, identifier: str, pieces: Iterable[bytes]) -> None:
    """Keep what a job made, within the caller's transaction."""
    _keep(lambda: contextlib.nullcontext(connection), identifier, pieces)


def make(store: Store, identifier: str, work: Work) -> None:
    """Do the work of a job, and keep what it makes piece by piece."""
    with contextlib.ExitStack() as reading:
        connection = reading.enter_context(store.read())
        last = time.monotonic()

        def pause() -> None:
            nonlocal last
            if store in _ended:
                raise Ended
            if time.monotonic() - last > SLICE_SECONDS:
                reading.close()
                time.sleep(0)
                reading.enter_context(store.read())
                last = time.monotonic()

        _keep(store.write, identifier, work(connection, pause))


def begin(store: Store, identifier: str, work: Work) -> None:
    """Do the work of a job in a thread of its own, unless one is at it."""
    running = _threads.setdefault(store, {})
    if store in _ended:
        return
    if identifier in running and running[identifier].is_alive():
        return
    thread = threading.Thread(target=_run, args=(store, identifier, work), name=f"job {identifier}", daemon=True)
    running[identifier] = thread
    thread.start()


def end(store: Store) -> None:
    """Stop what is made for a store, and wait for it: SQLite crashes when a connection in use is closed."""
    _ended.add(store)
    for thread in tuple(_threads.get(store, {}).values()):
        thread.join()


def wait(store: Store, identifier: str, seconds: float) -> None:
    """Wait until a job's thread has ended, but no longer than that."""
    thread = _threads.get(store, {}).get(identifier)
    if thread is not None:
        thread.join(seconds)


def bring(state: State, job: Job, work: Work, *, beside: bool) -> Job:
    """Return a job as it is now, after seeing to it that a finished one has made what it was asked for.

    Work `beside` may take longer than the clock says: the job is then still running.
    """
    if job.phase is not Phase.FINISHED or job.size is not None:
        return job
    store = state.store
    if beside:
        begin(store, job.id, work)
        wait(store, job.id, PATIENCE_SHARED if state.clock.mode == "shared" else PATIENCE)
    else:
        make(store, job.id, work)
    with store.read() as connection:
        again = look(connection, job.kind, job.tenant, job.id, state.clock.time())
    if again is None or (again.phase is Phase.FINISHED and again.size is None):
        return replace(job, phase=Phase.RUNNING, progress=99)
    return again


def _run(store: Store, identifier: str, work: Work) -> None:
    try:
        make(store, identifier, work)
    except Ended:
        _log.debug("job %s: the store is closed", identifier)
    except Exception:
        _log.exception("job %s failed", identifier)
        with store.write() as connection:
            problem = "The emulator failed; its log says how."
            connection.execute("UPDATE jobs SET problem=? WHERE id=?", (problem, identifier))
    finally:
        _threads.get(store, {}).pop(identifier, None)


def _keep(
    write: Callable[[], contextlib.AbstractContextManager[Connection]],
    identifier: str,
    pieces: Iterable[bytes],
) -> None:
    digest, size = hashlib.sha256(), 0
    for number, part in enumerate(_cut(pieces)):
        with write() as connection:
            connection.execute(PARTS.put, (identifier, number, part))
        digest.update(part)
        size += len(part)
    with write() as connection:
        statement = "UPDATE jobs SET size=?, digest=? WHERE id=?"
        connection.execute(statement, (size, digest.hexdigest()[:32], identifier))


def _cut(pieces: Iterable[bytes]) -> Iterator[bytes]:
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) >= PART:
            yield bytes(held[:PART])
            del held[:PART]
    yield bytes(held)
