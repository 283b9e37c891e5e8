"""What the template of a resource prints for one method."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from generator.normalise.parameters import RESERVED
from generator.normalise.shapes import Named, Record, Type
from generator.render.extensions import extension, operation_values, sdk
from generator.render.hints import argument, in_models, joined, write
from generator.render.models import about_lines
from generator.render.operation_words import deprecation, title_of, warning_text
from generator.render.pointers import good_answer, item_of, type_at
from generator.render.signatures import EXTRA, Argument, described, field_lines, parameter_arguments
from generator.render.text import docstring, one_line, prose, quoted

if TYPE_CHECKING:
    from generator.normalise.operations import Operation
    from generator.normalise.unions import Resolution

Kind: TypeAlias = Literal["pager", "batch", "job", "value"]

_RESUME = (
    Argument(
        "resume", "Mapping[str, Any] | str | None", "None", "Where an earlier pager stood (its `state`, or a bookmark)."
    ),
    Argument("prefetch", "int | None", "None", "How many pages are fetched ahead of the one being read."),
)
_BATCH = (
    Argument("concurrency", "int | None", "None", "How many requests are under way at a time."),
    Argument("on_progress", "Callable[[BatchProgress], None] | None", "None", "Called after each request."),
)
_BUILTIN_LIST = re.compile(r"(?<![\w.])list\[")
_MORE = Argument("extra", "Mapping[str, Any] | None", "None", "Fields that the description does not know.")


@dataclass(frozen=True, slots=True)
class Method:
    """One method of a resource, its texts ready."""

    name: str
    operation: str
    tag: str
    kind: Kind
    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    returns: str
    docstring: str
    warning: str | None
    arguments: str
    item: str = "Any"
    items: str = "Any"

    @property
    def signature(self) -> str:
        """The arguments after `self`, declared."""
        names = [each.declared for each in self.positional]
        return ", ".join([*names, "*", *(each.declared for each in self.keywords)])

    @property
    def hints(self) -> str:
        """Every annotation, for the imports they need."""
        hints = [each.hint for each in (*self.positional, *self.keywords)]
        return "\n".join([*hints, self.returns, self.item, self.items])


def kind_of(operation: Operation) -> Kind:
    """The kind of a method, which its operation's extensions decide."""
    values = operation_values(operation)
    if "pagination" in values:
        return "pager"
    return "batch" if "batch" in values else "job" if "job" in values else "value"


def method_of(operation: Operation, resolution: Resolution, bound: tuple[str, ...]) -> Method:
    """The method of an operation; `bound` are the path variables that the resource knows."""
    place = sdk(operation) or {}
    kind = kind_of(operation)
    own = dict(zip((p.wire for p in operation.parameters), parameter_arguments(operation, resolution), strict=True))
    free = [(p, own[p.wire]) for p in operation.parameters if not (p.location == "path" and p.wire in bound)]
    positional = tuple(each for p, each in free if p.location == "path")
    rest = [each for p, each in free if p.location != "path"]
    body = _body_fields(operation, resolution, {each.name for _, each in free}) if kind in {"job", "value"} else None
    keywords = [*(each for each in rest if each.default is None), *(each for each in rest if each.default is not None)]
    items = _items(operation, resolution) if kind == "batch" else "Any"
    if body is not None:
        positional = (*positional, body.whole)
        keywords = [*keywords, *body.fields, _MORE]
    elif kind == "batch":
        positional = (*positional, Argument("items", f"Iterable[{items}]", None, _item_words(operation, resolution)))
        keywords = [*keywords, _MORE, *_BATCH]
    elif operation.body is not None:
        positional = (
            *positional,
            Argument("body", _whole_body(operation, resolution), None, prose(operation.body.description)),
        )
    if kind == "pager":
        keywords += _RESUME
    keywords += EXTRA
    item = _item(operation, resolution, kind)
    warning = deprecation(operation)
    return Method(
        name=str(place["method"]),
        operation=operation.name,
        tag=operation.tag,
        kind=kind,
        positional=positional,
        keywords=tuple(keywords),
        returns={"pager": f"Pager[{item}]", "batch": f"BatchResult[{item}]", "job": "Job", "value": item}[kind],
        docstring=_docstring(operation, (*positional, *keywords), warning, resolution),
        warning=quoted(warning) if warning else None,
        arguments=_passed(operation, bound, body),
        item=item,
        items=items,
    )


@dataclass(frozen=True, slots=True)
class BodyFields:
    """The properties of an object body as keywords: beside them the body as a whole, positional."""

    whole: Argument
    fields: tuple[Argument, ...]
    entries: tuple[tuple[str, str], ...]
    required: bool


