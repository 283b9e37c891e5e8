"""Every task of the project by name; `nox -l` is the developer's manual."""

from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["tests"]

PYPROJECT = nox.project.load_toml("pyproject.toml")
EXTRAS = ",".join(PYPROJECT["project"]["optional-dependencies"])
LIGHT = "emulator,cli,aiohttp,otel,redis"  # the extras that install in seconds
HAND_WRITTEN = ["src", "generator", "tests", "benchmarks", "conftest.py", "noxfile.py"]


def group(name: str) -> list[str]:
    """Return what a dependency group of pyproject.toml installs."""
    return list(nox.project.dependency_groups(PYPROJECT, name))


@nox.session
def demo(session: nox.Session) -> None:
    """Start the emulator and run the main job against it, with progress and tables."""
    session.install(".[emulator,cli]")
    session.run("pinterest-ads", "demo", *session.posargs)


@nox.session
@nox.parametrize("part", ["sdk", "generator"])
def tests(session: nox.Session, part: str) -> None:
    """Run the tests: the SDK with its emulator, then the generator in its own environment."""
    folders = {
        "sdk": [
            "tests",
            "README.md",
            "docs",
            "--ignore=tests/generator",
            "--ignore=tests/spec",
            "--ignore=tests/conformance",
            "--ignore=tests/console",
            "--ignore=tests/servers",
            "--ignore=tests/soak",
            "--ignore=tests/tables",
            "--ignore=docs/tables.md",
        ],
        "generator": ["tests/generator", "tests/spec", "--ignore=tests/generator/unseen"],
    }
    session.install(*group("test"), *([f".[{LIGHT}]"] if part == "sdk" else group("generate")))
    session.run("pytest", "-n", "auto", "--dist", "loadfile", *folders[part], *session.posargs)


OF_THE_SDK = ["-n", "auto", "--dist", "loadfile"]
OF_THE_SDK += [f"tests/{name}" for name in ("client", "runtime", "transport", "emulator", "cli")]


@nox.session(python=["3.11", "3.12", "3.13", "3.14"])
def versions(session: nox.Session) -> None:
    """Run the SDK's tests on this version of Python."""
    session.install(f".[{LIGHT}]", *group("test"))
    session.run("pytest", *OF_THE_SDK, *session.posargs)


@nox.session(venv_backend="uv")
def lowest(session: nox.Session) -> None:
    """Run the SDK's tests with the lowest version of each dependency that pyproject.toml allows."""
    session.install("--resolution", "lowest-direct", f".[{LIGHT}]", *group("test"))
    session.run("pytest", *OF_THE_SDK, *session.posargs)


@nox.session
def httpx2(session: nox.Session) -> None:
    """Run the SDK's tests with httpx2, the successor, where httpx is imported."""
    session.install(f".[{LIGHT}]", *group("test"), "httpx2")
    plugin = ["-p", "tests.over_httpx2", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    session.run("python", "-m", "pytest", *plugin, *OF_THE_SDK, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, formatting and who imports whom."""
    session.install("-e", f".[{EXTRAS}]", *group("lint"))
    session.run("ruff", "check", *HAND_WRITTEN)
    session.run("ruff", "format", "--check", *HAND_WRITTEN)
    session.run("lint-imports", env={"PYTHONPATH": "."})


@nox.session
def types(session: nox.Session) -> None:
    """Check all hand-written code with mypy and pyright, both strict, and the completeness of the public types."""
    groups = ("test", "generate", "types", "conformance", "console", "servers", "bench", "tables")
    session.install("-e", f".[{EXTRAS}]", *(name for each in groups for name in group(each)))
    session.run("mypy")
    session.run("pyright")
    session.run("pyright", "--ignoreexternal", "--verifytypes", "pinterest_ads")


@nox.session
def generate(session: nox.Session) -> None:
    """Write generated/ from spec/ and overlays/."""
    session.install(*group("generate"))
    session.run("python", "-m", "generator", "generate", *session.posargs)


@nox.session
def generated_is_current(session: nox.Session) -> None:
    """Fail when generated/ is not what spec/, overlays/ and generator/ give."""
    session.install(*group("generate"))
    session.run("python", "-m", "generator", "check", "--full")


@nox.session
def unseen(session: nox.Session) -> None:
    """Generate packages from hard cases and published descriptions, and take every operation through them."""
    session.install(*group("test"), *group("generate"), *group("types"), *group("unseen"))
    session.run("pytest", "-n", "auto", "tests/generator/unseen", *session.posargs)


@nox.session
def conformance(session: nox.Session) -> None:
    """Compare emulator and description: schemathesis, the emulator's tables, the guide's examples."""
    session.install("-e", ".[emulator,cli]", *group("test"), *group("generate"), *group("conformance"), *group("build"))
    session.run("pytest", "tests/conformance", *session.posargs)


@nox.session
def tests_servers(session: nox.Session) -> None:
    """Run the tests that need real servers, a proxy and TLS among them; they start what they need."""
    session.install(f".[{EXTRAS}]", *group("test"), *group("servers"), *group("build"))
    session.run("pytest", "tests/servers", *session.posargs)
    session.run("pytest", "tests/emulator", "--store=postgresql", "-n", "auto", "--dist", "loadfile", *session.posargs)


@nox.session
def tables(session: nox.Session) -> None:
    """Test tables and their files with Arrow, Polars, pandas and DuckDB, whose installation takes its time."""
    session.install(f".[{EXTRAS}]", *group("test"), *group("tables"))
    session.run("pytest", "-n", "auto", "--dist", "loadfile", "tests/tables", "docs/tables.md", *session.posargs)


@nox.session
def console(session: nox.Session) -> None:
    """Test the emulator's console in Debian's Chromium (`apt-get install chromium`)."""
    session.install(f".[{EXTRAS}]", *group("test"), *group("console"))
    session.run("pytest", "tests/console", *session.posargs)


@nox.session
def soak(session: nox.Session) -> None:
    """Run what takes minutes: thousands of lost answers at random, quotas in real time."""
    session.install(f".[{EXTRAS}]", *group("test"))
    session.run("pytest", "tests/soak", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure beside the peers in one run; write benchmarks/results.json and docs/benchmarks.md. Needs Java and npm."""
    session.install("-e", f".[{EXTRAS}]", *group("generate"), *group("bench"), *group("tables"))
    session.run("python", "-m", "benchmarks", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation site, strictly, into dist/site."""
    session.install("-e", ".[emulator,cli]", *group("docs"))
    session.run("mkdocs", "build", "--strict", *session.posargs)


@nox.session
def build(session: nox.Session) -> None:
    """Build wheel and sdist into dist/, check them, and run the demo from the wheel alone."""
    session.install(*group("build"))
    session.run("python", "-m", "build", "--outdir", "dist")
    version = PYPROJECT["project"]["version"]
    files = [str(path) for path in Path("dist").glob(f"pinterest_ads-{version}*") if path.is_file()]
    session.run("twine", "check", "--strict", *files)
    session.install("--force-reinstall", next(f"{name}[emulator,cli]" for name in files if name.endswith(".whl")))
    session.run("pinterest-ads", "demo")


@nox.session
def publish(session: nox.Session) -> None:
    """Upload what `nox -s build` left in dist/; options of twine, such as --repository-url, follow after `--`."""
    session.install(*group("build"))
    session.run("twine", "upload", *session.posargs, *map(str, Path("dist").glob("pinterest_ads-*")))
