"""Objects with named properties and others beside them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

import msgspec

from .conversion import convert
from .encoding import is_mapping

if TYPE_CHECKING:
    from collections.abc import Callable

_MISSING = object()


@dataclass_transform(kw_only_default=True, field_specifiers=(msgspec.field,))
class OpenObject(dict[str, Any]):
    """A JSON object with named properties and others beside them.

    It is the dict that it encodes to, keyed by the names on the wire; the named properties are attributes as well, and
    `additional_properties` holds the others.
    """

    _rest: ClassVar[Any] = Any
    _wire: ClassVar[dict[str, str]] = {}
    _optional: ClassVar[frozenset[str]] = frozenset()
    _struct: ClassVar[type[msgspec.Struct] | None] = None

    def __init_subclass__(cls, *, rest: Callable[[], Any] | None = None) -> None:
        """Keep how attributes are called on the wire; `rest` gives the type of the other properties."""
        super().__init_subclass__()
        if rest is not None:
            cls._rest = staticmethod(rest)
        wire: dict[str, str] = {}
        optional: set[str] = set()
        for name in cls.__annotations__:
            default = cls.__dict__.get(name, _MISSING)
            renamed = getattr(default, "name", None)
            wire[name] = renamed if isinstance(renamed, str) else name
            if default is msgspec.UNSET or getattr(default, "default", None) is msgspec.UNSET:
                optional.add(name)
            if default is not _MISSING:
                delattr(cls, name)
        cls._wire, cls._optional, cls._struct = wire, frozenset(optional), None

    if not TYPE_CHECKING:
        # Unannotated: type checkers read the fields of each class, and these would hide them.

        def __init__(self, *, additional_properties=None, **named) -> None:  # noqa: ANN001, ANN003
            super().__init__()
            for name, value in named.items():
                if name not in self._wire:
                    message = f"{type(self).__name__} has no property {name!r}"
                    raise TypeError(message)
                if value is not msgspec.UNSET:
                    self[self._wire[name]] = value
            self.update(additional_properties or {})

        def __getattr__(self, name):  # noqa: ANN001, ANN204
            try:
                return self.get(self._wire[name], msgspec.UNSET)
            except KeyError:
                raise AttributeError(name) from None

        def __setattr__(self, name, value):  # noqa: ANN001, ANN204
            if name not in self._wire:
                raise AttributeError(name)
            if value is msgspec.UNSET:
                self.pop(self._wire[name], None)
            else:
                self[self._wire[name]] = value

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The properties that the description does not name."""
        named = set(self._wire.values())
        return {key: value for key, value in self.items() if key not in named}

    @classmethod
    def struct(cls) -> type[msgspec.Struct]:
        """A Struct of the named properties alone, under their Python names."""
        if cls._struct is None:
            space = vars(sys.modules[cls.__module__])
            hints = {name: eval(text, space) for name, text in cls.__annotations__.items()}  # noqa: S307 - own text
            fields: list[Any] = [
                (name, hint, msgspec.UNSET) if name in cls._optional else (name, hint) for name, hint in hints.items()
            ]
            cls._struct = msgspec.defstruct(cls.__name__, fields, kw_only=True)
        return cls._struct

    @classmethod
    def from_json(cls, value: Any) -> OpenObject:
        """A JSON object as this class.

        Raises:
            msgspec.ValidationError: it does not fit.
        """
        if not is_mapping(value):
            message = f"Expected `object`, got `{type(value).__name__}`"
            raise msgspec.ValidationError(message)
        names = {wire: name for name, wire in cls._wire.items()}
        named = convert({names[key]: item for key, item in value.items() if key in names}, cls.struct())
        rest = cls._rest_type()
        made = cls()
        for key, item in value.items():
            made[key] = getattr(named, names[key]) if key in names else convert(item, rest)
        return made

    @classmethod
    def type_of(cls, key: str) -> Any:
        """The type of a property, by its name on the wire."""
        for field in msgspec.structs.fields(cls.struct()):
            if cls._wire[field.name] == key:
                return field.type
        return cls._rest_type()

    @classmethod
    def _rest_type(cls) -> Any:
        return cls._rest if cls._rest is Any else cls._rest()
