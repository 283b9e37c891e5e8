"""The models' public door: `from pinterest_ads.models import CampaignCreate, Campaign`.

Each loads when first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinterest_ads_api import models as _models

if TYPE_CHECKING:
    from pinterest_ads_api.models import *  # noqa: F403 - the machine tells the names


def __getattr__(name: str) -> Any:
    if name.startswith("__") and name != "__all__":
        raise AttributeError(name)
    return getattr(_models, name)


def __dir__() -> list[str]:
    return dir(_models)
