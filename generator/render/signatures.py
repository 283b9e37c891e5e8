"""Arguments of an operation as they stand in signatures, docstrings and calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.normalise.shapes import ListOf, Named, Property, Record, Type
from generator.render.hints import argument, joined, write
from generator.render.text import one_line, prose, quoted

if TYPE_CHECKING:
    from generator.normalise.operations import Body, Operation
    from generator.normalise.unions import Resolution


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: its annotation, its default (None: it has to be given), and what it is."""

    name: str
    hint: str
    default: str | None
    description: str

    @property
    def declared(self) -> str:
        """The argument in a signature."""
        return f"{self.name}: {self.hint}" + (f" = {self.default}" if self.default is not None else "")


_FILES = "A file among the parts is bytes, an open file, or a tuple (file name, content, media type)."
EXTRA = (
    Argument(
        "extra_headers", "Mapping[str, str] | None", "None", "Further headers; they win over the operation's own."
    ),
    Argument("extra_query", "Mapping[str, Any] | None", "None", "Further query parameters."),
)


def arguments_of(operation: Operation, resolution: Resolution) -> tuple[Argument, ...]:
    """The arguments of `build`: required ones first, the body after the parameters, extras last."""
    own = [*parameter_arguments(operation, resolution), *body_arguments(operation.body, resolution)]
    required = [each for each in own if each.default is None]
    return (*required, *(each for each in own if each.default is not None), *EXTRA)


def parameter_arguments(operation: Operation, resolution: Resolution) -> list[Argument]:
    """One argument for each parameter, in the order of the description."""
    return [
        Argument(
            parameter.argument,
            argument(parameter.type, resolution)
            if parameter.required
            else _optional(argument(parameter.type, resolution)),
            None if parameter.required else "None",
            prose(f"{'Deprecated. ' if parameter.deprecated else ''}{parameter.description}"),
        )
        for parameter in operation.parameters
    ]


def body_arguments(body: Body | None, resolution: Resolution) -> list[Argument]:
    """The body and, where there are several media types or a range of them, the choice between them."""
    if body is None:
        return []
    hint = joined(_body_hint(body, index, resolution) for index in range(len(body.media)))
    found = [
        Argument(
            "body",
            hint if body.required else _optional(hint),
            None if body.required else "None",
            body_words(body, resolution),
        )
    ]
    open_ = any(media.is_range for media in body.media)
    if open_ or len(body.media) > 1:
        hint = "str" if open_ else f"Literal[{', '.join(quoted(media.media_type) for media in body.media)}]"
        default = min(body.media, key=lambda media: media.is_range).concrete
        found.append(Argument("media_type", hint, quoted(default), "How the body is sent."))
    return found


def body_words(body: Body, resolution: Resolution) -> str:
    """What the description says of a body, and the properties of a JSON one, for those who pass plain dicts."""
    fields = field_lines(body.media[0].type, resolution) if body.media[0].encoding == "json" else ""
    files = _FILES if any(media.encoding == "multipart" for media in body.media) else ""
    return "\n".join(part for part in (prose(body.description), files, fields) if part)


def _body_hint(body: Body, index: int, resolution: Resolution) -> str:
    media = body.media[index]
    match media.encoding:
        case "text":
            return "str | bytes"
        case "binary":
            return "bytes | str | IO[bytes] | Iterable[bytes]"
        case _:
            return argument(media.type, resolution)


def _optional(hint: str) -> str:
    return hint if hint == "Any" else joined([hint, "None"])


def described(arguments: tuple[Argument, ...]) -> str:
    """The `Args` section of a docstring."""
    lines = [f"    {each.name}: {_words(each)}" for each in arguments]
    return "Args:\n" + "\n".join(lines) if lines else ""


def _words(each: Argument) -> str:
    """What an argument is; where the description says nothing, its type does."""
    return each.description.replace("\n", "\n        ") or f"`{each.hint.replace('models.', '')}`."


def field_lines(type_: Type, resolution: Resolution) -> str:
    """The properties of the objects that a body holds, a line for each; nothing for a body of another kind."""
    expanded = resolution.expand(type_)
    while isinstance(expanded, ListOf):
        expanded = expanded.item
    declaration = resolution.declarations.by_name[expanded.name] if isinstance(expanded, Named) else None
    if not isinstance(declaration, Record):
        return ""
    return "\n".join(_field_line(property_) for property_ in declaration.properties)


def _field_line(property_: Property) -> str:
    about = property_.about
    words = " ".join(
        filter(None, ["Deprecated." if about.deprecated else "", *about.notes, prose(one_line(about.description))])
    )
    hint = write(property_.type)
    return f"`{prose(property_.wire)}`{' (required)' if property_.required else ''}: {words or f'`{hint}`.'}"
