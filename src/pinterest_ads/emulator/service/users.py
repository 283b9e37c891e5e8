"""The users of the seed."""

from __future__ import annotations

from typing import Any

MAIN_USER = 424605208536545563
OTHER_USER = 424605208536545564

USERS: dict[int, dict[str, Any]] = {
    MAIN_USER: {"username": "acmetools", "full_name": "ACME Tools", "about": "Tools and furniture.", "pin_count": 40},
    OTHER_USER: {"username": "globex", "full_name": "Globex", "about": "Everything else.", "pin_count": 4},
}
