"""The resources that the generated code offers, read from its classes: nothing of the API is named here.

A resource hangs on the client itself or on one of its bindings, such as everything that belongs to one advertiser.
"""

from __future__ import annotations

import inspect
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs
from pinterest_ads_api import resources as generated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@attrs.frozen
class Resource:
    """A resource: `binding` is the client's method that leads to it, None where it hangs on the client itself."""

    name: str
    binding: str | None
    kind: str

    def methods(self) -> dict[str, Callable[..., Any]]:
        """Its public methods by name. Looking up what became of a batch is the command line's own business."""
        return {name: method for name, method in self._public() if not takes_result(method)}

    def resolver(self) -> str | None:
        """The name of the method that looks up what became of a batch, None where there is none."""
        return next((name for name, method in self._public() if takes_result(method)), None)

    def _public(self) -> list[tuple[str, Callable[..., Any]]]:
        return _functions(getattr(generated, self.kind))

    def of(self, client: Any, identifier: str | None) -> Any:
        """The resource of a client, or of what `identifier` names there."""
        owner = client if self.binding is None else getattr(client, self.binding)(identifier)
        return getattr(owner, self.name)


def takes_result(method: Callable[..., Any]) -> bool:
    """Whether a method asks what became of a batch, in place of calling an operation."""
    return any(str(each).startswith("BatchResult[") for each in parameters_of(method).values())


def parameters_of(method: Callable[..., Any]) -> dict[str, str]:
    """The annotations of a method's parameters, as they are written."""
    return {name: str(text) for name, text in method.__annotations__.items() if name != "return"}


@cache
def resources() -> dict[str, Resource]:
    """Every resource by name."""
    root = import_module(f"{generated.__name__}.root")
    found = {resource.name: resource for resource in _on(root.ClientResources, None)}
    for name, method in _functions(root.ClientResources):
        bound: type = getattr(root, method.__annotations__["return"])
        found.update({resource.name: resource for resource in _on(bound, name)})
    return found


def _functions(owner: type) -> list[tuple[str, Callable[..., Any]]]:
    """The public methods that a class has of its own."""
    members = vars(owner).items()
    return [(name, member) for name, member in members if inspect.isfunction(member) and not name.startswith("_")]


def _on(owner: type, binding: str | None) -> Iterator[Resource]:
    members: dict[str, Any] = dict(vars(owner))
    for name, member in members.items():
        if isinstance(member, cached_property):
            yield Resource(name, binding, member.func.__annotations__["return"])
