"""From JSON values to the types of this package, msgspec's own and the classes that decode themselves."""

from __future__ import annotations

import threading
from typing import Any

import msgspec


class DecodingHook:
    """What msgspec calls for a class that is not its own: choices and open objects decode themselves."""

    def __init__(self) -> None:
        """Know no type yet."""
        self._alone = threading.RLock()
        self._known: set[Any] = set()

    def __call__(self, kind: type, value: Any) -> Any:
        """The value as the class.

        Raises:
            NotImplementedError: it is another class.
            msgspec.ValidationError: the value does not fit.
        """
        decode = getattr(kind, "from_json", None)
        if decode is None:
            raise NotImplementedError(kind.__name__)
        return decode(value)

    def learn(self, kind: Any) -> None:
        """Have msgspec look at a type once, in one thread: it crashes when two look at the same new Struct at once."""
        if kind not in self._known:
            with self._alone:
                msgspec.json.Decoder(kind, dec_hook=self)
                self._known.add(kind)


dec_hook: DecodingHook = DecodingHook()


def convert(value: Any, kind: Any) -> Any:
    """A JSON value as a type of this package.

    Raises:
        msgspec.ValidationError: it does not fit.
    """
    dec_hook.learn(kind)
    return msgspec.convert(value, kind, dec_hook=dec_hook)
