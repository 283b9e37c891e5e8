"""Python names for what a description calls by any text at all."""

from __future__ import annotations

import keyword
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Names that generated class bodies and modules use for something else.
CLASS_NAMES = frozenset({
    "Any", "Binary", "ClassVar", "False", "Literal", "None", "OpenIntEnum", "OpenObject", "OpenStrEnum", "Struct",
    "IntEnum", "StrEnum", "True", "TypeAlias", "UNSET", "UnsetType",
})  # fmt: skip
FIELD_NAMES = frozenset({"bool", "bytes", "dict", "field", "float", "int", "list", "self", "str"})
MAPPING_FIELD_NAMES = (
    FIELD_NAMES
    | {name for name in dir(dict) if not name.startswith("_")}
    | {"additional_properties", "from_json", "struct"}
)

# Bytes; file systems take 255, and a number, a suffix and what the caches of tools add come after the name.
_LONGEST = 160

_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def words(text: str) -> list[str]:
    """The words of a name: split at what is neither letter nor digit, and at the humps of camel case."""
    normal = unicodedata.normalize("NFKC", text)
    return [part for word in _WORD.findall(normal) for part in _HUMP.split(word) if f"a{part}".isidentifier()]


def snake(text: str, empty: str = "empty") -> str:
    """A lower-case Python identifier: `Ad-Group ID` → `ad_group_id`; never a keyword."""
    name = "_".join(words(text)).lower() or empty
    if not name.isidentifier():
        name = f"field_{name}"
    return f"{name}_" if keyword.iskeyword(name) or (keyword.issoftkeyword(name) and name == "_") else name


def module_name(text: str, empty: str = "empty") -> str:
    """The name of a module or folder: `snake`, cut where a file could not be called so."""
    name = snake(text, empty)
    return name if len(name.encode()) <= _LONGEST else name.encode()[:_LONGEST].decode(errors="ignore").rstrip("_")


def pascal(text: str, empty: str = "Empty") -> str:
    """A class name: `ad_group list` → `AdGroupList`; it always starts with an upper-case letter."""
    name = "".join(word[0].upper() + word[1:] for word in words(text)) or empty
    plain = name[0].isupper() and name.isidentifier() and not keyword.iskeyword(name)
    return name if plain else f"Model{name}"


def constant(value: str | int) -> str:
    """A member name for a value of an enumeration: `a b` → `A_B`, -1 → `VALUE_MINUS_1`, empty → `EMPTY`."""
    if isinstance(value, int):
        return f"VALUE_MINUS_{-value}" if value < 0 else f"VALUE_{value}"
    name = "_".join(words(value)).upper()
    if not name:
        return "EMPTY" if not value.strip() else "SYMBOL"
    return name if name.isidentifier() and not name.startswith("_") else f"VALUE_{name}"


class Register:
    """Hands out names that differ from each other in more than the case of their letters."""

    def __init__(self, reserved: Iterable[str] = (), joint: str = "_", suffix: str = "_") -> None:
        """Start with names that are taken; they get a `suffix`, and a name taken before a number after `joint`."""
        self._joint = joint
        self._suffix = suffix
        self._reserved = frozenset(reserved)
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """The wanted name, or the first free one after it: `Name2` for a class, `name_2` for a variable."""
        name = f"{wanted}{self._suffix}" if wanted in self._reserved else wanted
        plain, number = name, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{plain}{self._joint}{number}"
        self._taken.add(name.casefold())
        return name
