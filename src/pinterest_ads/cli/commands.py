"""A command for each method of each resource, with the method's own signature and docstring."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Annotated, Any

import attrs
import cyclopts
from cyclopts import Parameter

from pinterest_ads.cli.arguments import Argument, choices, read
from pinterest_ads.cli.options import Account, Connection, Listing, Output, Patience
from pinterest_ads.cli.resources import Resource, parameters_of, resources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinterest_ads.cli.running import Call

_OWN = {"resume", "prefetch", "on_progress", "extra_headers", "extra_query"}
"""Parameters of the runtime that mean nothing on a command line."""

_FURTHER: dict[str, tuple[str, Any]] = {
    "Pager": ("listing", Listing),
    "BatchResult": ("account", Account),
    "Job": ("patience", Patience),
}
_MARK = "_option"  # ends the names of our own parameters, so that none of a method's is like one
_PREFIX = "resource_"
_FEW = 5  # values of an enumeration that help has room for; completion has them all
_RESERVED = {
    *("profile", "dry-run", "verbose", "output", "file", "show", "plot"),
    *("first", "receipts", "wait", "timeout", "kind"),
}


def command_name(name: str) -> str:
    """The name of a resource, method or parameter on the command line."""
    return name.replace("_", "-")


def path_to(resource: str) -> str:
    """Where the command line's library finds the commands of a resource, once they are asked for."""
    return f"{__name__}:{_PREFIX}{resource}"


def __getattr__(name: str) -> cyclopts.App:
    """The commands of a resource, under a name that nothing else here can have."""
    resource = resources().get(name.removeprefix(_PREFIX)) if name.startswith(_PREFIX) else None
    if resource is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    app = cyclopts.App(name=command_name(resource.name), help=summary(resource))
    for each, method in resource.methods().items():
        app.command(Plan.of(resource, each, method).function(), name=command_name(each))
    return app


def summary(resource: Resource) -> str:
    """What can be done with a resource, in one line."""
    return ", ".join(map(command_name, resource.methods()))


@attrs.frozen
class Plan:
    """A method as a command: what it takes, and what kind of answer it gives."""

    resource: Resource
    name: str
    method: Callable[..., Any]
    arguments: dict[str, Argument]
    kind: str

    @classmethod
    def of(cls, resource: Resource, name: str, method: Callable[..., Any]) -> Plan:
        """Read the plan from the method's annotations."""
        arguments = {each: read(text) for each, text in parameters_of(method).items() if each not in _OWN}
        return cls(resource, name, method, arguments, str(method.__annotations__["return"]).partition("[")[0])

    def function(self) -> Callable[..., int]:
        """The function that the command line reads and calls."""
        signature = inspect.Signature(list(self._parameters()))

        def command(*positional: Any, **given: Any) -> int:
            from pinterest_ads.cli.running import run

            return run(self._call(dict(signature.bind(*positional, **given).arguments)))

        command.__signature__ = signature  # type: ignore[attr-defined] # inspect reads it
        command.__name__ = self.name
        command.__doc__ = self.method.__doc__
        return command

    def _call(self, given: dict[str, Any]) -> Call:
        from pinterest_ads import models
        from pinterest_ads.cli.running import Call

        options = {option: given.pop(option + _MARK, kind()) for option, kind in self._options()}
        identifier = given.pop("identifier" + _MARK, None)
        inputs = next((name for name, argument in self.arguments.items() if argument.items), None)
        model = self.arguments[inputs].model if inputs is not None else None
        return Call(
            resource=self.resource,
            method=self.name,
            kind=self.kind,
            identifier=identifier,
            items=None if inputs is None else given.pop(inputs),
            model=None if model is None else getattr(models, model),
            arguments={name: self.arguments[name].value(value) for name, value in given.items()},
            **options,
        )

    def _parameters(self) -> Iterator[inspect.Parameter]:
        """The method's parameters, the id of the binding, and the options of this kind of command."""
        known = inspect.signature(self.method).parameters
        for name, argument in self.arguments.items():
            yield _parameter(known[name], argument, {*_RESERVED, command_name(self.resource.binding or "")})
        if self.resource.binding is not None:
            about = f"Whose {self.resource.name.replace('_', ' ')}, by id; else from the environment or the profile."
            note = Parameter(name=f"--{command_name(self.resource.binding)}", help=about)
            yield _keyword("identifier" + _MARK, Annotated[str | None, note])
        for option, hint in self._options():
            yield inspect.Parameter(option + _MARK, inspect.Parameter.KEYWORD_ONLY, default=hint(), annotation=hint)

    def _options(self) -> list[tuple[str, Any]]:
        further = [_FURTHER[self.kind]] if self.kind in _FURTHER else []
        return [*further, ("output", Output), ("connection", Connection)]


def _parameter(parameter: inspect.Parameter, argument: Argument, taken: set[str]) -> inspect.Parameter:
    """A parameter of the method as the command line's library wants it; `taken` are the names of our own options."""
    name = command_name(parameter.name)
    required = parameter.default is inspect.Parameter.empty
    if argument.items:
        about = "The inputs: a file with a JSON array, JSON lines or CSV with a header; - is standard input."
        return _positional(parameter.name, Annotated[str, Parameter(help=about, allow_leading_hyphen=True)])
    values = choices(argument.model)
    shown = "JSON" if not argument.kinds else "|".join(values) if 0 < len(values) <= _FEW else None
    note = Parameter(negative_iterable=(), metavar=shown, completer=(lambda _: values) if values else None)
    if required and parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD:
        return _positional(parameter.name, Annotated[argument.hint, note])
    option = Parameter(name=f"--api-{name}" if name in taken else f"--{name}")
    note = Parameter.combine(note, option)
    if required:
        hint: Any = Annotated[argument.hint, note]
        return inspect.Parameter(parameter.name, inspect.Parameter.KEYWORD_ONLY, annotation=hint)
    return _keyword(parameter.name, Annotated[argument.hint | None, note])


def _keyword(name: str, annotation: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)


def _positional(name: str, annotation: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_ONLY, annotation=annotation)
