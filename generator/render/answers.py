"""Answers and bodies as types: what `RESPONSES`, `parse` and `body_type` of an operation's module say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.hints import in_models, joined, write
from generator.render.text import quoted

if TYPE_CHECKING:
    from generator.normalise.operations import Answer, Operation
    from generator.normalise.unions import Resolution


def responses_of(
    operation: Operation, resolution: Resolution
) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """For each status its media types: name, encoding and type, as source."""
    return tuple(
        (quoted(answer.status), tuple(_declared(answer, index, resolution) for index in range(len(answer.media))))
        for answer in operation.answers
    )


def _declared(answer: Answer, index: int, resolution: Resolution) -> tuple[str, str, str]:
    media = answer.media[index]
    encoding = media.encoding if media.encoding in {"json", "text"} else "binary"
    type_ = (
        write(resolution.expand(media.type), in_models, binary="str")
        if encoding == "json"
        else "str"
        if encoding == "text"
        else "bytes"
    )
    return quoted(media.media_type), quoted(encoding), type_


def response_type_of(operation: Operation) -> str:
    """The annotation of what `parse` returns: any of the answers."""
    found: list[str] = []
    for answer in operation.answers:
        if not answer.media:
            found.append("None")
        for media in answer.media:
            if media.encoding == "json":
                found.append(write(media.type, in_models, binary="str"))
            else:
                found.append("str" if media.encoding == "text" else "bytes")
    return joined(found) if found else "None"


def body_type_of(operation: Operation, resolution: Resolution) -> str | None:
    """The type of the JSON body, for checks before it is sent."""
    for media in operation.body.media if operation.body else ():
        if media.encoding == "json":
            return write(resolution.expand(media.type), in_models, binary="str")
    return None
