"""Downloads of what jobs made: another path, without a token, as the wire facts ask of report files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine.downloads import PATH, Asked, answer
from ..engine.side import SideRow
from .sources import SEEN_QUICKSTART

if TYPE_CHECKING:
    from ..engine.side import SideCall
    from ..engine.wire import Response


def _download(call: SideCall) -> Response:
    return answer(call.state, Asked(call.method, call.path["job"], call.path["name"], call.query, call.headers))


SIDE = tuple(SideRow(method, PATH, _download, SEEN_QUICKSTART) for method in ("GET", "HEAD"))
