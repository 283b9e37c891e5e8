"""The operations of the API, each in a module of its own that is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

_MODULES: dict[str, str] = {
    "ad_groups_list": "ad_groups.ad_groups_list",
    "ad_groups_create": "ad_groups.ad_groups_create",
    "ad_groups_update": "ad_groups.ad_groups_update",
    "ad_groups_get": "ad_groups.ad_groups_get",
    "ads_list": "ads.ads_list",
    "ads_create": "ads.ads_create",
    "ads_update": "ads.ads_update",
    "ads_get": "ads.ads_get",
    "advertisers_list": "advertisers.advertisers_list",
    "advertisers_get": "advertisers.advertisers_get",
    "campaigns_list": "campaigns.campaigns_list",
    "campaigns_replace": "campaigns.campaigns_replace",
    "campaigns_create": "campaigns.campaigns_create",
    "campaigns_update": "campaigns.campaigns_update",
    "campaigns_get": "campaigns.campaigns_get",
}
_NAMES: dict[str, str] = {path.rpartition(".")[2]: path for path in _MODULES.values()}


def operation(operation_id: str) -> ModuleType:
    """The module of an operation, by its id in the description or its name in Python.

    Raises:
        KeyError: there is no such operation.
    """
    path = _MODULES.get(operation_id) or _NAMES[operation_id]
    return import_module(f".{path}", __name__)


def operation_ids() -> tuple[str, ...]:
    """The ids of all operations, in the order of the description."""
    return tuple(_MODULES)
