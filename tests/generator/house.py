"""A small project: a description in two fragments, an overlay, and the commands' outcome."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from generator.project import Project

if TYPE_CHECKING:
    from pathlib import Path

ROOT = """\
openapi: 3.1.0
info: {title: Things, version: 1.0.0, description: Things.}
servers:
  - url: https://api.example.com/v1
security:
  - bearer: []
components:
  securitySchemes:
    bearer: {type: http, scheme: bearer}
  schemas:
    Error:
      type: object
      description: What went wrong.
      properties:
        message: {type: string, description: In words.}
"""
THINGS = """\
tags:
  - name: things
    description: Things.
paths:
  /things/{thing_id}/:
    get:
      operationId: things_get
      tags: [things]
      summary: Get a thing
      description: Gets one thing.
      security:
        - bearer: []
      parameters:
        # Which one.
        - $ref: '#/components/parameters/ThingId'
      responses:
        '200':
          description: The thing.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Thing'}
        default:
          description: An error.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Error'}
components:
  parameters:
    ThingId:
      name: thing_id
      in: path
      required: true
      description: The thing's id.
      schema: {type: string}
  schemas:
    Thing:
      type: object
      description: A thing.
      required: [id]
      properties:
        id: {type: string, description: Its id.}
        count: {type: integer, description: How many.}
      examples:
        - {id: '1', count: 2}
"""
RESOURCES = """\
# What is wrong: nothing.
overlay: 1.1.0
info: {title: Resources, version: 1.0.0}
actions:
  - target: $
    update:
      x-sdk: {errors: {code: /code, message: /message}}
  - target: $.paths['/things/{thing_id}/'].get
    description: The method that people call.
    update:
      x-sdk: {resource: things, method: get, bound_to: client}
"""
PYPROJECT = """\
[dependency-groups]
generate = ["ruamel.yaml"]
"""


def write_house(root: Path) -> Project:
    """Write a checkout below `root`, with this project's own schema of extensions."""
    for name, text in {
        "spec/openapi.yaml": ROOT,
        "spec/things.yaml": THINGS,
        "overlays/010-resources.yaml": RESOURCES,
        "generator/tool.py": "# The tool.\n",
        "generator/templates/page.jinja": "page\n",
        "pyproject.toml": PYPROJECT,
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    schema = Project.here().overlays / "extensions.schema.json"
    (root / "overlays/extensions.schema.json").write_bytes(schema.read_bytes())
    return Project(root)


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text that is in a file once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it wrote."""

    status: int
    out: str
    err: str


class Run(Protocol):
    """Run a command of the generator."""

    def __call__(self, *arguments: str | Path) -> Ran: ...
