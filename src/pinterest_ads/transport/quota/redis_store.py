"""Quota counted and remembered in Redis or Valkey, for many processes and machines, and over restarts. Extra `[redis]`.

Needs clocks that agree to some milliseconds. Calls of an async client wait for Redis in the event loop.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from pyrate_limiter import RedisBucket

from pinterest_ads.errors import FieldError, InvalidRequest
from pinterest_ads.transport.quota.header import read_windows
from pinterest_ads.transport.quota.pacing import rates, set_back, turns
from pinterest_ads.transport.quota.store import Counted, Full, QuotaStoreError, Ticket

try:
    from redis import Redis, RedisError
    from redis.exceptions import NoScriptError
except ImportError as _missing:
    _REASON = "RedisStore needs the extra: pip install 'pinterest-ads[redis]'"
    raise ImportError(_REASON, name="redis") from _missing

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from pinterest_ads.transport.quota.header import Window

_REMEMBERED = 20_000  # requests kept per key while no limit is known
_PATIENCE = 1.0  # seconds for one command
_IDLE = 35 * 86_400  # seconds after which a key that is not used is forgotten; longer than any window


class RedisStore:
    """Counts in a bucket of pyrate-limiter per key. Thread-safe; first come, first served holds within a process.

    Args:
        url: of the server, like `redis://localhost:6379/0`; it may set `socket_timeout`, by default a second.
        prefix: of every key, so that apps that share a server do not share quotas.

    A server that cannot be reached ends a call in NotSent before it is sent; afterwards it is only logged. An async
    client waits for each command in its event loop, a second at most where the server hangs.
    """

    def __init__(self, url: str, *, prefix: str = "pinterest-ads") -> None:
        try:
            self._redis: Any = cast("Any", Redis).from_url(
                url, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE
            )
        except (ValueError, TypeError, AttributeError) as error:
            raise InvalidRequest.of([FieldError("/url", f"is no URL of a Redis server: {error}")]) from None
        self._prefix = prefix
        self._script: str | None = None

    def __repr__(self) -> str:
        return f"<RedisStore {self._prefix}>"

    def close(self) -> None:
        """Close the connections."""
        self._redis.close()

    def recall(self, key: str) -> tuple[Window, ...]:
        """See `QuotaStore`."""
        with _reached():
            text = self._redis.hget(f"{self._prefix}:windows", key)
        return read_windows(text.decode("ascii", "replace")) if text else ()

    def learn(self, key: str, windows: Sequence[Window]) -> None:
        """See `QuotaStore`."""
        with _reached():
            if windows:
                self._redis.hset(f"{self._prefix}:windows", key, ", ".join(map(str, windows)))
            else:
                self._redis.hdel(f"{self._prefix}:windows", key)

    def take(self, key: str, now: float, ahead: int = 0) -> Ticket | Full:
        """See `QuotaStore`."""
        windows, item, name = self.recall(key), Counted(uuid4().hex, round(now * 1000)), self._counted(key)
        with _reached():
            self._redis.expire(name, _IDLE)
            if not windows:
                self._redis.zadd(name, {item.name: item.timestamp})
                self._redis.zremrangebyrank(name, 0, -_REMEMBERED - 1)
                return Ticket(key, item)
            bucket = self._bucket(windows, name)
            bucket.leak(item.timestamp)
            if ahead == 0 and self._put(bucket, item):
                return Ticket(key, item)
            most = max(rate.limit for rate in bucket.rates)
            held = [Counted("", int(at)) for _, at in self._redis.zrange(name, -most, -1, withscores=True)]
            if set_back(held, bucket.rates, item.timestamp):
                self._redis.zremrangebyscore(name, f"({item.timestamp}", "+inf")
                return self.take(key, now, ahead)
            room, turn = turns(held, bucket.rates, item.timestamp, ahead)
            if turn <= item.timestamp and self._put(bucket, item):
                return Ticket(key, item)
        return Full(max(0.001, room / 1000 - now), max(0.001, turn / 1000 - now))

    def settle(self, ticket: Ticket, at: float) -> None:
        """See `QuotaStore`."""
        with _reached():
            for member in self._members(ticket):
                self._redis.zadd(self._counted(ticket.key), {member: round(at * 1000)}, xx=True)

    def give_back(self, ticket: Ticket) -> None:
        """See `QuotaStore`."""
        with _reached():
            for member in self._members(ticket):
                self._redis.zrem(self._counted(ticket.key), member)

    def forget(self, key: str) -> None:
        """See `QuotaStore`."""
        with _reached():
            self._redis.delete(self._counted(key))

    def taken(self, key: str, since: float) -> Sequence[float]:
        """See `QuotaStore`."""
        with _reached():
            held = self._redis.zrangebyscore(self._counted(key), since * 1000, "+inf", withscores=True)
        return [at / 1000 for _, at in held]

    def pause(self, key: str, until: float) -> None:
        """See `QuotaStore`."""
        with _reached():
            self._redis.zadd(f"{self._prefix}:paused", {key: until}, gt=True)

    def paused(self, key: str) -> float:
        """See `QuotaStore`."""
        with _reached():
            return float(self._redis.zscore(f"{self._prefix}:paused", key) or 0.0)

    def _counted(self, key: str) -> str:
        return f"{self._prefix}:counted:{key}"

    def _bucket(self, windows: Sequence[Window], name: str) -> RedisBucket:
        if self._script is None:
            made = cast("RedisBucket", RedisBucket.init(rates(windows), self._redis, name))
            self._script = made.script_hash
        return RedisBucket(rates(windows), self._redis, name, self._script)

    def _put(self, bucket: RedisBucket, item: Any) -> bool:
        try:
            return bucket.put(item) is True
        except NoScriptError:
            # The server was restarted, and has forgotten the bucket's script but not its counts.
            self._script = None
            again = cast("RedisBucket", RedisBucket.init(bucket.rates, self._redis, bucket.bucket_key))
            return again.put(item) is True

    def _members(self, ticket: Ticket) -> list[bytes]:
        """The bucket adds to a name what makes it unique."""
        at = ticket.item.timestamp
        found: list[bytes] = self._redis.zrangebyscore(self._counted(ticket.key), at, at)
        return [member for member in found if member.startswith(ticket.item.name.encode())]


@contextmanager
def _reached() -> Generator[None]:
    try:
        yield
    except RedisError as error:
        message = f"the quota store cannot be used: {type(error).__name__}: {error}"
        raise QuotaStoreError(message) from error