def _body_fields(operation: Operation, resolution: Resolution, taken: set[str]) -> BodyFields | None:
    if operation.body is None or operation.body.media[0].encoding != "json":
        return None
    type_ = resolution.expand(operation.body.media[0].type)
    declaration = resolution.declarations.by_name[type_.name] if isinstance(type_, Named) else None
    if not isinstance(declaration, Record):
        return None
    fields: list[Argument] = []
    entries: list[tuple[str, str]] = []
    for property_ in declaration.properties:
        name = property_.name if property_.name not in RESERVED | taken else f"{property_.name.rstrip('_')}_field"
        hint = argument(property_.type, resolution)
        words = " ".join(
            ["Required." if property_.required else "", *map(one_line, about_lines(property_.about))]
        ).strip()
        fields.append(Argument(name, hint if hint == "Any" else joined([hint, "UnsetType"]), "UNSET", words))
        entries.append((property_.wire, name))
    whole = Argument(
        "body", f"{argument(type_, resolution)} | None", "None", "The whole body; keywords are laid over it."
    )
    return BodyFields(whole, tuple(fields), tuple(entries), operation.body.required)


def _whole_body(operation: Operation, resolution: Resolution) -> str:
    assert operation.body is not None  # noqa: S101 - the caller looked
    return argument(operation.body.media[0].type, resolution)


def _passed(operation: Operation, bound: tuple[str, ...], body: BodyFields | None) -> str:
    """The arguments of `build` as a dict display; a batch's body is put in by the runtime."""
    entries = [
        f"{quoted(p.argument)}: {f'self._{p.argument}' if p.location == 'path' and p.wire in bound else p.argument}"
        for p in operation.parameters
    ]
    if body is not None:
        fields = ", ".join(f"{quoted(wire)}: {name}" for wire, name in body.entries)
        entries.append(f'"body": merged(body, {{{fields}}})')
    elif operation.body is not None and kind_of(operation) != "batch":
        entries.append('"body": body')
    return f"{{{', '.join(entries)}}}"


def _items(operation: Operation, resolution: Resolution) -> str:
    type_ = operation.body.media[0].type if operation.body else None
    return "Any" if type_ is None else argument(item_of(type_, resolution), resolution)


def _item_words(operation: Operation, resolution: Resolution) -> str:
    batch = extension(operation, "batch")
    words = prose(operation.body.description) if operation.body else ""
    fields = field_lines(operation.body.media[0].type, resolution) if operation.body else ""
    return f"{words} Any number; sent in requests of at most {batch.max_items}.".strip() + (
        f"\n{fields}" if fields else ""
    )


def _item(operation: Operation, resolution: Resolution, kind: Kind) -> str:
    """The annotation of what a page, a batch or the answer holds."""
    answer = good_answer(operation)
    values = operation_values(operation)
    if kind == "pager":
        found: Type = item_of(type_at(answer, values["pagination"].items, resolution), resolution)
    elif kind == "batch":
        result = item_of(type_at(answer, values["batch"].results, resolution), resolution)
        found = type_at(result, values["batch"].value or "", resolution)
    else:
        found = type_at(answer, values.get("result", ""), resolution)
    # A method called `list` hides the builtin from the annotations of its class.
    return _BUILTIN_LIST.sub("builtins.list[", write(found, in_models))


def _docstring(
    operation: Operation, arguments: tuple[Argument, ...], warning: str | None, resolution: Resolution
) -> str:
    del resolution
    title = title_of(operation)
    description = prose(operation.description)
    return docstring(
        [
            title,
            "" if description.rstrip(".") == title.rstrip(".") else description,
            warning_text(warning),
            described(arguments),
            _raises(operation),
        ],
        depth=2,
    )


def _raises(operation: Operation) -> str:
    statuses = [a.status for a in operation.answers if not a.status.startswith(("1", "2", "3", "d"))]
    listed = " or ".join(filter(None, [", ".join(statuses[:-1]), *statuses[-1:]]))
    told = f"; the service answers {listed}" if listed else ""
    return (
        f"Raises:\n    AdsError: the call failed, or it is not known whether it did{told}.\n"
        "    ValueError: an argument cannot be sent."
    )


def as_async(method: Method) -> Method:
    """The same method of the asynchronous resource."""
    positional = tuple(
        replace(each, hint=f"{each.hint} | AsyncIterable[{method.items}]")
        if each.name == "items" and method.kind == "batch"
        else each
        for each in method.positional
    )
    returns = {
        "pager": f"AsyncPager[{method.item}]", "batch": f"AsyncBatch[{method.item}]", "job": "AsyncJob",
    }.get(method.kind, method.returns)  # fmt: skip
    return replace(method, positional=positional, returns=returns)
