"""Routing by templates."""

from __future__ import annotations

import pytest

from pinterest_ads.emulator.engine.errors import Kind, Refusal
from pinterest_ads.emulator.engine.routes import MethodNotAllowed, Routes

ROUTES: Routes[str] = Routes(
    [
        ("GET", "/shelves/", "shelves"),
        ("GET", "/shelves/{shelf}/", "shelf"),
        ("GET", "/shelves/{shelf}/books/{book}", "book"),
        ("PUT", "/shelves/{shelf}/books/{book}", "put book"),
        ("GET", "/shelves/{shelf}/books/newest/", "newest"),
        ("GET", "/shelves/tallest/books/", "books of the tallest"),
    ]
)


@pytest.mark.parametrize(
    ("path", "target", "values"),
    [
        ("/shelves", "shelves", {}),
        ("/shelves/", "shelves", {}),
        ("/shelves/3", "shelf", {"shelf": "3"}),
        ("/shelves/tallest", "shelf", {"shelf": "tallest"}),
        ("/shelves/3/books/newest", "newest", {"shelf": "3"}),
        ("/shelves/3/books/newes", "book", {"shelf": "3", "book": "newes"}),
        ("/shelves/tallest/books/5/", "book", {"shelf": "tallest", "book": "5"}),
        ("/shelves/a%2Fb/books/%20", "book", {"shelf": "a/b", "book": " "}),
        ("/shelves/%252F/", "shelf", {"shelf": "%2F"}),
    ],
)
def test_paths_find_their_target(path: str, target: str, values: dict[str, str]) -> None:
    """Literals win over variables, a dead end goes back, values are decoded once, a last slash changes nothing."""
    assert ROUTES.find("GET", path) == (target, values)


@pytest.mark.parametrize(
    "path",
    ["/", "", "/shelves//", "/shelves//books/1", "/books", "/shelves/1/books/2/3", "shelves"],
)
def test_other_paths_are_not_found(path: str) -> None:
    """A path without a template is refused."""
    with pytest.raises(Refusal) as caught:
        ROUTES.find("GET", path)
    assert caught.value.kind is Kind.NOT_FOUND


def test_other_methods_are_not_allowed() -> None:
    """A path that has other methods says which."""
    with pytest.raises(MethodNotAllowed) as caught:
        ROUTES.find("DELETE", "/shelves/1/books/2")
    assert caught.value.allowed == ("GET", "PUT")


def test_a_place_belongs_to_one_operation() -> None:
    """Two templates at the same place are an error, whatever their variables are called."""
    routes: Routes[str] = Routes([("GET", "/a/{b}", "one")])
    with pytest.raises(ValueError, match="two operations at GET"):
        routes.add("GET", "/a/{c}/", "two")
