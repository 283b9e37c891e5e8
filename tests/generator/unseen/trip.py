"""A generated package driven by samples of its description: answers through `parse` and back, requests by `build`."""

from __future__ import annotations

import email.message
import email.parser
import email.policy
import importlib
import json
import sys
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote

import msgspec

from tests.generator.unseen.samples import NoSample, Samples, entries, is_array, is_object
from tests.generator.unseen.wire import header_text, path_text, query_pairs, text

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    import httpx

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
VARIANTS = (0, 1, 2, 3, 4)


@dataclass
class Trip:
    """The findings of one package: what was tried, and what did not come through."""

    document: Any
    package: ModuleType
    answers: int = 0
    requests: int = 0
    faults: list[str] = field(default_factory=list[str])

    def run(self) -> Trip:
        """Take every operation through both ways."""
        listing = importlib.import_module(f"{self.package.__name__}.operations")
        found = [listing.operation(name) for name in listing.operation_ids()]
        by_place = {(module.OPERATION.method, module.OPERATION.path): module for module in found}
        resolve = Samples(self.document, "request").resolve
        for path, item in self.document.get("paths", {}).items():
            item = resolve(item)
            operations = {method.upper(): item[method] for method in _METHODS if method in item}
            for method, operation in {**operations, **item.get("additionalOperations", {})}.items():
                module = by_place.get((method, path))
                if module is None:
                    self.faults.append(f"{method} {path}: no operation")
                else:
                    self._operation(item, operation, module)
        return self

    def _operation(self, item: Any, operation: Any, module: Any) -> None:
        for variant in VARIANTS:
            try:
                self._answers(operation, module, variant)
                self._request(item, operation, module, variant)
            except Exception as error:
                self.faults.append(f"{module.OPERATION.id} [{variant}]: {type(error).__name__}: {str(error)[:400]}")

    def _answers(self, operation: Any, module: Any, variant: int) -> None:
        samples = Samples(self.document, "response", variant)
        for status, answer in operation.get("responses", {}).items():
            if status.startswith("x-"):
                continue
            answer = samples.resolve(answer)
            number = 799 if status == "default" else int(status.upper().replace("XX", "20"))
            content = entries(answer, "content")
            if not content:
                assert module.parse(number, {}, b"") is None
            for media_type, media in content.items():
                self._answer(module, number, media_type, samples.resolve(media), samples)

    def _answer(self, module: Any, status: int, media_type: str, media: Any, samples: Samples) -> None:
        headers = {"Content-Type": media_type.replace("*", "x")}
        essence = media_type.split(";")[0].strip().lower()
        declared = next(d for name, d in module.RESPONSES.at(status).items() if name == media_type)
        if not _json(essence) and declared.encoding != "json":
            raw = module.parse(status, headers, b"some text")
            assert raw in (b"some text", "some text"), raw
            self.answers += 1
            return
        try:
            value = samples.value(media.get("schema", {}))
        except NoSample:
            return
        parsed = module.parse(status, headers, json.dumps(value).encode())
        back = json.loads(msgspec.json.encode(parsed))
        self.answers += 1
        if not same(back, value):
            self.faults.append(f"{module.OPERATION.id} {status} [{samples.variant}]: {first_difference(value, back)}")
        if isinstance(declared.type, type) and issubclass(declared.type, msgspec.Struct):
            assert isinstance(parsed, declared.type)

    def _request(self, item: Any, operation: Any, module: Any, variant: int) -> None:
        samples = Samples(self.document, "request", variant)
        raw = [samples.resolve(p) for p in [*item.get("parameters", []), *operation.get("parameters", [])]]
        parameters = {(p["in"], p["name"]): p for p in raw}
        names = {(p.location, p.name): p.argument for p in module.OPERATION.parameters}
        values: dict[tuple[str, str], Any] = {}
        for key, parameter in parameters.items():
            if key not in names:
                continue  # A header that the specification says is ignored.
            schema = (
                parameter["schema"]
                if "schema" in parameter
                else next(iter(parameter["content"].values())).get("schema", {})
            )
            if parameter.get("required") or key[0] == "path" or variant != 1:
                try:
                    value = samples.value(schema)
                except NoSample:
                    continue
                if value is None or (key[0] == "path" and value in ("", [], {})):
                    continue
                values[key] = value
        if any(("path", p.name) not in values for p in module.OPERATION.parameters if p.location == "path"):
            return
        arguments = {names[key]: value for key, value in values.items()}
        body = samples.resolve(operation["requestBody"]) if "requestBody" in operation else None
        for media_type, media in (entries(body, "content") if body else {"": None}).items():
            self._one_request(parameters, values, dict(arguments), module, media_type, media, samples)

    def _one_request(
        self, parameters: Any, values: Any, arguments: Any, module: Any, media_type: str, media: Any, samples: Samples
    ) -> None:
        payload: Any = None
        if media is not None:
            media = samples.resolve(media)
            essence = media_type.split(";")[0].strip().lower()
            structured = _json(essence) or essence.startswith("multipart/") or "urlencoded" in essence
            if not structured and _structured(samples, media.get("schema", {})) and "*" in essence:
                structured = True
            try:
                payload = samples.value(media.get("schema", {})) if structured else b"some bytes"
            except NoSample:
                return
            if not _json(essence) and structured and not is_object(payload) and "*" not in essence:
                payload = {"free": "form"}
            arguments["body"] = payload
            if len(module.OPERATION.body.media_types) > 1:
                media_type = media_type.replace("*", "x")
                arguments["media_type"] = media_type
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            request = module.build(**arguments)
        self.requests += 1
        where = f"{module.OPERATION.id} [{samples.variant}]"
        self._check_url(request, parameters, values, module, where)
        self._check_headers(request, parameters, values, where)
        if media is not None and payload is not None:
            fault = body_fault(request, media_type, payload)
            if fault:
                self.faults.append(f"{where} {media_type}: {fault}")

    def _check_url(self, request: Any, parameters: Any, values: Any, module: Any, where: str) -> None:
        raw_path, _, raw_query = str(request.url).partition("?")
        template = module.OPERATION.path.lstrip("/")
        template, _, fixed = template.partition("?")
        for (place, name), value in values.items():
            if place == "path":
                template = template.replace(f"{{{name}}}", path_text(parameters[place, name], value).replace("/", "\0"))
        got = unquote(raw_path.replace("%2F", "\0"))
        if got != template.replace("#", "#"):
            self.faults.append(f"{where}: path {got!r} is not {template!r}")
        pairs = parse_qsl(raw_query, keep_blank_values=True)
        expected = parse_qsl(fixed, keep_blank_values=True)
        for (place, name), value in values.items():
            if place == "query":
                expected += query_pairs(parameters[place, name], value)
        if len(pairs) != len(expected):
            self.faults.append(f"{where}: query {pairs} is not {expected}")
            return
        for (key, got), (name, want) in zip(pairs, expected, strict=True):
            if key != name or (got != want and not _json_equal(got, want)):
                self.faults.append(f"{where}: query {key}={got!r} is not {name}={want!r}")

    def _check_headers(self, request: Any, parameters: Any, values: Any, where: str) -> None:
        cookies: list[str] = []
        for (place, name), value in values.items():
            if place == "header":
                got = dict(request.headers.raw).get(name.encode(), b"").decode()
                if got != header_text(parameters[place, name], value):
                    self.faults.append(
                        f"{where}: header {name}: {got!r} is not {header_text(parameters[place, name], value)!r}"
                    )
            elif place == "cookie":
                cookies += [f"{k}={v}" for k, v in query_pairs(parameters[place, name], value)]
        if cookies:
            got = unquote(request.headers.get("cookie", ""))
            if got != "; ".join(cookies):
                self.faults.append(f"{where}: cookie {got!r} is not {cookies}")


