"""What is known of a job, and how it is asked for. No I/O: the jobs of threads and of tasks share it."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any, cast

import attrs
import msgspec

from pinterest_ads.errors import FieldError, InvalidRequest, JobFailed, Undecodable
from pinterest_ads.runtime.kinds import is_object
from pinterest_ads.runtime.operation import argument
from pinterest_ads.runtime.pointer import find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pinterest_ads.runtime.operation import JobShape, OperationModule

VERSION = 1
GROWTH = 1.5
STUCK_AFTER = 3600.0  # seconds without a change of state


@attrs.frozen
class JobStatus:
    """What a look at a job showed.

    Attributes:
        state: the service's own word.
        succeeded: the result can be fetched.
        failed: there will be no result.
        url: where the result is, None until there is one; its query may hold credentials, which `repr` leaves out.
        value: the whole answer, as a model.
    """

    state: str
    succeeded: bool
    failed: bool
    url: str | None = attrs.field(repr=lambda url: repr(url and url.partition("?")[0]))
    value: Any = attrs.field(repr=False)

    @property
    def done(self) -> bool:
        """Nothing will change any more."""
        return self.succeeded or self.failed


@attrs.frozen
class Tracking:
    """One job: the operation that began it, its token at the service, the arguments that its status is asked with.

    `request` is what was asked for, as plain data; a job that was begun elsewhere has none.
    """

    operation: str
    shape: JobShape
    service_token: str
    arguments: Mapping[str, Any]
    request: Any = attrs.field(default=None, repr=False, eq=False)

    @property
    def token(self) -> str:
        """What another process resumes the job with.

        It names operation, ids and the service's token; it holds no secret.
        """
        told = {"v": VERSION, "operation": self.operation, "job": self.service_token, "arguments": self.arguments}
        return base64.urlsafe_b64encode(msgspec.json.encode(told)).decode().rstrip("=")

    def status_arguments(self, status: OperationModule) -> dict[str, Any]:
        """The arguments of the status operation."""
        operation = status.OPERATION
        known = {parameter.argument for parameter in operation.parameters}
        found = {name: value for name, value in self.arguments.items() if name in known}
        return {**found, argument(operation, self.shape.argument): self.service_token}

    def read(self, value: Any) -> JobStatus:
        """What an answer of the status operation says."""
        state = find(value, self.shape.state)
        if state is None:
            raise Undecodable("the answer does not tell the job's state", operation=self.operation)
        text = str(msgspec.to_builtins(state))
        url = find(value, self.shape.url)
        return JobStatus(
            text, text in self.shape.succeeded, text in self.shape.failed, str(url) if url else None, value
        )

    def failure(self, status: JobStatus) -> JobFailed:
        """The error of a job that the service gave up."""
        message = f"the job ended as {status.state}"
        return JobFailed(message, token=self.token, state=status.state, operation=self.operation)

    def stuck(self, status: JobStatus, seconds: float) -> JobFailed:
        """The error of a job that does not move."""
        message = f"the job has been {status.state} for {seconds:.0f} s and seems stuck; its token resumes it"
        return JobFailed(message, token=self.token, state=status.state, operation=self.operation)


def started(module: OperationModule, arguments: Mapping[str, Any], answer: Any) -> Tracking | None:
    """The job that an answer says has begun, None where it names none."""
    operation = module.OPERATION
    shape = cast("JobShape", operation.job)
    token = find(answer, shape.token)
    if token is None:
        return None
    kept = {
        name: msgspec.to_builtins(value) for name, value in arguments.items() if name != "body" and value is not None
    }
    body = arguments.get("body")
    request = msgspec.json.decode(body) if isinstance(body, msgspec.Raw) else msgspec.to_builtins(body)
    return Tracking(operation.id, shape, str(token), kept, request)


def resumed(token: str, operations: Callable[[str], OperationModule]) -> Tracking:
    """The job that a token of `Job.token` names. Raises InvalidRequest."""
    try:
        told: Any = msgspec.json.decode(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    except (ValueError, TypeError, binascii.Error, msgspec.MsgspecError):
        told = None
    if not is_object(told) or type(told.get("v")) is not int:
        raise InvalidRequest.of([FieldError("/token", "this is no token of a job (job.token)")])
    if told["v"] != VERSION:
        reason = f"this token has version {told['v']}, this library reads version {VERSION}"
        raise InvalidRequest.of([FieldError("/token", reason)])
    name, job, arguments = told.get("operation"), told.get("job"), told.get("arguments")
    try:
        shape = operations(str(name)).OPERATION.job
    except (KeyError, ImportError, AttributeError):
        shape = None
    if shape is None or not isinstance(job, str) or not job or not is_object(arguments):
        raise InvalidRequest.of([FieldError("/token", f"there is no job operation {name!r}, or the token is damaged")])
    return Tracking(str(name), shape, job, arguments)


def intervals(first: float, longest: float) -> Iterator[float]:
    """Seconds between looks at a job, growing by half."""
    wait = min(first, longest)
    while True:
        yield wait
        wait = min(longest, wait * GROWTH)


@attrs.define
class Patience:
    """When to stop waiting for a job. Times are the clock's `monotonic`."""

    tracking: Tracking
    began: float
    timeout: float | None
    stuck_after: float
    state: str | None = None
    since: float = 0.0

    def look(self, status: JobStatus, now: float) -> bool:
        """Whether the job is done; raises JobFailed where it failed or is stuck."""
        if status.failed:
            raise self.tracking.failure(status)
        if status.state != self.state:
            self.state, self.since = status.state, now
        elif not status.succeeded and now - self.since >= self.stuck_after:
            raise self.tracking.stuck(status, now - self.since)
        return status.succeeded

    def left(self, now: float) -> float | None:
        """Seconds until the time is up, None where there is no end; the first look is taken whatever the timeout."""
        if self.timeout is None or (self.state is None and self.began + self.timeout <= now):
            return None
        return self.began + self.timeout - now

    def next_wait(self, wait: float, now: float) -> float | None:
        """The seconds until the next look, None where the time is up."""
        left = self.left(now)
        if left is None:
            return wait
        return None if left <= 0 else min(wait, left)
