"""One straight way from a request to an answer: route, identify, limit, read, validate, act, check.

Each stage either goes on or raises the refusal that the API would send; `handle` is the only place that catches them.
Both fronts, the port and the in-process transports, call `handle` with plain values.
"""

from __future__ import annotations

import difflib
import itertools
import logging
import time
from email.utils import formatdate
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from .access import Access, Principal
from .answers import BEFORE, JSON, Answers, spoil
from .bookmarks import Bookmarks
from .clock import LATEST, SwitchableClock
from .differences import Differences
from .errors import FieldError, Kind, Refusal
from .faults import HEADER, Fault, Faults, asked_fault
from .forward import Forward
from .journal import Journal
from .quotas import Quotas
from .routes import MethodNotAllowed, Routes
from .seeding import Seeding
from .service import Call, OperationRow, Service, State
from .side import SideRow, side_call
from .snapshots import Snapshots
from .store import Store
from .strict_json import read_json
from .targets import Target, routes_of
from .trace import Trace
from .validation import validator_of
from .wire import Request, Response
from .workshop import end as end_work

if TYPE_CHECKING:
    from datetime import date

    from .description import Description, Operation
    from .settings import Settings

_log = logging.getLogger(__name__)

FIRST_REQUEST_ID = 4_000_000_000_000_000
LONGEST_URL = 65_536
MOST_KNOWN_PATHS = 4096
REQUEST_ID = "x-pinterest-rid"