def body_fault(request: httpx.Request, media_type: str, payload: Any) -> str | None:
    """What is wrong with the body of a request, if anything."""
    essence = media_type.split(";")[0].strip().lower()
    sent = request.headers.get("content-type", "")
    expected = essence if "*" not in essence else _of_range(essence, payload)
    if sent.split(";")[0].strip().lower() != expected:
        return f"content type {sent!r} is not {expected!r}"
    content = request.read()
    if _json(essence) or (
        not essence.startswith("multipart/") and "urlencoded" not in essence and not isinstance(payload, bytes)
    ):
        got = json.loads(content)
        return None if same(got, payload) else first_difference(payload, got)
    if "urlencoded" in essence:
        pairs = parse_qsl(content.decode(), keep_blank_values=True)
        names = {name.partition("[")[0] for name, _ in pairs}
        fields: dict[str, Any] = payload if is_object(payload) else {}
        wanted = {name for name, value in fields.items() if value not in (None, [], {})}
        return None if wanted <= names else f"form {pairs} lacks {wanted - names}"
    if essence.startswith("multipart/"):
        return _multipart_fault(sent, content, payload)
    return None if content == payload else f"content {content!r}"


def _of_range(essence: str, payload: Any) -> str:
    """What a body goes out as where only a range is described, and its caller does not choose."""
    if not isinstance(payload, bytes):
        return "application/json"
    return "text/plain" if essence.startswith("text/") else "application/octet-stream"


