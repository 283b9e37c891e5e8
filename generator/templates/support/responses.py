"""The answers of an operation: which type a status and a media type bring, and the decoding into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

import msgspec

from .conversion import dec_hook
from .errors import UnexpectedStatus


class Declared:
    """What a media type of an answer is decoded into; the type is looked up when it is first asked for."""

    def __init__(self, encoding: str, type_: Callable[[], Any]) -> None:
        """`encoding` is `json`, `text` or `binary`."""
        self.encoding = encoding
        self._type = type_

    @cached_property
    def type(self) -> Any:
        """The declared type."""
        return self._type()

    @cached_property
    def decoder(self) -> msgspec.json.Decoder[Any]:
        """The decoder of a JSON answer, made once."""
        dec_hook.learn(self.type)
        return msgspec.json.Decoder(self.type, dec_hook=dec_hook)

    def decode(self, content: bytes, media_type: str) -> Any:
        """The content as the declared type.

        Raises:
            msgspec.DecodeError: it is no JSON.
            msgspec.ValidationError: it is JSON of another type.
            UnicodeDecodeError: it is no text of its charset.
        """
        if self.encoding == "json":
            return self.decoder.decode(content)
        return content.decode(_charset(media_type)) if self.encoding == "text" else content


class Responses(Mapping[str, Mapping[str, Declared]]):
    """Status (`200`, `4XX`, `default`) → media type → what it is decoded into; no media type means no content."""

    def __init__(self, answers: Mapping[str, Mapping[str, Declared]]) -> None:
        """Keep the answers, as the description orders them."""
        self._answers = answers

    def __getitem__(self, status: str) -> Mapping[str, Declared]:
        """The media types of a status as the description writes it."""
        return self._answers[status]

    def __iter__(self) -> Iterator[str]:
        """The statuses of the description."""
        return iter(self._answers)

    def __len__(self) -> int:
        """How many statuses are described."""
        return len(self._answers)

    def at(self, status: int) -> Mapping[str, Declared] | None:
        """What is declared for a status: itself, its range, or `default`."""
        answers = self._answers
        found = answers.get(str(status))
        if found is None:
            found = answers.get(f"{status // 100}XX")
        return answers.get("default") if found is None else found

    def declared(self, status: int, media_type: str) -> Declared | None:
        """What an answer of a status and a media type is decoded into; None where no content is declared.

        Raises:
            KeyError: the status is not described.
        """
        media = self.at(status)
        if media is None:
            raise KeyError(status)
        if len(media) <= 1:
            return next(iter(media.values()), None)
        return _chosen(media, media_type)

    def json_type(self, status: int) -> Any:
        """The type of the JSON body of a status, or None."""
        for declared in (self.at(status) or {}).values():
            if declared.encoding == "json":
                return declared.type
        return None

    def parse(self, status: int, headers: Mapping[str, str], content: bytes) -> Any:
        """The content as the type that the description declares for it.

        Raises:
            UnexpectedStatus: the status is not described.
            msgspec.DecodeError: the content is no JSON where it should be.
            msgspec.ValidationError: it is JSON of another type.
        """
        media = self.at(status)
        if media is None:
            raise UnexpectedStatus(status, content)
        if len(media) == 1:
            (only,) = media.values()
            if only.encoding == "json":  # What the header says could change nothing.
                return only.decoder.decode(content)
        media_type = _content_type(headers)
        declared = self.declared(status, media_type)
        return None if declared is None else declared.decode(content, media_type)


def _chosen(media: Mapping[str, Declared], given: str) -> Declared:
    exact = "".join(given.split()).lower()
    given = given.partition(";")[0].strip().lower()
    for name, declared in media.items():
        if "".join(name.split()).lower() == exact:
            return declared
    for name, declared in media.items():
        if name.partition(";")[0].strip().lower() == given:
            return declared
    kind = given.partition("/")[0]
    for name, declared in media.items():
        if name.lower() in {f"{kind}/*", "*/*"}:
            return declared
    wanted = "json" if not given or given.endswith("json") else None
    for declared in media.values():
        if declared.encoding == wanted:
            return declared
    return next(iter(media.values()))


def _content_type(headers: Mapping[str, str]) -> str:
    found = headers.get("content-type") or headers.get("Content-Type")
    if found is None:
        found = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    return found


def _charset(media_type: str) -> str:
    for part in media_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"') or "utf-8"
    return "utf-8"