class Engine:
    """Serves one description by one service's tables. Raises DescriptionError while an operation has no row."""

    def __init__(self, service: Service, description: Description, settings: Settings) -> None:
        self.service = service
        self.description = description
        self.settings = settings
        self.clock: SwitchableClock = SwitchableClock(settings.clock)
        self.service_date: date = settings.service_date or service.default_date
        self.faults: Faults = Faults()
        self.journal: Journal = Journal(settings.journal_size)
        self._quota_table = service.quotas[settings.quotas or service.default_quotas]
        self.quotas: Quotas = Quotas(self._quota_table, settings.clock.monotonic if settings.clock else time.monotonic)
        self.violations: list[str] = []
        self.forward: Forward | None = None
        self._answers = Answers(service.envelope)
        if settings.forward is not None:
            differences = Differences(description, validator_of(description))
            self.forward = Forward(settings.forward, differences, settings.forward_transport)
        self._validator = validator_of(description)
        self._prefix = description.prefix + "/"
        self._routes = routes_of(service, description)
        self._beside: Routes[SideRow] = Routes((row.method, row.path, row) for row in service.side)
        self._known: dict[tuple[str, str], tuple[Target, dict[str, str]]] = {}
        self._numbers = itertools.count(1)
        self.store: Store = Store(service.resources, settings.database, service.tables)
        self._seeding = Seeding(service, settings.token)
        try:
            if self.store.is_empty():
                self._seeding.fill(self.store, settings.seed, self.clock)
        except BaseException:
            self.store.close()
            raise
        self.state: State = self._read_state()
        self.snapshots: Snapshots = Snapshots(self.store, self._state_changed)

    def _state_changed(self) -> None:
        self.state = self._read_state()

    def _read_state(self) -> State:
        return State(self.store, Access(self.store), Bookmarks(self.store.key), self.clock, self.service)

    def reset(self, seed: str | None = None) -> None:
        """Go back to a seed with state, quotas, faults, journal and clock. Raises KeyError for an unknown seed."""
        self.clock.follow(self.settings.clock)
        self._seeding.fill(self.store, seed or self.settings.seed, self.clock)
        self.state = self._read_state()
        self.quotas.reset(self._quota_table)
        self.faults.clear()
        self.journal.clear()
        self.violations.clear()

    def nearest(self, method: str, path: str) -> list[str]:
        """Return the operations whose method and path are most like a request's, the most alike first."""
        known = [f"{each.method} {self.description.prefix}{each.path}" for each in self.description.operations]
        return difflib.get_close_matches(f"{method} {path}", known, n=3, cutoff=0.5)

    def close(self) -> None:
        """Close the store, once nobody works with it, and the way to a real service."""
        end_work(self.store)
        self.store.close()
        if self.forward is not None:
            self.forward.close()

    def unreadable(self) -> dict[int, bytes]:
        """Return the bodies that refuse what cannot be read as a request, by their status."""
        refusals = (
            Refusal(Kind.INVALID, "This is not an HTTP request."),
            Refusal(Kind.TOO_LONG, f"The URL is longer than {LONGEST_URL} characters."),
            Refusal(Kind.HEAD_TOO_LARGE, "The headers are longer than the server reads."),
        )
        answers = (self._answers.refuse(refusal, None) for refusal in refusals)
        return {answer.status: answer.body for answer in answers}

    def handle(self, request: Request) -> Response:
        """Answer one request; never raises."""
        started = time.perf_counter()
        number = next(self._numbers)
        trace = Trace()
        try:
            response = self._answer(request, trace)
        except Refusal as refusal:
            response = self._answers.refuse(refusal, trace.operation, limited=trace.limited)
        except Exception as error:
            _log.exception("the emulator failed at %s %s", request.method, request.path)
            trace.say(f"the emulator failed: {error!r}")
            response = self._answers.refuse(
                Refusal(Kind.BROKEN, "The emulator failed; its log says how."), trace.operation
            )
        now = self.clock.time()
        response.headers += (REQUEST_ID, str(FIRST_REQUEST_ID + number)), ("date", _http_date(int(now)))
        if trace.fault is not None:
            trace.say(f"fault: {trace.fault.effect}")
            response = spoil(trace.fault, response)
        self.journal.add(trace.entry(number, now, request, response, time.perf_counter() - started))
        return response

    def _answer(self, request: Request, trace: Trace) -> Response:
        if len(request.path) + len(request.query) > LONGEST_URL:
            raise Refusal(Kind.TOO_LONG, f"The URL is longer than {LONGEST_URL} characters.")
        if not request.path.startswith(self._prefix):
            return self._answer_beside(request, trace)
        known = self._known.get((request.method, request.path))
        target, variables = known or self._find(request)
        row = trace.row = target.row
        trace.private = row.private
        asked = request.headers.get(HEADER)
        trace.fault = asked_fault(asked) if asked else self._meet(row, variables)
        if trace.fault is not None and trace.fault.effect in BEFORE:
            return self._answers.refuse_by(trace.fault, row.id)
        if self.forward is not None:
            return self._forward(self.forward, target, variables, request, trace)
        principal = self.state.access.identify(request.authorization)
        if not known:
            self._validator.check_parameters(target.operation, "path", variables)
            _check_one_spelling(variables)
            self._remember(request, target, variables)
        tenant = 0
        if row.tenant is not None:
            tenant = int(variables[row.tenant])
            self.state.access.check(principal, tenant, self.service.tenant_noun)
        self._limit(row, principal, tenant, trace)
        query = target.read_query(self._validator, request.query)
        body = self._read_body(target.operation, request, trace)
        if row.ends is not None and self.service_date >= row.ends:
            raise Refusal(Kind.GONE, f"This call ended on {row.ends}. {row.advice}")
        call = Call(row, principal, tenant, variables, query, body, self.state, self.service_date, request, trace.fault)
        response = Response(200, row.handler(call), [JSON])
        return (
            self._check_response(target.operation, response, trace)
            if self.settings.strict and trace.fault is None
            else response
        )

    def _meet(self, row: OperationRow, variables: dict[str, str]) -> Fault | None:
        return self.faults.meet(row.id, _tenant_in(row, variables)) if self.faults.any else None

    def _forward(
        self, forward: Forward, target: Target, variables: dict[str, str], request: Request, trace: Trace
    ) -> Response:
        """Let the real service answer; a request that the description refuses is sent on all the same."""
        refused: Refusal | None = None
        try:
            self._validator.check_parameters(target.operation, "path", variables)
            target.read_query(self._validator, request.query)
            self._read_body(target.operation, request, trace)
        except Refusal as refusal:
            refused = refusal
        before = len(forward.differences.found)
        response = forward.answer(target.operation, request.path[len(self._prefix) :], request, refused)
        if len(forward.differences.found) > before:
            trace.say("differs from the description")
        return response

    def _find(self, request: Request) -> tuple[Target, dict[str, str]]:
        return self._routes.find(request.method, request.path[len(self._prefix) - 1 :])

    def _remember(self, request: Request, target: Target, variables: dict[str, str]) -> None:
        """Remember where a good path leads: clients ask for the same few again and again."""
        if len(self._known) >= MOST_KNOWN_PATHS:
            self._known.clear()
        self._known[request.method, request.path] = (target, variables)

    def _answer_beside(self, request: Request, trace: Trace) -> Response:
        """Answer a path outside the API: a call of the service's own beside it, or what a former path says."""
        try:
            row, variables = self._beside.find(request.method, request.path)
        except MethodNotAllowed:
            raise
        except Refusal:
            refusal = self.service.elsewhere(request.method, request.path, self.service_date)
            prefix = self.description.prefix
            raise refusal or Refusal(
                Kind.NOT_FOUND, f"There is nothing at this path; the API is at {prefix}/."
            ) from None
        trace.private = True
        answer = row.handler(side_call(request, variables, self.state, self.service_date))
        if isinstance(answer, Response):
            return answer
        if answer.redirect is not None:
            return Response(302, b"", [("location", answer.redirect), ("content-type", answer.media)])
        return Response(200, answer.body, [("content-type", answer.media)])

    def _limit(self, row: OperationRow, principal: Principal, tenant: int, trace: Trace) -> None:
        if not self.quotas.count(row.category):
            return
        key = f"{row.key} {tenant if row.key == 'tenant' else principal.user}"
        trace.limited = self.quotas.take(row.category, key, principal.app)
        if trace.limited is not None:
            raise Refusal(Kind.LIMITED, "Too many requests; see the header Retry-After.")

    def _read_body(self, operation: Operation, request: Request, trace: Trace) -> Any:
        if not operation.bodies:
            return None
        if request.oversized or len(request.body) > self.settings.largest_body:
            raise Refusal(Kind.TOO_LARGE, f"The body is larger than {self.settings.largest_body} bytes.")
        content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        media = next((media for media in operation.bodies if media.name == content_type), None)
        encoded = request.headers.get("content-encoding", "identity").lower() != "identity"
        if (media is None and (request.body or content_type)) or encoded:
            known = " or ".join(media.name for media in operation.bodies)
            raise Refusal(Kind.MEDIA_TYPE, f"Send the body as {known}, without a content encoding.")
        if not request.body or media is None:
            if operation.body_required:
                raise Refusal(Kind.INVALID, "The request has no body.", fields=(FieldError("", "a body is required"),))
            return None
        body = read_json(request.body)
        if trace.row is not None and trace.row.prepare is not None:
            body = trace.row.prepare(body)
        self._validator.check_body(media, body, mask=trace.private)
        return body

    def _check_response(self, operation: Operation, response: Response, trace: Trace) -> Response:
        wrong = self._validator.faults_of_response(operation, response.status, msgspec.json.decode(response.body))
        if not wrong:
            return response
        text = f"{operation.id} {response.status}: {'; '.join(wrong[:5])}"
        self.violations.append(text)
        trace.say(f"not as described: {text}")
        raise Refusal(Kind.BROKEN, f"The answer is not as the description has it: {text}")


@lru_cache(maxsize=4)
def _http_date(seconds: int) -> str:
    """Write a Date header; a shared clock may stand where no date is, and then it is the epoch's."""
    return formatdate(seconds if 0 <= seconds <= LATEST else 0, usegmt=True)


def _check_one_spelling(variables: dict[str, str]) -> None:
    """Raise `Refusal` (not found) for a number with zeros in front: one thing has one address."""
    for value in variables.values():
        if value.isdecimal() and value != str(int(value)):
            raise Refusal(Kind.NOT_FOUND, f"There is nothing at {value[:24]}; numbers have no zeros in front.")


def _tenant_in(row: OperationRow, variables: dict[str, str]) -> int | None:
    text = variables.get(row.tenant or "", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None
