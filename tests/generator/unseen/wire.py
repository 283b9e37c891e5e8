"""What the OpenAPI specification says a request looks like, written from its tables alone."""

from __future__ import annotations

import json
from typing import Any

from tests.generator.unseen.samples import is_array, is_object


def text(value: Any) -> str:
    """A scalar on the wire; what has a structure inside another has no style of its own, and is JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def query_pairs(parameter: dict[str, Any], value: Any) -> list[tuple[str, str]]:
    """The decoded pairs of a query parameter (OpenAPI 3.1.1, "Style Examples")."""
    name = parameter["name"]
    if "content" in parameter:
        return [(name, value)]  # JSON: compared as JSON
    style = parameter.get("style", "form")
    explode = parameter.get("explode", style == "form")
    if style == "deepObject":
        return list(_deep(name, value))
    delimiter = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}[style]
    if is_object(value):
        if explode:
            return [(key, text(item)) for key, item in value.items()]
        return [(name, delimiter.join(f"{key}{delimiter}{text(item)}" for key, item in value.items()))]
    if is_array(value):
        return [(name, text(item)) for item in value] if explode else [(name, delimiter.join(map(text, value)))]
    return [(name, text(value))]


def _deep(name: str, value: Any) -> Any:
    if is_object(value):
        for key, item in value.items():
            yield from _deep(f"{name}[{key}]", item)
    elif is_array(value):
        for index, item in enumerate(value):
            yield from _deep(f"{name}[{index}]", item)
    else:
        yield name, text(value)


def path_text(parameter: dict[str, Any], value: Any) -> str:
    """The decoded text of a path parameter."""
    style = parameter.get("style", "simple")
    explode = parameter.get("explode", False)
    name = parameter["name"]
    start = {"simple": "", "label": ".", "matrix": ";"}[style]
    joint = {"simple": ",", "label": ".", "matrix": ";"}[style] if explode else ","
    if is_object(value):
        pairs = joint.join(f"{k}={text(v)}" if explode else f"{k},{text(v)}" for k, v in value.items())
        return f";{name}={pairs}" if style == "matrix" and not explode else start + pairs
    if is_array(value):
        if style == "matrix":
            return "".join(f";{name}={text(v)}" for v in value) if explode else f";{name}={','.join(map(text, value))}"
        return start + joint.join(map(text, value))
    return f";{name}={text(value)}" if style == "matrix" else start + text(value)


def header_text(parameter: dict[str, Any], value: Any) -> str:
    """A header's value (`simple`)."""
    if "content" in parameter:
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    if is_object(value):
        mark = "=" if parameter.get("explode") else ","
        return ",".join(f"{key}{mark}{text(item)}" for key, item in value.items())
    return ",".join(map(text, value)) if is_array(value) else text(value)
