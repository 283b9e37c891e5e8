"""OpenAPI's own rules, as openapi-spec-validator knows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema.exceptions import ValidationError, best_match
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

from generator.description import Description
from generator.document import Parts, Problem

_VALIDATORS: dict[str, Any] = {
    "3.0": OpenAPIV30SpecValidator,
    "3.1": OpenAPIV31SpecValidator,
    "3.2": OpenAPIV32SpecValidator,
}
_LONGEST = 200


def validity(description: Description) -> Iterator[Problem]:
    """Yield what OpenAPI forbids, at the deepest place that explains it."""
    version = description.root.get("openapi")
    if not isinstance(version, str):
        # YAML reads an unquoted 3.1 as a number, and Swagger 2 has another name for it.
        yield description.problem(
            ("openapi",) if "openapi" in description.root else (),
            "the document does not say its OpenAPI version",
            "Write `openapi: 3.1.0` or another full version, as a string.",
        )
        return
    validator = _VALIDATORS.get(".".join(version.split(".")[:2]))
    if validator is None:
        message = f"OpenAPI {version} is not known; 3.0, 3.1 and 3.2 are"
        yield description.problem(("openapi",), message)
        return
    seen: set[tuple[Parts, str]] = set()
    for error in validator(description.root).iter_errors():
        parts, message = _said(error)
        if (parts, message) not in seen:
            seen.add((parts, message))
            yield description.problem(parts, message)


def _said(error: ValidationError) -> tuple[Parts, str]:
    # Of a failed choice (oneOf, anyOf) the branch that came furthest tells what was meant.
    while error.context:
        deeper = best_match([error])
        if deeper is None or deeper is error:
            break
        error = deeper
    message = str(error.message)
    if len(message) > _LONGEST:
        message = f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"
    return tuple(error.absolute_path), message
