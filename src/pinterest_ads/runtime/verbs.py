"""What a call of each kind consists of: requests, and what their answers are worth. No I/O; `driving` has the loops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, cast

from pinterest_ads.errors import AdsError, InvalidRequest
from pinterest_ads.runtime.operation import argument
from pinterest_ads.runtime.pointer import find

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinterest_ads.runtime.answer import LastResponse
    from pinterest_ads.runtime.driving import Steps
    from pinterest_ads.runtime.issue import Issue
    from pinterest_ads.runtime.operation import Batch, OperationModule
    from pinterest_ads.runtime.options import Carried, WithBody
    from pinterest_ads.runtime.resolve import Comparison
    from pinterest_ads.runtime.result import BatchResult
    from pinterest_ads.runtime.sending import Sending
    from pinterest_ads.runtime.settings import Settings
    from pinterest_ads.runtime.settle import Reply
    from pinterest_ads.runtime.tracking import Tracking
    from pinterest_ads.transport.http import httpx


class Verbs:
    """The calls of one client. `remember` keeps the last response of this thread or task."""

    def __init__(self, settings: Settings, remember: Callable[[LastResponse], None]) -> None:
        self.settings: Settings = settings
        self._remember = remember

    def value(self, module: OperationModule, arguments: dict[str, Any], **options: Unpack[WithBody]) -> Steps[Any]:
        """One answer's value."""
        whole, carried = self._whole(module, arguments, **options)
        body, response = yield from self._read(module, whole, **carried)
        pointer = module.OPERATION.result
        found = body if pointer is None else find(body, pointer)
        if found is None:
            raise self.settings.reading.nothing(response)
        return found

    def job(self, module: OperationModule, arguments: dict[str, Any], **options: Unpack[WithBody]) -> Steps[Tracking]:
        """A job that the service has begun."""
        from pinterest_ads.runtime.tracking import started

        whole, carried = self._whole(module, arguments, **options)
        answer, response = yield from self._read(module, whole, **carried)
        tracking = started(module, whole, answer)
        if tracking is None:
            raise self.settings.reading.unnamed(response)
        return tracking

    def _whole(
        self, module: OperationModule, arguments: dict[str, Any], **options: Unpack[WithBody]
    ) -> tuple[dict[str, Any], Carried]:
        """The arguments with their body checked, and what else the request carries."""
        whole = self.settings.requests.body(module, arguments, options.get("extra"))
        return whole, {"extra_headers": options.get("extra_headers"), "extra_query": options.get("extra_query")}

    def look(self, tracking: Tracking, within: float | None) -> Steps[Any]:
        """A job's status, had within so many seconds."""
        module = self.settings.operations(tracking.shape.status)
        answer, _ = yield from self._read(module, tracking.status_arguments(module), within)
        return answer

    def raw(self, method: str, path: str, **content: Any) -> Steps[httpx.Response]:
        """Any request below the base URL; its answer as it is, if it is a success."""
        response = yield from self.exchange(self.settings.requests.raw(method, path, **content))
        self.settings.reading.raise_for(response)
        return response

    def chunk(
        self, module: OperationModule, arguments: Mapping[str, Any], sending: Sending, **carried: Unpack[Carried]
    ) -> Steps[None]:
        """One chunk of a batch, until each of its slots is settled."""
        from pinterest_ads.runtime.settle import settle

        batch = cast("Batch", module.OPERATION.batch)
        rounds = settle(sending.slots, batch, self.settings.reading.api.errors)
        try:
            bodies = next(rounds)
            while True:
                reply = yield from self._reply(module, {**arguments, "body": bodies}, sending, **carried)
                bodies = rounds.send(reply)
        except StopIteration:
            return

    def _reply(
        self, module: OperationModule, arguments: dict[str, Any], sending: Sending, **carried: Unpack[Carried]
    ) -> Steps[Reply]:
        from pinterest_ads.runtime.settle import doubted

        reading = self.settings.reading
        try:
            request = self.settings.requests.make(module, arguments, **carried)
            response = yield from self.exchange(request, sending=sending)
            results, issues = reading.results(module, response)
        except AdsError as error:
            return doubted(error, doubtful=sending.doubtful)
        sending.last = reading.last(response, issues)
        return results

    def _read(
        self,
        module: OperationModule,
        arguments: dict[str, Any],
        within: float | None = None,
        **carried: Unpack[Carried],
    ) -> Steps[tuple[Any, httpx.Response]]:
        reading = self.settings.reading
        response = yield from self.exchange(self.settings.requests.make(module, arguments, **carried), within)
        body, issues = reading.value(module, response)
        if issues:
            self.keep(reading.last(response, issues))
        return body, response

    def exchange(
        self, request: httpx.Request, within: float | None = None, sending: Sending | None = None
    ) -> Steps[httpx.Response]:
        """One request, its answer kept as the last one."""
        call = self.settings.call(request, within)
        if sending is not None:
            sending.adopt(call)
        response = yield request
        last = self.settings.reading.last(response, [])
        if sending is not None:
            sending.last = last
        self._remember(last)
        return response

    def keep(self, last: LastResponse) -> None:
        """Remember an answer that was read, with a warning for what was odd in it."""
        self._remember(last)
        warn(last.operation, last.issues)

    def comparison(self, result: BatchResult[Any]) -> tuple[Comparison, OperationModule, dict[str, Any]]:
        """What `resolve_unknown` compares, and the list that it reads back."""
        from pinterest_ads.runtime.resolve import compare

        origin, operations = result.origin, self.settings.operations
        identity = operations(origin.operation).OPERATION.identity
        if identity is None:
            raise InvalidRequest("resolve_unknown: nothing is known of how these entities can be recognised")
        module = operations(identity.list)
        known = {parameter.argument for parameter in module.OPERATION.parameters}
        arguments = {name: value for name, value in origin.arguments.items() if name in known}
        arguments |= {argument(module.OPERATION, name): value for name, value in identity.query.items()}
        return compare(result, identity), module, arguments


def warn(operation: str, issues: tuple[Issue, ...]) -> None:
    """One warning for one answer, however much was odd in it."""
    if issues:
        import warnings

        from pinterest_ads.runtime.issue import OddAnswerWarning

        first = issues[0]
        where = f"the first at {first.pointer}: {first.value!r}, {first.action}"
        text = f"{operation}: {len(issues)} odd field(s) in the answer, {where}"
        warnings.warn(text, OddAnswerWarning, stacklevel=2)
