"""The commands of `pinterest-ads`; each loads when it is used."""

from __future__ import annotations

import sys

import cyclopts

from pinterest_ads.cli.commands import command_name, path_to, summary
from pinterest_ads.cli.resources import resources

_OPERATIONS = cyclopts.Group("Operations", sort_key=1)
_TOOLS = cyclopts.Group("Tools", sort_key=2)


def build(*, listed: bool = True) -> cyclopts.App:
    """The whole command line: the operations, read from the resources, and the tools around them.

    `listed` tells whether the list of commands is wanted: what a resource can do costs reading all of them.
    """
    app = cyclopts.App(
        name="pinterest-ads",
        help="Pinterest Ads API v4: every operation, an emulator of the API, and a demo. Unofficial.",
        help_format="plaintext",
        version=_version,
        suppress_keyboard_interrupt=False,
    )
    for name, resource in resources().items():
        about = summary(resource) if listed else None
        app.command(path_to(name), name=command_name(name), group=_OPERATIONS, help=about)
    tools = {
        "auth": ("pinterest_ads.cli.auth:app", "Sign in and out, and see which profiles there are."),
        "jobs": ("pinterest_ads.cli.jobs:app", "Go on with a report or bulk job by its token."),
        "request": ("pinterest_ads.cli.requests:request", "Send any request below the base URL."),
        "emulator": ("pinterest_ads.emulator.command:app", "Emulate the API on a port."),
        "completion": ("pinterest_ads.cli.completion:completion", "Complete commands and options in your shell."),
        "demo": ("pinterest_ads.cli.demo:demo", "Run the main job against the emulator, with progress and tables."),
    }
    for name, (path, about) in tools.items():
        app.command(path, name=name, group=_TOOLS, help=about)
    return app


def _version() -> str:
    from importlib.metadata import version

    return version("pinterest-ads")


def run(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit status. Whatever goes wrong is one line on standard error."""
    from pinterest_ads.cli.guard import guarded

    tokens = sys.argv[1:] if arguments is None else arguments
    app = build(listed=not tokens or tokens[0].startswith("-"))
    return guarded(lambda: app(tokens, exit_on_error=False, print_error=False, result_action="return_value"), tokens)
