"""The peers: generated from our own description, each in an environment of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from benchmarks.measure import Worker

if TYPE_CHECKING:
    from contextlib import ExitStack

WORKERS = Path(__file__).parent / "workers"
DATAMODEL_CODEGEN = "datamodel-code-generator==0.89.0"
OPENAPI_PYTHON_CLIENT = "openapi-python-client==0.29.1"
OPENAPI_GENERATOR = "openapi-generator-cli==7.26.0"
PUBLISHED_SDK = "pinterest-api-sdk==0.2.7"


@dataclass
class Peer:
    """A peer's interpreter, and where its generated code is."""

    name: str
    python: Path
    path: Path
    versions: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def environment(self) -> dict[str, str]:
        """Return the variables under which it runs: this process's, but for the Python ones."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return kept | {"PYTHONPATH": os.pathsep.join((str(self.path), str(WORKERS)))}

    def worker(self, script: str, folder: Path, stack: ExitStack) -> Worker:
        """Start a worker of the peer in the folder that has the pages."""
        return stack.enter_context(Worker(self.python, WORKERS / f"{script}.py", folder, self.environment))


def description() -> Path:
    """Return the description that the package ships."""
    spec = find_spec("pinterest_ads_api")
    if spec is None or spec.origin is None:
        raise RuntimeError("pinterest_ads_api is not installed")
    return Path(spec.origin).with_name("openapi.json")


def ours(name: str = "pinterest-ads") -> Peer:
    """Return this environment."""
    return Peer(name, Path(sys.executable), WORKERS)


def core(folder: Path) -> Peer:
    """Build and install the package with no extra, as `pip install pinterest-ads` does."""
    python = environment(folder / "core", str(Path(__file__).parents[1]))
    return Peer("pinterest-ads", python, WORKERS, _versions(python, "pinterest-ads", "httpx", "msgspec", "attrs"))


def stock(folder: Path) -> Peer:
    """Generate with openapi-python-client, as it comes."""
    python = environment(folder / "stock", OPENAPI_PYTHON_CLIENT)
    target = folder / "stock_client"
    arguments: list[str | Path] = [
        "generate",
        "--path",
        description(),
        "--meta",
        "none",
        "--output-path",
        target,
        "--overwrite",
    ]
    _run(python.with_name("openapi-python-client"), *arguments)
    return Peer("openapi-python-client", python, folder, _versions(python, "openapi-python-client", "httpx", "attrs"))


def pydantic(folder: Path) -> Peer:
    """Generate pydantic v2 models with datamodel-code-generator."""
    python = environment(folder / "pydantic", DATAMODEL_CODEGEN, "pydantic>=2")
    target = folder / "pydantic_models.py"
    options = [
        "--input-file-type",
        "openapi",
        "--output-model-type",
        "pydantic_v2.BaseModel",
        "--formatters",
        "builtin",
    ]
    _run(python.with_name("datamodel-codegen"), "--input", description(), "--output", target, *options)
    return Peer("pydantic v2", python, folder, _versions(python, "datamodel-code-generator", "pydantic"))


def openapi_generator(folder: Path) -> Peer:
    """Generate with openapi-generator, which needs Java.

    It fails at `type: null`, and writes Python that cannot be read for an enum of numbers and strings: such a property
    may be anything for it.
    """
    python = environment(folder / "oag", OPENAPI_GENERATOR, "pydantic>=2", "urllib3", "python-dateutil")
    source, target = folder / "openapi-generator.json", folder / "oag_project"
    source.write_text(json.dumps(_simplified(json.loads(description().read_text()))))
    options = ["--package-name", "oag_client", "--skip-validate-spec"]
    _run(python.with_name("openapi-generator-cli"), "generate", "-g", "python", "-i", source, "-o", target, *options)
    return Peer("openapi-generator", python, target, _versions(python, "openapi-generator-cli", "pydantic"))


def published_sdk(folder: Path) -> Peer:
    """Install the SDK that Pinterest publishes for v5: for its import cost alone."""
    python = environment(folder / "sdk", PUBLISHED_SDK)
    return Peer("pinterest-api-sdk", python, folder, _versions(python, "pinterest-api-sdk"))


def _simplified(node: Any) -> Any:
    inner: Any = node
    if isinstance(node, dict):
        return {name: _simplified(item) for name, item in inner.items() if not _beyond(name, item)}
    return [_simplified(item) for item in inner] if isinstance(node, list) else node


def _beyond(name: str, value: Any) -> bool:
    mixed = name == "enum" and isinstance(value, list) and len({type(item) for item in cast("list[Any]", value)}) > 1
    return (name, value) == ("type", "null") or mixed


def environment(folder: Path, *requirements: str) -> Path:
    """Return the interpreter of an environment with these packages, made if need be."""
    uv = shutil.which("uv") or str(Path(sys.executable).with_name("uv"))
    python = folder / "bin" / "python"
    if not python.exists():
        _run(uv, "venv", "--quiet", "--python", sys.executable, folder)
        _run(uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", python, *requirements)
    return python


def _versions(python: Path, *names: str) -> dict[str, str]:
    script = "import json, sys, importlib.metadata as m; print(json.dumps({n: m.version(n) for n in sys.argv[1:]}))"
    found: dict[str, str] = json.loads(_run(python, "-c", script, *names))
    return found


def _run(*command: str | Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ran = subprocess.run(command, capture_output=True, text=True, timeout=600, env=environment, check=False)
    if ran.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{ran.stderr[-2000:]}")
    return ran.stdout
