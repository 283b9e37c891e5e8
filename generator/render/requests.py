"""The lines of an operation's `build`: how each parameter and the body go into the request."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.normalise.shapes import Choice, Enumeration, ListOf, Named, Scalar, Type
from generator.normalise.unions import Resolution, kinds_of
from generator.render.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.normalise.media import Media
    from generator.normalise.operations import Body, Operation
    from generator.normalise.parameters import Parameter

# Characters that a path segment may have unquoted (RFC 3986, pchar), and the slash between segments.
_PATH_SAFE = "/-._~!$&'()*+,;=:@%"
_DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


def url_expression(operation: Operation) -> str:
    """The URL without host and leading slash, as an expression over the arguments."""
    by_wire = {p.wire: p for p in operation.parameters if p.location == "path"}
    pieces: list[str] = []
    rest = operation.path.removeprefix("/")
    first = True
    while rest:
        literal, opened, rest = rest.partition("{")
        if literal:
            pieces.append(quoted(_literal(literal, first=first)))
            first = first and not {"/", "?"} & {*literal}
        if opened:
            wire, _, rest = rest.partition("}")
            pieces.append(_path_call(by_wire[wire], first=first))
    return " + ".join(pieces) or '""'


def _literal(text: str, *, first: bool) -> str:
    path, mark, query = text.partition("?")
    written = quote(path, safe=_PATH_SAFE)
    if first:  # A colon in the first segment of a relative reference would be read as a scheme (RFC 3986, 4.2).
        head, slash, tail = written.partition("/")
        written = f"{head.replace(':', '%3A')}{slash}{tail}"
    return f"{written}{mark}{quote(query, safe=_PATH_SAFE + '?')}"


def _path_call(parameter: Parameter, *, first: bool) -> str:
    plain = parameter.style == "simple" and not parameter.reserved and not parameter.json
    if plain and (parameter.type == Scalar("int") or _id(parameter.type)):
        return f"path_id({quoted(parameter.argument)}, {parameter.argument})"
    options = f"name={quoted(parameter.wire)}, style={quoted(parameter.style)}, explode={parameter.explode}"
    options += ", reserved=True" if parameter.reserved else ""
    value = f"json_text({parameter.argument})" if parameter.json else parameter.argument
    colon = '.replace(":", "%3A")' if first and parameter.reserved else ""
    return f"path_value({quoted(parameter.argument)}, {value}, {options}){colon}"


def _id(type_: Type) -> bool:
    """Whether a type is a string or an integer, as ids are taken."""
    return isinstance(type_, Choice) and set(kinds_of(type_)) == {"str", "int"}


def parameter_lines(parameter: Parameter, resolution: Resolution) -> list[str]:
    """The statements that put a parameter into query, headers or cookies; none for one in the path."""
    write = {"query": _query, "header": _header, "cookie": _cookie}.get(parameter.location)
    if write is None:
        return []
    line = write(parameter, resolution)
    return [line] if parameter.required else [f"if {parameter.argument} is not None:", f"    {line}"]


def _query(parameter: Parameter, resolution: Resolution) -> str:
    key, value = quoted(quote(parameter.wire, safe="")), parameter.argument
    if parameter.json:
        return f"put_json(query, {key}, {value})"
    if not parameter.reserved and parameter.style != "deepObject":
        if _scalar(parameter.type, resolution):
            return f"put(query, {key}, {value})"
        if isinstance(parameter.type, ListOf) and _scalar(parameter.type.item, resolution):
            if parameter.explode:
                return f"put_each(query, {key}, {value})"
            return f"put_joined(query, {key}, {value}, {quoted(_DELIMITERS[parameter.style])})"
    options = f"style={quoted(parameter.style)}, explode={parameter.explode}"
    options += ", reserved=True" if parameter.reserved else ""
    return f"put_styled(query, {key}, {value}, {options})"


def _header(parameter: Parameter, _: Resolution) -> str:
    name, argument = repr(parameter.wire.encode()), quoted(parameter.argument)
    if parameter.json:
        return f"headers.append(({name}, header_json({argument}, {parameter.argument})))"
    explode = ", explode=True" if parameter.explode else ""
    return f"headers.append(({name}, header({argument}, {parameter.argument}{explode})))"


def _cookie(parameter: Parameter, _: Resolution) -> str:
    value = f"json_text({parameter.argument})" if parameter.json else parameter.argument
    return f"cookie(cookies, {quoted(parameter.wire)}, {value}, explode={parameter.explode})"


def _scalar(type_: Type, resolution: Resolution) -> bool:
    """Whether only scalars are values of the type, so that no look at the value is needed."""
    expanded = resolution.expand(type_)
    members = expanded.members if isinstance(expanded, Choice) else (expanded,)
    return all(_scalar_member(member, resolution) for member in members)


def _scalar_member(member: Type, resolution: Resolution) -> bool:
    if isinstance(member, Named):
        return isinstance(resolution.declarations.by_name[member.name], Enumeration)
    return isinstance(member, Scalar) and member.kind != "any"


def body_lines(body: Body) -> list[str]:
    """The statements that make `content` from `body`, by media type where there are several."""
    lines: list[str] = [] if body.required else ["content: dict[str, Any] | None = None"]
    first = True
    several = _narrowest_first(body.media)
    chosen = len(several) > 1
    if not body.required:
        lines.append("if body is not None:")
    pad = "" if body.required else "    "
    for media in several:
        if chosen:
            last = media is several[-1]
            test = "else:" if last and not first else f"if {_meant(media)}:"
            lines.append(f"{pad}{test if first or last else f'el{test}'}")
        lines.append(f"{pad}{'    ' if chosen else ''}{_body_call(media, chosen=chosen)}")
        first = False
    return lines


def _narrowest_first(media: tuple[Media, ...]) -> list[Media]:
    """The media types, then the ranges, the wider the later: the most specific one holds (OpenAPI 3.1, 4.8.13.1)."""
    return sorted(
        media, key=lambda each: (each.is_range, each.media_type.count("*"), -len(each.essence) * each.is_range)
    )


def _meant(media: Media) -> str:
    if media.is_range:
        return f"covers({quoted(media.essence)}, media_type)"
    return f"media_type == {quoted(media.media_type)}"


def _body_call(media: Media, *, chosen: bool) -> str:
    kind = "media_type.encode()" if media.is_range else repr(media.media_type.encode())
    parts = f", {parts_expression(media)}" if media.encoding in {"form", "multipart"} else ""
    body = 'cast("Any", body)' if chosen else "body"
    return f"content = {media.encoding}_body(headers, {kind}, {body}{parts})"


def parts_expression(media: Media) -> str:
    """What the description says of single properties, as a mapping."""
    entries = ", ".join(
        f"{quoted(p.wire)}: ({quoted(p.style)}, {p.explode}, {quoted(p.content_type) if p.content_type else None})"
        for p in media.parts
    )
    return f"{{{entries}}}"


def functions_used(lines: Iterable[str]) -> dict[str, list[str]]:
    """Which functions of `encoding` and `bodies` the lines call."""
    text = "\n".join(lines)
    encoding = (
        "cookie", "header", "header_json", "json_text", "path_id", "path_value", "put", "put_each", "put_extra",
        "put_joined", "put_json", "put_styled",
    )  # fmt: skip
    bodies = ("binary_body", "covers", "form_body", "json_body", "multipart_body", "request", "text_body")
    return {
        "encoding": [name for name in encoding if f"{name}(" in f" {text}" and _calls(text, name)],
        "bodies": [name for name in bodies if _calls(text, name)],
    }


def _calls(text: str, name: str) -> bool:
    position = text.find(f"{name}(")
    while position >= 0:
        if position == 0 or not (text[position - 1].isalnum() or text[position - 1] == "_"):
            return True
        position = text.find(f"{name}(", position + 1)
    return False
