"""What is done with a body of a media type: which of a handful of encodings, and into which type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from generator.normalise.conjunction import flatten
from generator.normalise.dialect import says_nothing
from generator.normalise.document import is_mapping
from generator.normalise.shapes import ANY, Scalar, Type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.normalise.document import Json, Place
    from generator.normalise.schemas import Schemas

Encoding: TypeAlias = Literal["json", "form", "multipart", "text", "binary"]

# Formats that are text or bytes whatever a schema says of them; the suffixes are those of RFC 6838 and its registry.
_TEXT = re.compile(
    r"text/|application/(xml|graphql|yaml|x-yaml|javascript|jose|jwt|sql|toml|x-toml)$|.*\+(xml|yaml|jwt|jwe|jws)$"
)
_BYTES = re.compile(
    r"(image|audio|video|font)/|application/(octet-stream|pdf|zip|gzip|x-tar|x-gzip|x-7z|vnd\.rar|msword|wasm|epub)"
    r"|application/vnd\.(openxmlformats|ms-|oasis\.opendocument)"
    r"|.*(smile|msgpack|protobuf|cbor|avro|bson|thrift|parquet|arrow|ndjson|jsonl|json-seq|jsonlines)"
    r"|.*\+(?!json$)[^*]*$"
)


@dataclass(frozen=True, slots=True)
class PartStyle:
    """How one property of a form or multipart body is written, where the description says so."""

    wire: str
    style: str
    explode: bool
    content_type: str | None


@dataclass(frozen=True, slots=True)
class Media:
    """One media type of a body."""

    media_type: str
    encoding: Encoding
    type: Type
    parts: tuple[PartStyle, ...] = ()

    @property
    def essence(self) -> str:
        """The media type without parameters, in lower case."""
        return essence(self.media_type)

    @property
    def is_range(self) -> bool:
        """Whether it stands for many media types, as `image/*` does."""
        return "*" in self.media_type

    @property
    def concrete(self) -> str:
        """The media type a body is sent as when its caller does not choose within a range."""
        if not self.is_range:
            return self.media_type
        kinds = {"json": "application/json", "multipart": "multipart/form-data"}
        text = "text/plain" if self.essence.startswith("text/") else "application/xml"
        return text if self.encoding == "text" else kinds.get(self.encoding, "application/octet-stream")


def essence(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.split(";")[0].strip().lower()


def media_of(schemas: Schemas, content: Place, name: str) -> tuple[Media, ...]:
    """The media types of a `content` mapping, in order; `name` is for inline schemas."""
    return tuple(_media(schemas, content.child(key), str(key), name) for key in content.mapping())


def _media(schemas: Schemas, place: Place, media_type: str, name: str) -> Media:
    place = schemas.document.follow(place)
    raw = place.mapping()
    schema = place.child("schema") if "schema" in raw else None
    encoding = _encoding(schemas, essence(media_type), schema)
    if encoding == "text":
        type_: Type = Scalar("str")
    elif encoding == "binary":
        type_ = Scalar("binary")
    elif schema is None or says_nothing(schema.value):
        type_ = ANY
    else:
        type_ = schemas.type_of((schema,), name)
    parts = _parts(raw) if encoding in {"form", "multipart"} else ()
    return Media(media_type, encoding, type_, parts)


def _encoding(schemas: Schemas, media_type: str, schema: Place | None) -> Encoding:
    if media_type.endswith(("/json", "+json")):
        return "json"
    if media_type == "application/x-www-form-urlencoded":
        return "form"
    if media_type.startswith("multipart/"):
        return "multipart"
    if _TEXT.match(media_type):
        return "binary" if schema is not None and flatten(schemas.document, (schema,)).binary else "text"
    if _BYTES.match(media_type):
        return "binary"
    return _by_schema(schemas, media_type, schema)


def _by_schema(schemas: Schemas, media_type: str, schema: Place | None) -> Encoding:
    """For a media type that says nothing itself: JSON for what has a structure, else the text or the bytes."""
    if schema is None or says_nothing(schema.value) or not media_type.startswith(("application/", "*/")):
        return "binary"
    flat = flatten(schemas.document, (schema,))
    types = set(flat.types or ())
    if flat.object_like or flat.items or flat.alternatives or types & {"object", "array"}:
        return "json"
    if flat.binary or not types:
        return "binary"
    return "json" if "*" in media_type else "text" if types == {"string"} else "json"


def _parts(raw: Json) -> tuple[PartStyle, ...]:
    """The properties for which `encoding` says something."""
    encoding: Mapping[str, Any] = raw.get("encoding") or {}
    return tuple(
        PartStyle(
            str(wire),
            str(value.get("style", "form")),
            bool(value.get("explode", value.get("style", "form") == "form")),
            value.get("contentType"),
        )
        for wire, value in encoding.items()
        if is_mapping(value)
    )
