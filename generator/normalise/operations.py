"""Operations: their ids, tags, parameters, bodies and answers, from paths that may be written in many ways."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from generator.normalise.document import Document, Json, Place, is_list
from generator.normalise.media import Media, media_of
from generator.normalise.names import Register, module_name, pascal, words
from generator.normalise.parameters import Parameter, parameters_of, variables
from generator.normalise.refusal import Invalid

if TYPE_CHECKING:
    from generator.normalise.schemas import Schemas

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_PLAIN_STATUS = 3


@dataclass(frozen=True, slots=True)
class Body:
    """What an operation takes beside its parameters."""

    media: tuple[Media, ...]
    required: bool
    description: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one status, a range of statuses (`4XX`) or any other (`default`) brings."""

    status: str
    media: tuple[Media, ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation; `name` is its Python name, `id` the description's own (or derived from method and path)."""

    id: str
    name: str
    tag: str
    method: str
    path: str
    pointer: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    answers: tuple[Answer, ...]
    raw: Json
    server: str | None = None
    summary: str = ""
    description: str = ""
    deprecated: bool = False


@dataclass(slots=True)
class Operations:
    """Reads the operations of a document in the order of its paths."""

    document: Document
    schemas: Schemas
    _names: Register = field(default_factory=Register)
    _given: set[str] = field(default_factory=set[str])

    def read(self) -> tuple[Operation, ...]:
        """All operations.

        Raises:
            Invalid: two operations have one id, or something that is needed is missing.
        """
        found: list[Operation] = []
        ids: dict[str, str] = {}
        self._given = self._explicit_ids()
        for path, item in self._items():
            for method, place in _methods(item):
                operation = self._operation(path, item, place, method)
                if operation.id in ids:
                    raise Invalid(f"{operation.pointer}/operationId", f"{operation.id!r} is also {ids[operation.id]}")
                ids[operation.id] = operation.pointer
                found.append(operation)
        return tuple(found)

    def _explicit_ids(self) -> set[str]:
        places = [place for _, item in self._items() for _, place in _methods(item)]
        return {str(place.mapping()["operationId"]) for place in places if place.mapping().get("operationId")}

    def _free_id(self, path: str, method: str) -> str:
        """A derived id that no other operation has."""
        wanted = derived = _derived_id(path, method)
        number = 1
        while derived in self._given:
            number += 1
            derived = f"{wanted}_{number}"
        self._given.add(derived)
        return derived

    def _items(self) -> list[tuple[str, Place]]:
        root = self.document.root
        if "paths" not in root:
            return []
        paths = self.document.place("paths")
        names = [name for name in paths.mapping() if not name.startswith("x-")]
        return [(name, self._item(paths.child(name))) for name in names]

    def _item(self, place: Place) -> Place:
        """A path item; one that is a reference may say more beside it (OpenAPI 3.1, "Path Item Object")."""
        target = self.document.follow(place)
        own = {key: value for key, value in place.mapping().items() if key != "$ref"}
        if target is place or not own:
            return target
        return Place(target.pointer, {**target.mapping(), **own})

    def _operation(self, path: str, item: Place, place: Place, method: str) -> Operation:
        raw = place.mapping()
        id_ = raw.get("operationId")
        id_ = id_ if isinstance(id_, str) and id_ else self._free_id(path, method)
        name = self._names.take(module_name(id_, "operation"))
        hint = pascal(name)
        tags: list[Any] = raw.get("tags") or []
        return Operation(
            id=id_,
            name=name,
            tag=_tag(str(tags[0])) if tags else "default",
            method=method,
            path=path,
            pointer=place.pointer,
            parameters=parameters_of(self.schemas, path, item, place, hint),
            body=self._body(place, f"{hint}Body"),
            answers=self._answers(place, hint),
            raw=raw,
            server=_server(raw) or _server(item.mapping()),
            summary=str(raw.get("summary") or item.mapping().get("summary") or ""),
            description=str(raw.get("description") or item.mapping().get("description") or ""),
            deprecated=raw.get("deprecated") is True,
        )

    def _body(self, operation: Place, hint: str) -> Body | None:
        if "requestBody" not in operation.mapping():
            return None
        place = self.document.follow(operation.child("requestBody"))
        raw = place.mapping()
        if "content" not in raw:
            raise Invalid(place.pointer, "a request body needs its content")
        media = media_of(self.schemas, place.child("content"), hint)
        return Body(media, raw.get("required") is True, str(raw.get("description") or "")) if media else None

    def _answers(self, operation: Place, hint: str) -> tuple[Answer, ...]:
        if "responses" not in operation.mapping():
            return ()
        responses = operation.child("responses")
        statuses = [status for status in responses.mapping() if not str(status).startswith("x-")]
        good = [status for status in statuses if str(status).startswith("2")]
        return tuple(
            self._answer(responses.child(status), str(status), f"{hint}Response{_suffix(str(status), len(good))}")
            for status in statuses
        )

    def _answer(self, place: Place, status: str, hint: str) -> Answer:
        target = self.document.follow(place)
        raw = target.mapping()
        media = media_of(self.schemas, target.child("content"), hint) if raw.get("content") else ()
        if not (status == "default" or (len(status) == _PLAIN_STATUS and status[0] in "12345")):
            raise Invalid(place.pointer, f"{status!r} is no status")
        return Answer(status.upper() if status != "default" else status, media, str(raw.get("description") or ""))


def _methods(item: Place) -> list[tuple[str, Place]]:
    """The operations of a path item by method, as it is written in a request; 3.2 knows methods of any name."""
    found = [(method.upper(), item.child(method)) for method in METHODS if method in item.mapping()]
    more: Json = item.mapping().get("additionalOperations") or {}
    return [*found, *((method, item.child("additionalOperations", method)) for method in more)]


def _tag(text: str) -> str:
    """The folder of a tag; it must not hide a function of the package that holds it."""
    name = module_name(text)
    return f"{name}_" if name in {"operation", "operation_ids", "import_module"} else name


def _suffix(status: str, good: int) -> str:
    """The one good answer needs no number in the names of its inline schemas."""
    return "" if status.startswith("2") and good == 1 else pascal(status) if status == "default" else status.upper()


def _derived_id(path: str, method: str) -> str:
    """An id for an operation without one: `GET /pets/{id}` → `get_pets_id`."""
    return "_".join([method.lower(), *(word.lower() for word in words(path) or ["root"])])


def _server(raw: Json) -> str | None:
    servers = raw.get("servers")
    return server_url(cast("Json", servers[0])) if is_list(servers) and servers else None


def server_url(server: Json) -> str:
    """The URL of a server, its variables at their defaults."""
    url = str(server.get("url", ""))
    given = cast("dict[str, Any]", server.get("variables") or {})
    for name in variables(url):
        url = url.replace(f"{{{name}}}", str(given.get(name, {}).get("default", "")))
    return url
