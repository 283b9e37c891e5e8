"""What an operation's docstrings and warnings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.extensions import operation_values
from generator.render.signatures import described
from generator.render.text import docstring, prose, sentence

if TYPE_CHECKING:
    from generator.normalise.operations import Operation
    from generator.render.signatures import Argument

_RAISES = """Raises:
    ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header)."""


def title_of(operation: Operation) -> str:
    """The first sentence: the summary, else the description's first line, else method and path."""
    first = operation.summary or sentence(operation.description) or f"{operation.method} {operation.path}"
    title = prose(sentence(first))
    return title if title.endswith((".", "!", "?")) else f"{title}."


def level_of(operation: Operation) -> str | None:
    """How stable `x-stability` says the operation is."""
    stability = operation_values(operation).get("stability")
    return getattr(stability, "level", None)


def deprecation(operation: Operation) -> str | None:
    """What a caller of a deprecated operation is told: what to use in its place, and how long it lasts."""
    if not operation.deprecated and level_of(operation) != "deprecated":
        return None
    stability = operation_values(operation).get("stability")
    replacement, sunset = getattr(stability, "replacement", None), getattr(stability, "sunset", None)
    text = f"{operation.id} is deprecated"
    text += f"; use {replacement}" if replacement else ""
    return text + (f" (it ends on {sunset})" if sunset else "")


def warning_text(warning: str | None) -> str:
    """The deprecation as a paragraph."""
    return f"Deprecated: {prose(warning)}." if warning else ""


def operation_docstring(operation: Operation, arguments: tuple[Argument, ...], warning: str | None) -> str:
    """The docstring of `build`: title, description, deprecation, arguments."""
    description = prose(operation.description)
    title = title_of(operation)
    if sentence(operation.description) == title or f"{sentence(operation.description)}." == title:
        description = prose(operation.description.partition("\n\n")[2]) if "\n\n" in operation.description else ""
    return docstring(
        [
            title,
            description,
            warning_text(warning),
            described(arguments),
            _RAISES,
        ]
    )
