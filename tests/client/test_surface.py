"""What `import pinterest_ads` promises, and what it does not load."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import pinterest_ads
from pinterest_ads import errors


def test_every_public_name_imports_and_the_list_is_sorted() -> None:
    """`__all__` is sorted, complete, and each of its names can be had."""
    assert pinterest_ads.__all__ == sorted(pinterest_ads.__all__)
    assert dir(pinterest_ads) == pinterest_ads.__all__
    for name in pinterest_ads.__all__:
        assert getattr(pinterest_ads, name) is not None
    with pytest.raises(AttributeError):
        _ = pinterest_ads.nothing


def test_every_error_is_public_and_drawn_in_the_tree() -> None:
    """Each class under AdsError is exported, and stands in the tree at the top of its module."""
    names = {kind.__name__ for kind in errors.AdsError.__subclasses__()}

    assert names | {"AdsError"} <= set(pinterest_ads.__all__)
    assert all(f"── {name} " in (errors.__doc__ or "") for name in names)


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import pinterest_ads", ["httpx", "msgspec", "pinterest_ads_api", "pinterest_ads.client"]),
        ("import pinterest_ads.emulator", ["pinterest_ads.client", "pinterest_ads.runtime", "pinterest_ads_api"]),
        ("from pinterest_ads import NotFound", ["httpx", "pinterest_ads.client", "pinterest_ads_api"]),
        (
            "from pinterest_ads import PinterestAds; PinterestAds('t')",
            ["pinterest_ads.emulator", "pinterest_ads.cli", "starlette", "asyncio", "pyrate_limiter", "httpcore"],
        ),
        (
            "import pinterest_ads as p; p.PinterestAds('t').advertiser('1').campaigns",
            [
                "pinterest_ads_api.resources.ads",
                "pinterest_ads_api.models.campaigns",
                "pinterest_ads_api.operations.ads",
            ],
        ),
    ],
)
def test_nothing_loads_before_it_is_needed(statement: str, absent: list[str]) -> None:
    """A fresh process that runs the statement has none of these modules."""
    code = f"{statement}; import sys, json; print(json.dumps(sorted(sys.modules)))"
    loaded = json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)

    assert not set(absent) & set(loaded)


def test_the_version_told_is_the_one_installed() -> None:
    """The User-Agent's version is written down, so that a client costs no look at the metadata; it is the right one."""
    from importlib.metadata import version

    from pinterest_ads.arguments import VERSION

    assert version("pinterest-ads") == VERSION


def test_the_models_door_opens() -> None:
    """`pinterest_ads.models` gives the generated models by name."""
    from pinterest_ads import models

    assert models.CampaignUpdate(id="1", name="A").name == "A"
    assert "Campaign" in dir(models)
    with pytest.raises(AttributeError):
        _ = models.Nothing
