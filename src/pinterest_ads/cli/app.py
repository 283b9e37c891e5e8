"""The commands of `pinterest-ads`."""

from __future__ import annotations

import cyclopts

from pinterest_ads.cli.demo import demo

app = cyclopts.App(name="pinterest-ads", help="Pinterest Ads API v4: client, emulator and demo.")
app.command(demo)
app.command("pinterest_ads.emulator.command:app", name="emulator")
