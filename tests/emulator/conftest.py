"""The emulator in process, strict, without quotas; and plain HTTP clients of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import httpx
import pytest

from pinterest_ads.emulator import Emulator

ACCOUNT = "advertisers/549755885175"
OTHER_ACCOUNT = "advertisers/549755885179"

DESCRIPTION = os.environ.get("PINTEREST_ADS_EMULATOR_DESCRIPTION")
"""Another document than the SDK's own, as the command line takes it too."""

Start = Callable[..., Emulator]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the same tests run on another database."""
    parser.addoption("--store", choices=("sqlite", "postgresql"), default="sqlite", help="where emulators keep state")


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str | None]:
    """The URL of a PostgreSQL of this run's own, with `--store=postgresql`; else None."""
    if request.config.getoption("--store", "sqlite") == "sqlite":
        yield None
        return
    from tests.emulator.postgresql import running

    with running(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


@pytest.fixture
def new_database(server: str | None) -> Iterator[Callable[[], str | None]]:
    """Give a database of its own for each emulator: a schema of the server, or None for memory."""
    if server is None:
        yield lambda: None
        return
    from tests.emulator.postgresql import schemas

    with schemas(server) as schema:
        yield schema


@pytest.fixture
def start(new_database: Callable[[], str | None]) -> Iterator[Start]:
    """Start emulators with options of the test's own; all are stopped at its end."""
    running: list[Emulator] = []

    def starter(**options: object) -> Emulator:
        chosen: dict[str, object] = {"strict": True, "quotas": "none", "description": DESCRIPTION, **options}
        chosen.setdefault("database", new_database())
        emulator = Emulator(**chosen)  # type: ignore[arg-type]
        emulator.start()
        running.append(emulator)
        return emulator

    yield starter
    for emulator in running:
        emulator.stop()


@pytest.fixture
def emulator(start: Start) -> Emulator:
    """An emulator in process with the seed `demo`."""
    return start()


def client_of(emulator: Emulator, token: str | None = "demo") -> httpx.Client:
    """Return a client in process with the given token."""
    headers = {} if token is None else {"authorization": f"Bearer {token}"}
    return httpx.Client(base_url=emulator.base_url + "/", transport=emulator.transport(), headers=headers)


@pytest.fixture
def api(emulator: Emulator) -> Iterator[httpx.Client]:
    """A client of `emulator` with the seed's token; paths are relative to the API's prefix."""
    with client_of(emulator) as client:
        yield client


@pytest.fixture
def served(start: Start) -> Emulator:
    """An emulator on a port."""
    return start(port=0)


@pytest.fixture
def admin(served: Emulator) -> Iterator[httpx.Client]:
    """A client of its admin interface."""
    with httpx.Client(base_url=f"{served.admin_url}/v1/") as client:
        yield client
