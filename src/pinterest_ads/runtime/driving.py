"""Calls as generators: they yield requests, are sent the responses, and return what the call is worth.

Written once; the loops here drive them for threads and for tasks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator

    from pinterest_ads.transport.http import httpx

T = TypeVar("T")
Steps: TypeAlias = "Generator[httpx.Request, httpx.Response, T]"


def drive(steps: Steps[T], send: Callable[[httpx.Request], httpx.Response]) -> T:
    """Send what is yielded until there is a result; a failure to send is raised where the request was yielded."""
    try:
        request = next(steps)
        while True:
            try:
                response = send(request)
            except BaseException as error:
                request = steps.throw(error)
            else:
                request = steps.send(response)
    except StopIteration as done:
        result: T = done.value
        return result


async def adrive(steps: Steps[T], send: Callable[[httpx.Request], Awaitable[httpx.Response]]) -> T:
    """`drive` for tasks."""
    try:
        request = next(steps)
        while True:
            try:
                response = await send(request)
            except BaseException as error:
                request = steps.throw(error)
            else:
                request = steps.send(response)
    except StopIteration as done:
        result: T = done.value
        return result
