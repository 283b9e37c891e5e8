"""Operations and their folder, by openapi-python-client's `Project` from a skeleton, with templates of our own."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from generator.normalise.refusal import Invalid
from generator.render.operation_view import OperationView, operation_view
from generator.render.text import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.normalise import Description
    from generator.normalise.operations import Operation

TEMPLATES = Path(__file__).parent.parent / "templates" / "operations"


class _Package(Project):
    """openapi-python-client's project with our layout: `operations/` for `api/`, and neither models nor support."""

    views: Mapping[str, OperationView]

    def _create_package(self) -> None:
        """The package folder exists, and its support modules are copied."""

    def _build_models(self) -> None:
        """datamodel-code-generator writes the models."""

    def _build_api(self) -> None:
        folder = self.package_dir / "operations"
        folder.mkdir()
        template = self.env.get_template("endpoint_module.py.jinja")
        init = self.env.get_template("endpoint_init.py.jinja")
        for collection in self.openapi.endpoint_collections_by_tag.values():
            for endpoint in collection.endpoints:
                view = self.views[str(endpoint.name)]
                if not (folder / view.tag).exists():
                    (folder / view.tag).mkdir()
                    (folder / view.tag / "__init__.py").write_text(init.render(tag=view.tag), encoding="utf-8")
                text = template.render(endpoint=endpoint, view=view)
                (folder / view.tag / f"{view.name}.py").write_text(text, encoding="utf-8")
        listing = [(view.id, view.name, view.tag) for view in self.views.values()]
        text = self.env.get_template("api_init.py.jinja").render(operations=listing, quoted=quoted)
        (folder / "__init__.py").write_text(text, encoding="utf-8")


def render_operations(description: Description, output: Path) -> None:
    """Write `operations/` into the package folder.

    Raises:
        Invalid: openapi-python-client warned, or dropped an operation.
    """
    by_name = {_neutral(index): operation for index, operation in enumerate(description.operations)}
    config = Config.from_sources(
        config_file=ConfigFile(package_name_override=output.name, post_hooks=[]),
        meta_type=MetaType.NONE,
        document_source=Path("openapi.json"),
        file_encoding="utf-8",
        overwrite=True,
        output_path=output,
    )
    data = GeneratorData.from_dict(skeleton(description), config=config)
    if isinstance(data, GeneratorError):
        raise Invalid("#", f"openapi-python-client: {data.header}: {data.detail}")
    project = _Package(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.views = {name: operation_view(o, description.resolution) for name, o in by_name.items()}
    _check_all_there(project, by_name)
    with contextlib.redirect_stdout(io.StringIO()):
        errors = project.build()
    for error in errors:
        raise Invalid("#/paths", f"openapi-python-client: {error.header}: {error.detail}")


def skeleton(description: Description) -> dict[str, Any]:
    """The least that openapi-python-client needs to find every operation: paths, ids, tags, plain parameters."""
    paths: dict[str, dict[str, Any]] = {}
    for index, operation in enumerate(description.operations):
        parameters = [
            {
                "name": f"parameter_{number}",
                "in": "path" if parameter.location == "path" else "query",
                "required": parameter.required,
                "schema": {"type": "string"},
            }
            for number, parameter in enumerate(operation.parameters)
        ]
        variables = "".join(f"/{{{p['name']}}}" for p in parameters if p["in"] == "path")
        paths[f"/{index}{variables}"] = {
            "get": {
                "operationId": _neutral(index),
                "tags": ["all"],
                "parameters": parameters,
                "responses": {"default": {"description": ""}},
            }
        }
    info = {"title": "operations", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths}


def _neutral(index: int) -> str:
    """A name that openapi-python-client does not change, whatever the operation is called."""
    return f"operation_{index}"


def _check_all_there(project: _Package, by_name: Mapping[str, Operation]) -> None:
    found: set[str] = set()
    for collection in project.openapi.endpoint_collections_by_tag.values():
        for error in collection.parse_errors:
            raise Invalid("#/paths", f"openapi-python-client: {error.header}: {error.detail}")
        for endpoint in collection.endpoints:
            operation = by_name.get(str(endpoint.name))
            if operation is None or len(list(endpoint.iter_all_parameters())) != len(operation.parameters):
                raise Invalid("#/paths", f"openapi-python-client changed an operation: {endpoint.name}")
            found.add(str(endpoint.name))
    for name in sorted(by_name.keys() - found):
        raise Invalid(by_name[name].pointer, "openapi-python-client dropped the operation")
