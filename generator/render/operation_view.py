"""What the template of an operation module prints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from generator.normalise.document import escape
from generator.normalise.site import COMPONENTS
from generator.render.answers import body_type_of, response_type_of, responses_of
from generator.render.extensions import classes_in, operation_values, source
from generator.render.operation_words import deprecation, level_of, operation_docstring, title_of, warning_text
from generator.render.requests import body_lines, functions_used, parameter_lines, url_expression
from generator.render.signatures import Argument, arguments_of
from generator.render.text import docstring, quoted
from generator.templates.support.operation import Body, Job, Parameter
from generator.templates.support.operation import Operation as OperationValue

if TYPE_CHECKING:
    from generator.normalise.operations import Operation
    from generator.normalise.unions import Resolution


@dataclass(frozen=True, slots=True)
class OperationView:
    """Ready texts, in the order of the module."""

    id: str
    name: str
    tag: str
    summary: str
    constant: str
    constant_classes: str
    responses: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    response_type: str
    body_type: str | None
    arguments: tuple[Argument, ...]
    docstring: str
    caller_docstring: str
    warning: str | None
    lines: tuple[str, ...]
    typing_names: str
    abc_names: str
    has_date: bool
    runtime_date: bool
    uses_models: bool
    encoding_names: str
    bodies_names: str
    has_declared: bool

    @property
    def signature(self) -> str:
        """The arguments of `build`, declared."""
        return ", ".join(each.declared for each in self.arguments)

    @property
    def passed(self) -> str:
        """The arguments passed on by name."""
        return ", ".join(f"{each.name}={each.name}" for each in self.arguments)


def operation_view(operation: Operation, resolution: Resolution) -> OperationView:
    """The texts of one operation's module."""
    arguments = arguments_of(operation, resolution)
    lines = _build_lines(operation, resolution)
    responses = responses_of(operation, resolution)
    response_type = response_type_of(operation)
    body_type = body_type_of(operation, resolution)
    value = _operation_value(operation, resolution)
    annotations = "\n".join([*(each.hint for each in arguments), response_type])
    runtime = "\n".join([*(entry[2] for _, media in responses for entry in media), body_type or ""])
    used = functions_used(lines)
    warning = deprecation(operation)
    typing_names = [name for name in ("IO", "Any", "Literal") if _word(name, annotations + "\n".join(lines))]
    declared = any(media for _, media in responses)
    return OperationView(
        id=operation.id,
        name=operation.name,
        tag=operation.tag,
        summary=title_of(operation),
        constant=source(value),
        constant_classes=", ".join(sorted(classes_in(value))),
        responses=responses,
        response_type=response_type,
        body_type=body_type,
        arguments=arguments,
        docstring=operation_docstring(operation, arguments, warning),
        caller_docstring=docstring([title_of(operation), warning_text(warning)]),
        warning=quoted(warning) if warning else None,
        lines=tuple(lines),
        typing_names=", ".join(
            sorted({*typing_names, "Any", "TYPE_CHECKING"} | ({"cast"} if "cast(" in "\n".join(lines) else set()))
        ),
        abc_names=", ".join(name for name in ("Iterable", "Mapping", "Sequence") if _word(name, annotations)),
        has_date=_word("date", annotations) and not _word("date", runtime),
        runtime_date=_word("date", runtime),
        uses_models="models." in runtime,
        encoding_names=", ".join(used["encoding"]),
        bodies_names=", ".join(sorted({*used["bodies"], "request"})),
        has_declared=declared,
    )


def _word(name: str, text: str) -> bool:
    """Whether a name stands in an annotation as itself, not as a part of another or inside a string."""
    return re.search(rf"(?<![\w.\"'-]){name}(?![\w\"'-])", text) is not None


def _build_lines(operation: Operation, resolution: Resolution) -> list[str]:
    lines: list[str] = [f"url = {url_expression(operation)}"]
    static = "?" in operation.path
    lines.append("query: list[str] = []")
    lines.append("headers: list[tuple[bytes, bytes]] = []")
    cookies = any(parameter.location == "cookie" for parameter in operation.parameters)
    if cookies:
        lines.append("cookies: list[str] = []")
    for parameter in operation.parameters:
        lines.extend(parameter_lines(parameter, resolution))
    if cookies:
        lines += ["if cookies:", '    headers.append((b"cookie", "; ".join(cookies).encode()))']
    lines += ["if extra_query:", "    put_extra(query, extra_query)"]
    lines += ["if query:", f'    url += {quoted("&" if static else "?")} + "&".join(query)']
    body = ""
    if operation.body is not None:
        lines.extend(body_lines(operation.body))
        body = ", body=content"
    method = quoted(operation.method)
    lines.append(f"return request({method}, url, headers, operation=OPERATION, extra_headers=extra_headers{body})")
    return lines


def _operation_value(operation: Operation, resolution: Resolution) -> OperationValue:
    body = operation.body
    values = operation_values(operation)
    if "job" in values:
        values["job"] = _rows_by_class(values["job"], resolution)
    return OperationValue(
        id=operation.id,
        method=operation.method,
        path=operation.path,
        tag=operation.tag,
        parameters=tuple(
            Parameter(
                argument=p.argument,
                name=p.wire,
                location=p.location,
                required=p.required,
                style=p.style,
                explode=p.explode,
                deprecated=p.deprecated,
            )
            for p in operation.parameters
        ),
        body=Body(
            media_type=body.media[0].media_type,
            media_types=tuple(media.media_type for media in body.media),
            required=body.required,
        )
        if body is not None
        else None,
        server=operation.server,
        deprecated=operation.deprecated or level_of(operation) == "deprecated",
        **values,
    )


def _rows_by_class(job: Job, resolution: Resolution) -> Job:
    """The job with the models of its rows by their names in Python."""
    classes = {declared.pointer: declared.name for declared in resolution.declarations.by_name.values()}
    rows = {name: classes.get(f"{COMPONENTS}{escape(schema)}", schema) for name, schema in job.rows.items()}
    return msgspec.structs.replace(job, rows=rows)
