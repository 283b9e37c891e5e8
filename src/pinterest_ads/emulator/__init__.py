"""An emulator of the Pinterest Ads API v4: on a port for any client, or in process for tests.

```python
with Emulator(seed="demo", port=0) as emulator:
    emulator.base_url  # http://127.0.0.1:…/ads/v4
```

It needs the extra `emulator`: `pip install 'pinterest-ads[emulator]'`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .emulator import Emulator
    from .engine import Admin, DescriptionError, Fault, ManualClock, QuotaTable, Window

_HOMES = {
    "Admin": "engine",
    "DescriptionError": "engine",
    "Emulator": "emulator",
    "Fault": "engine",
    "ManualClock": "engine",
    "QuotaTable": "engine",
    "Window": "engine",
}

__all__ = ["Admin", "DescriptionError", "Emulator", "Fault", "ManualClock", "QuotaTable", "Window"]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used, so that a missing extra is told by its name."""
    import importlib

    home = _HOMES.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    try:
        module = importlib.import_module(f".{home}", __name__)
    except ModuleNotFoundError as error:
        message = f"the emulator needs {error.name}: pip install 'pinterest-ads[emulator]'"
        raise ModuleNotFoundError(message, name=error.name) from error
    return getattr(module, name)
