"""Independence: who imports whom, and which room names what."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import pinterest_ads.emulator
from pinterest_ads.emulator.engine import find_description
from pinterest_ads.emulator.engine.plain import is_list, is_object
from tests.emulator.conftest import DESCRIPTION

HOME = Path(pinterest_ads.emulator.__file__).parent


def document() -> dict[str, Any]:
    """Return the description as data."""
    file = Path(DESCRIPTION) if DESCRIPTION else find_description("pinterest_ads_api")
    found: dict[str, Any] = json.loads(file.read_bytes())
    return found


def names_of_the_api(node: Any) -> Iterator[str]:
    """Yield every property, parameter and operation id below a node; plain words such as `name` are left out."""
    if is_list(node):
        for item in node:
            yield from names_of_the_api(item)
    elif is_object(node):
        named = [*node.get("properties", {}), node.get("operationId", ""), node.get("name", "") if "in" in node else ""]
        yield from (str(each) for each in named if "_" in str(each))
        for value in node.values():
            yield from names_of_the_api(value)


def segments(found: dict[str, Any]) -> Iterator[str]:
    """Yield the literal segments of the description's paths; `status`, which HTTP has too, is left out."""
    for path in found["paths"]:
        yield from (part for part in path.split("/") if part and part[0] != "{" and part != "status")


def strings(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the string literals of a module, docstrings left out."""
    tree = ast.parse(file.read_text())
    prose = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.lineno, node.value


def modules(room: str) -> list[Path]:
    """Return the modules of a room."""
    return sorted((HOME / room).rglob("*.py"))


@pytest.mark.parametrize("file", modules("engine"), ids=lambda file: file.name)
def test_the_engine_names_no_endpoint_and_no_field(file: Path) -> None:
    """No string of the engine is a field, parameter, path segment or operation of the API."""
    known = {*names_of_the_api(document()), *segments(document())}
    found = [(line, text) for line, text in strings(file) if text in known]
    assert found == []


@pytest.mark.parametrize("file", modules("service"), ids=lambda file: file.name)
def test_the_service_names_no_header_and_no_status_code(file: Path) -> None:
    """No string of the service is an HTTP header, and no number of it an HTTP error status."""
    headers = {"authorization", "content-type", "allow", "retry-after", "ratelimit-limit", "x-pinterest-rid"}
    assert [(line, text) for line, text in strings(file) if text.lower() in headers] == []
    statuses = {301, 302, 401, 403, 404, 405, 409, 410, 413, 415, 429, 502, 503}
    exempt = {"envelope.py"}
    numbers = [
        node.value
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Constant) and type(node.value) is int and node.value in statuses
    ]
    assert numbers == [] or file.name in exempt


def test_only_its_own_modules_are_loaded() -> None:
    """A fresh process that runs the emulator has loaded neither the generated code nor the wrapper."""
    program = """
import json, sys
import httpx
from pinterest_ads.emulator import Emulator
with Emulator(port=0, description=sys.argv[1] or None) as emulator:
    headers = {"authorization": "Bearer demo"}
    assert httpx.get(emulator.base_url + "/advertisers/549755885175/ads", headers=headers).status_code == 200
    with httpx.Client(transport=emulator.transport(), headers=headers) as client:
        assert client.get(emulator.base_url + "/advertisers/").status_code == 200
print(json.dumps(sorted(name for name in sys.modules if name.startswith("pinterest_ads") or name == "generator")))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, DESCRIPTION or ""], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = json.loads(done.stdout)
    strangers = [name for name in loaded if name != "pinterest_ads" and not name.startswith("pinterest_ads.emulator")]
    assert strangers == []


def test_importing_the_package_loads_nothing() -> None:
    """Importing pinterest_ads.emulator alone loads no dependency; a missing one is told by the extra's name."""
    program = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name == "jsonschema_rs":
            raise ModuleNotFoundError("No module named 'jsonschema_rs'", name=name)
sys.meta_path.insert(0, Absent())
import pinterest_ads.emulator
assert "httpx" not in sys.modules and "msgspec" not in sys.modules
try:
    pinterest_ads.emulator.Emulator
except ModuleNotFoundError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "the emulator needs jsonschema_rs: pip install 'pinterest-ads[emulator]'"


def test_public_names_are_there_and_sorted() -> None:
    """Every public name can be imported, and the list is in order."""
    names = pinterest_ads.emulator.__all__
    assert names == sorted(names)
    assert all(getattr(pinterest_ads.emulator, name) for name in names)
    with pytest.raises(AttributeError):
        _ = pinterest_ads.emulator.nothing
