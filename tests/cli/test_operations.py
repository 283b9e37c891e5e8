"""Every operation of the API as a command."""

from __future__ import annotations

import inspect
import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from pinterest_ads.cli.arguments import choices, read
from pinterest_ads.cli.resources import resources
from tests.cli.conftest import Cli

METHODS = {"get", "put", "post", "patch", "delete"}


def description() -> dict[str, Any]:
    """The description that ships with the SDK."""
    package = find_spec("pinterest_ads_api")
    assert package is not None
    assert package.submodule_search_locations is not None
    document: dict[str, Any] = json.loads((Path(package.submodule_search_locations[0]) / "openapi.json").read_bytes())
    return document


def described() -> list[tuple[str, str]]:
    """Resource and method of each operation, as the description has them."""
    return sorted(OPERATIONS)


DESCRIPTION = description()
OPERATIONS: dict[tuple[str, str], tuple[str, str, dict[str, Any]]] = {
    (operation["x-sdk"]["resource"], operation["x-sdk"]["method"]): (method.upper(), path, operation)
    for path, item in DESCRIPTION["paths"].items()
    for method, operation in item.items()
    if method in METHODS
}


def example_of(operation: dict[str, Any]) -> Any:
    """The description's own example of a body."""
    schema = next(iter(operation["requestBody"]["content"].values()))["schema"]
    while "$ref" in schema:
        schema = DESCRIPTION["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema["examples"][0] if "examples" in schema else [example_of_items(schema)]


def example_of_items(schema: dict[str, Any]) -> Any:
    """The example of the items of a list."""
    name = schema["items"]["$ref"].rpartition("/")[2]
    return DESCRIPTION["components"]["schemas"][name]["examples"][0]


def value_of(annotation: str) -> str:
    """Some value that an argument takes."""
    argument = read(annotation)
    return next(iter(choices(argument.model)), "2026-01-01" if annotation.startswith("date") else "1")


def tokens_of(resource: str, name: str, operation: dict[str, Any], folder: Path) -> list[str]:
    """A command with what it must have: values for what is required, and the example for a body."""
    tokens = [resource.replace("_", "-"), name.replace("_", "-")]
    parameters = inspect.signature(resources()[resource].methods()[name]).parameters.values()
    for each in parameters:
        if each.name in {"items", "body"}:
            (folder / "body.json").write_text(json.dumps(example_of(operation)))
            tokens += ["body.json"] if each.name == "items" else ["--body", "@body.json"]
        elif each.default is each.empty and each.name != "self":
            option = [] if each.kind is each.POSITIONAL_OR_KEYWORD else [f"--{each.name.replace('_', '-')}"]
            tokens += [*option, value_of(str(each.annotation))]
    return tokens


def test_every_operation_is_a_command() -> None:
    """The commands are the description's operations, all of them and nothing else."""
    commands = [(name, method) for name, resource in resources().items() for method in resource.methods()]

    assert sorted(commands) == described()
    assert len(commands) == 67


@pytest.mark.parametrize(("resource", "method"), described())
def test_every_command_makes_its_request(cli: Cli, tmp_path: Path, resource: str, method: str) -> None:
    """Each command sends what the description says: its method to its path, with the example as its body."""
    verb, path, operation = OPERATIONS[resource, method]

    ended = cli(*tokens_of(resource, method, operation, tmp_path), "--dry-run")

    assert ended.status == 0, ended.err
    wanted = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path))
    assert re.match(rf"{verb} http://127.0.0.1:\d+/ads/v4{wanted}[?\n]", ended.out), ended.out


@pytest.mark.parametrize(("resource", "method"), described())
def test_every_command_explains_itself(nowhere: Cli, resource: str, method: str) -> None:
    """Help needs no token and no network, and begins with what the operation does."""
    ended = nowhere(resource.replace("_", "-"), method.replace("_", "-"), "--help")

    assert ended.status == 0
    assert ended.err == ""
    assert "--dry-run" in ended.out
