"""From JSON values to the types of this package, msgspec's own and the classes that decode themselves."""

from __future__ import annotations

from typing import Any

import msgspec


def dec_hook(kind: type, value: Any) -> Any:
    """What msgspec calls for a class that is not its own: choices and open objects decode themselves.

    Raises:
        NotImplementedError: it is another class.
        msgspec.ValidationError: the value does not fit.
    """
    decode = getattr(kind, "from_json", None)
    if decode is None:
        raise NotImplementedError(kind.__name__)
    return decode(value)


def convert(value: Any, kind: Any) -> Any:
    """A JSON value as a type of this package.

    Raises:
        msgspec.ValidationError: it does not fit.
    """
    return msgspec.convert(value, kind, dec_hook=dec_hook)
