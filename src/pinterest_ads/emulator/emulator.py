"""`Emulator`: one account of the API in process, or on a port."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from .engine import (
    Admin,
    Clock,
    Description,
    Engine,
    Settings,
    find_description,
    load_description,
    read_description,
)
from .engine.seeding import FILES, GENERATE
from .service import SERVICE

if TYPE_CHECKING:
    from datetime import date
    from types import TracebackType

    import httpx
    from starlette.applications import Starlette

    from .engine.certificates import SelfSigned
    from .engine.server import Serving

_LOOPBACK = ("127.0.0.1", "::1", "localhost")

IN_PROCESS = "http://pinterest-ads.emulator"
"""The origin that requests name when there is no port; nothing resolves it."""


class Emulator:
    """The API, emulated: started and stopped by `with`, or by `start` and `stop`.

    Args:
        seed: What the account holds: `demo`, `empty`, a YAML or JSON file, or an account of any size as
            `generate:advertisers=2,campaigns=50,ads=100000`.
        port: The port to listen on (0: any free one), or None to answer in process only, through `transport()`.
        host: The address to listen on.
        admin_port: The port of the admin interface, beside `port`, on loopback.
        token: The bearer token of the seed's main user.
        database: A file, or the URL of a PostgreSQL database, that keeps the state; without one it is in memory. One
            that already holds an account is not seeded.
        strict: Check every answer against the description too; one that does not fit becomes a 500.
        quotas: `guide` (400 writes per advertiser in 60 s), `examples` (the guide's header examples) or `none`.
        service_date: The day that decides what the service has switched off; 2022-03-15 unless given.
        clock: A clock to share with a client, such as `ManualClock()`; the real one unless given.
        description: The OpenAPI document to serve, as a file or as data; the SDK's own unless given.
        admin_host: The address of the admin interface; elsewhere than on loopback it wants an `admin_token`.
        admin_token: The bearer token of the admin interface.
        cors: The origins of pages whose scripts may call the API; `*` for any.
        certificate: A PEM file with the certificate for TLS on the API's port, with its `key` beside it or in it.
        key: The PEM file with the certificate's key.
        self_signed: Speak TLS with a certificate made for this run; `authority` is what clients must trust.
        forward: The whole prefix of a real service that answers in the emulator's place; `admin.differences` has where
            its answers and the description differ.
        forward_transport: A transport to it in place of the network.
        preview: Serve what was announced as coming soon too, from the SDK's own preview description.

    Raises:
        DescriptionError: The document is absent, or has an operation that the emulator does not know.
        OSError: The port is taken.

    """

    def __init__(
        self,
        *,
        seed: str = "demo",
        port: int | None = None,
        host: str = "127.0.0.1",
        admin_port: int = 0,
        token: str = "demo",  # noqa: S107 - the documented token of the emulator
        database: Path | str | None = None,
        strict: bool = False,
        quotas: str | None = None,
        service_date: date | None = None,
        clock: Clock | None = None,
        description: Path | str | Mapping[str, Any] | None = None,
        admin_host: str = "127.0.0.1",
        admin_token: str | None = None,
        cors: Sequence[str] = (),
        certificate: Path | str | None = None,
        key: Path | str | None = None,
        self_signed: bool = False,
        preview: bool = False,
        forward: str | None = None,
        forward_transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._preview = preview
        if not seed.startswith(GENERATE) and not seed.endswith(FILES):
            _check_choice("seed", seed, SERVICE.seeds)
        if not token:
            message = "token='': a token has at least one character"
            raise ValueError(message)
        if admin_token is None and admin_host not in _LOOPBACK:
            message = f"admin_host={admin_host!r} is not loopback: give an admin_token"
            raise ValueError(message)
        if self_signed and certificate is not None:
            message = "self_signed makes a certificate: give none"
            raise ValueError(message)
        self._admin_host, self._admin_token, self._cors = admin_host, admin_token, tuple(cors)
        self._certificate = Path(certificate) if certificate is not None else None
        self._key = Path(key) if key is not None else None
        self._self_signed = self_signed
        self._made: SelfSigned | None = None
        _check_choice("quotas", quotas or SERVICE.default_quotas, SERVICE.quotas)
        self.token = token
        self._port, self._host, self._admin_port = port, host, admin_port
        self._description = description
        self._settings = Settings(
            seed=seed,
            token=token,
            database=database,
            strict=strict,
            quotas=quotas,
            service_date=service_date,
            clock=clock,
            forward=forward,
            forward_transport=forward_transport,
        )
        self._engine: Engine | None = None
        self._serving: Serving | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Open the account and, with a port, return when it answers there."""
        if self._engine is not None:
            return
        engine = Engine(SERVICE, _read(self._description, preview=self._preview), self._settings)
        if self._port is not None:
            try:
                self._serving = self._serve(engine, self._port)
            except BaseException:
                engine.close()
                raise
        self._engine = engine

    def _serve(self, engine: Engine, port: int) -> Serving:
        from .console import console_routes
        from .engine.admin_http import admin_application
        from .engine.asgi import served
        from .engine.server import Listener, Serving

        if self._self_signed:
            from .engine.certificates import SelfSigned

            self._made = SelfSigned(self._host)
        certificate = self._certificate if self._made is None else self._made.certificate
        serving = Serving(
            (
                Listener(
                    served(engine, self._cors),
                    self._host,
                    port,
                    engine.unreadable(),
                    certificate,
                    self._key,
                ),
                Listener(
                    admin_application(Admin(engine), self._admin_token, console_routes()),
                    self._admin_host,
                    self._admin_port,
                ),
            )
        )
        serving.start()
        return serving

    def stop(self) -> None:
        """Let requests under way end, leave the port, and close the account."""
        if self._serving is not None:
            self._serving.stop()
            self._serving = None
        if self._made is not None:
            self._made.remove()
            self._made = None
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    @property
    def engine(self) -> Engine:
        """The engine behind it. Raises RuntimeError before `start` and after `stop`."""
        if self._engine is None:
            message = "the emulator is not running; use it in a `with` statement, or call start()"
            raise RuntimeError(message)
        return self._engine

    @property
    def base_url(self) -> str:
        """The prefix of the API, such as `http://127.0.0.1:8089/ads/v4`; in process a name that nothing resolves."""
        prefix = self.engine.description.prefix
        if self._serving is None:
            return IN_PROCESS + prefix
        origin = _origin(self._host, self._serving.ports[0])
        return (origin.replace("http:", "https:", 1) if self._certificate or self._made else origin) + prefix

    @property
    def authority(self) -> Path | None:
        """The PEM file that clients must trust when the certificate is self-signed; None otherwise."""
        return None if self._made is None else self._made.authority

    @property
    def admin_url(self) -> str | None:
        """The origin of the admin interface, or None in process."""
        return None if self._serving is None else _origin(self._admin_host, self._serving.ports[1])

    @property
    def admin(self) -> Admin:
        """The controls: reset, quotas, faults, clock, journal."""
        return Admin(self.engine)

    @property
    def app(self) -> Starlette:
        """The ASGI application, for a server or a test client of your own."""
        from .engine.asgi import application

        return application(self.engine)

    def transport(self) -> httpx.BaseTransport:
        """Return a transport for `httpx.Client` that answers in process."""
        from .engine.transports import EmulatorTransport

        return EmulatorTransport(self.engine)

    def async_transport(self) -> httpx.AsyncBaseTransport:
        """Return a transport for `httpx.AsyncClient` that answers in process."""
        from .engine.transports import AsyncEmulatorTransport

        return AsyncEmulatorTransport(self.engine)


def _origin(host: str, port: int) -> str:
    named = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - named, not bound
    return f"http://{named}:{port}"


def _check_choice(name: str, value: str, choices: Mapping[str, object]) -> None:
    if value not in choices:
        message = f"{name}={value!r}: choose from {', '.join(sorted(choices))}"
        raise ValueError(message)


def _read(description: Path | str | Mapping[str, Any] | None, *, preview: bool) -> Description:
    if isinstance(description, Mapping):
        return read_description(dict(description))
    if description is not None:
        return load_description(Path(description))
    name = "openapi.preview.json" if preview else "openapi.json"
    return load_description(find_description(SERVICE.package, name))
