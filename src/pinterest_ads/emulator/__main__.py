"""`python -m pinterest_ads.emulator`."""

import sys

try:
    from .command import app
except ModuleNotFoundError as _error:
    sys.exit(f"the emulator needs {_error.name}: pip install 'pinterest-ads[emulator]'")

if __name__ == "__main__":
    app()
