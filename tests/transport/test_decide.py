"""The retry decision, row by row."""

from __future__ import annotations

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinterest_ads.transport.budget import RetryBudget
from pinterest_ads.transport.outcome import Answered, Outcome, Unknown, Unsent, classify
from pinterest_ads.transport.retry import Again, Done, Policy, decide

POLICY = Policy()


@pytest.mark.parametrize("repeatable", [True, False])
@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Answered(429, 30.0), Again(30.0, budgeted=False)),
        (Answered(429, 0.0), Again(0.0, budgeted=False)),
        (Answered(429, 121.0), Done()),
        (Answered(429, None), Again(0.25, budgeted=False)),
        (Answered(429, 1.0, spam=True), Done()),
        (Answered(200), Done()),
        (Answered(400), Done()),
        (Answered(404), Done()),
        (Unsent("refused"), Again(0.25)),
    ],
)
def test_what_does_not_hang_on_safety(outcome: Outcome, expected: object, repeatable: bool) -> None:
    """A refusal before execution, or what was never sent, is repeated for every method; a definite answer never is."""
    assert decide(1, outcome, POLICY, repeatable=repeatable, chance=0.5) == expected


@pytest.mark.parametrize("outcome", [Answered(500), Answered(503), Answered(520), Unknown("reset")])
def test_unknown_outcomes_are_repeated_only_where_that_is_safe(outcome: Outcome) -> None:
    """5xx and silence are sent again for idempotent operations alone."""
    assert decide(1, outcome, POLICY, repeatable=True, chance=0.5) == Again(0.25)
    assert decide(1, outcome, POLICY, repeatable=False, chance=0.5) == Done()


def test_a_server_error_may_ask_for_patience() -> None:
    """`Retry-After` of a 503 is a minimum, and beyond the longest wait the call ends."""
    assert decide(1, Answered(503, 7.0), POLICY, repeatable=True, chance=0.5) == Again(7.0)
    assert decide(1, Answered(503, 700.0), POLICY, repeatable=True, chance=0.5) == Done()


def test_an_unreadable_answer_is_not_asked_for_again() -> None:
    """An answer that came whole and cannot be unpacked would be the same the next time."""
    assert decide(1, Unknown("bad gzip", unreadable=True), POLICY, repeatable=True, chance=0.5) == Done()


def test_raising_on_limit_ends_at_the_first_429() -> None:
    """With `on_limit="raise"` a 429 is not waited for."""
    assert decide(1, Answered(429, 1.0), Policy(on_limit_raise=True), repeatable=True, chance=0.5) == Done()


@given(attempt=st.integers(1, 50), chance=st.floats(0, 1, exclude_max=True), attempts=st.integers(1, 50))
def test_backoff_is_bounded_and_ends(attempt: int, chance: float, attempts: int) -> None:
    """Jitter stays between nothing and the doubled first backoff, under the longest, and attempts end."""
    decision = decide(attempt, Unsent("x"), Policy(attempts=attempts), repeatable=True, chance=chance)

    if attempt >= attempts:
        assert decision == Done()
    else:
        assert isinstance(decision, Again)
        assert 0 <= decision.seconds <= min(20.0, 0.5 * 2 ** (attempt - 1))


def test_the_budget_allows_ten_and_then_one_in_five() -> None:
    """A storm meets a ceiling of ten retries, or a fifth of the minute's requests, and a later minute begins anew."""
    budget = RetryBudget()

    assert sum(budget.take_retry(0.0) for _ in range(50)) == 10
    for _ in range(100):
        budget.note_request(1.0)
    assert sum(budget.take_retry(2.0) for _ in range(50)) == 10
    assert sum(budget.take_retry(63.0) for _ in range(50)) == 10


def every_request_error(kind: type[httpx.RequestError] = httpx.RequestError) -> list[type[httpx.RequestError]]:
    below = [leaf for child in kind.__subclasses__() for leaf in every_request_error(child)]
    return below or [kind]


SENT = {
    "ReadTimeout",
    "WriteTimeout",
    "ReadError",
    "WriteError",
    "CloseError",
    "RemoteProtocolError",
    "DecodingError",
    "TooManyRedirects",
}


@pytest.mark.parametrize("kind", every_request_error())
def test_every_exception_of_httpx_is_sorted(kind: type[httpx.RequestError]) -> None:
    """Each exception that a request can raise is known as sent or not sent."""
    outcome = classify(kind("broken"))

    assert isinstance(outcome, Unknown) is (kind.__name__ in SENT)