def _multipart_fault(sent: str, content: bytes, payload: Any) -> str | None:
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(
        b"Content-Type: " + sent.encode() + b"\r\n\r\n" + content
    )
    parts: dict[str, list[bytes]] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        parts.setdefault(str(name), []).append(_content(part))
    for name, value in payload.items():
        if value in (None, []):
            continue
        items = value if is_array(value) else [value]
        want = [json.dumps(i).encode() if (is_object(i) or is_array(i)) else text(i).encode() for i in items]
        got = parts.get(name, [])
        if len(got) != len(want) or any(
            a != b and not _json_equal(a.decode(), b.decode()) for a, b in zip(got, want, strict=True)
        ):
            return f"part {name}: {got} is not {want}"
    return None


def _content(part: email.message.Message) -> bytes:
    found: Any = part.get_payload(decode=True)
    return bytes(found)


def _structured(samples: Samples, schema: Any) -> bool:
    raw = samples.resolve(schema)
    return is_object(raw) and bool({"properties", "items", "oneOf", "anyOf", "allOf"} & raw.keys())


def _json(essence: str) -> bool:
    return essence.endswith(("/json", "+json"))


def _json_equal(got: Any, want: Any) -> bool:
    try:
        left = json.loads(got) if isinstance(got, str) else got
        right = json.loads(want) if isinstance(want, str) else want
    except ValueError:
        return False
    return same(left, right)


def same(left: Any, right: Any) -> bool:
    """Whether two JSON values are one: numbers by value, but a boolean is no number."""
    if is_object(left) and is_object(right):
        return left.keys() == right.keys() and all(same(value, right[key]) for key, value in left.items())
    if is_array(left) and is_array(right):
        return len(left) == len(right) and all(map(same, left, right))
    return isinstance(left, bool) == isinstance(right, bool) and left == right


def first_difference(want: Any, got: Any, where: str = "") -> str:
    """Where two JSON values first differ."""
    if is_object(want) and is_object(got):
        for key in [*want, *got]:
            if key not in got or key not in want:
                return f"{where}/{key} is {'missing' if key not in got else 'new'} ({str(want.get(key))[:80]})"
            if not same(want[key], got[key]):
                return first_difference(want[key], got[key], f"{where}/{key}")
    if is_array(want) and is_array(got) and len(want) == len(got):
        for index, (one, two) in enumerate(zip(want, got, strict=True)):
            if not same(one, two):
                return first_difference(one, two, f"{where}/{index}")
    return f"{where}: {str(got)[:120]} is not {str(want)[:120]}"


def load(folder: Path) -> ModuleType:
    """Import a package from where it was written."""
    sys.path.insert(0, str(folder.parent))
    try:
        importlib.invalidate_caches()
        return importlib.import_module(folder.name)
    finally:
        sys.path.remove(str(folder.parent))
