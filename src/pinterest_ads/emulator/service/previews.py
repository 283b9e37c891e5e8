"""Previews of ads: a page that shows one, at an address that expires."""

from __future__ import annotations

import hashlib
import html
from typing import TYPE_CHECKING, Any

from ..engine.errors import Kind, Refusal
from ..engine.notes import read_note, write_note
from ..engine.rows import encode, find
from ..engine.side import SideAnswer, SideCall, SideRow
from .organic import PINS
from .sources import CHOICE

if TYPE_CHECKING:
    from ..engine.service import Call

SECONDS_TO_LIVE = 86_400
"""How long the address of a preview works, on the emulator's clock (our choice)."""

_KIND = "preview"
_PLACE = "/ad_previews"


def make_page(call: Call, shown: dict[str, Any]) -> str:
    """Keep what a page shows, a `title` and an `image_url`, and return its address, which expires."""
    now = int(call.state.clock.time())
    key = hashlib.blake2b(
        f"{call.tenant} {now} {shown}".encode(), key=call.state.store.key[:32], digest_size=16
    ).hexdigest()
    with call.state.store.write() as connection:
        write_note(connection, _KIND, key, {**shown, "expires": now + SECONDS_TO_LIVE})
    return f"{call.origin}{_PLACE}/{key}/"


def _preview(call: Call, shown: dict[str, Any]) -> bytes:
    return call.state.service.envelope.single(encode({"url": make_page(call, shown)}))


def preview_of_image(call: Call) -> bytes:
    """Make a page that shows an image with a title."""
    return _preview(call, {"title": call.body["title"], "image_url": call.body["image_url"]})


def preview_of_pin(call: Call) -> bytes:
    """Make a page that shows one of the advertiser's Pins."""
    key = int(call.path["pin_id"])
    with call.state.store.read() as connection:
        found = find(connection, PINS, call.tenant, key)
    if found is None:
        raise Refusal(Kind.NOT_FOUND, f"Advertiser {call.tenant} has no Pin {key}.")
    return _preview(call, {"title": f"Pin {key}", "image_url": found[0]["image_url"]})


def _page(call: SideCall) -> SideAnswer:
    with call.state.store.read() as connection:
        shown = read_note(connection, _KIND, call.path["key"])
    if shown is None:
        raise Refusal(Kind.NOT_FOUND, "There is no such preview.")
    if call.state.clock.time() >= shown["expires"]:
        raise Refusal(Kind.GONE, "This preview has expired; ask for another.")
    title, image = html.escape(shown["title"]), html.escape(shown["image_url"] or "")
    page = f'<!doctype html><meta charset="utf-8"><title>{title}</title><h1>{title}</h1><img src="{image}" alt="">'
    return SideAnswer(page.encode(), "text/html; charset=utf-8")


SIDE = (SideRow("GET", f"{_PLACE}/{{key}}/", _page, CHOICE),)
