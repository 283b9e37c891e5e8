"""The jinja environment of our own templates."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.render.text import quoted

TEMPLATES = Path(__file__).parent.parent / "templates"


def environment() -> Environment:
    """Templates that print Python: nothing is escaped by itself, and a name that is missing is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES / "package"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - Python is printed, and every text is made safe for it in `text`
    )
    made.filters["quoted"] = quoted
    return made
