"""A list as it was asked for: where it begins, and its page at a bookmark. No I/O; both pagers stand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, cast

from pinterest_ads.runtime.options import count
from pinterest_ads.runtime.request import check_arguments, with_argument
from pinterest_ads.runtime.walk import Page, Walk, begin

if TYPE_CHECKING:
    from pinterest_ads.runtime.driving import Steps
    from pinterest_ads.runtime.operation import OperationModule, Pagination
    from pinterest_ads.runtime.options import Carried, ForList
    from pinterest_ads.runtime.verbs import Verbs
    from pinterest_ads.transport.http import httpx


class Listing:
    """What is wrong with the arguments is raised here, and not at the first page. Raises InvalidRequest."""

    def __init__(
        self, verbs: Verbs, module: OperationModule, arguments: dict[str, Any], **options: Unpack[ForList]
    ) -> None:
        settings, operation = verbs.settings, module.OPERATION
        self._verbs = verbs
        self.module: OperationModule = module
        self.arguments: dict[str, Any] = check_arguments(module, arguments)
        self._resume = options.get("resume")
        self._carried: Carried = {
            "extra_headers": options.get("extra_headers"),
            "extra_query": options.get("extra_query"),
        }
        self.prefetch: int = count(
            "prefetch", options.get("prefetch"), default=settings.prefetch, least=0, operation=operation.id
        )
        self._bookmark = cast("Pagination", operation.pagination).bookmark
        self.begin()
        # What was made to find out what is wrong serves the first page.
        first = self._request(self.arguments)
        self._made: dict[str | None, httpx.Request] = {self.arguments.get(self._bookmark): first}

    def begin(self) -> Walk:
        """A walk from where the list was asked to begin."""
        return begin(self.module.OPERATION, self.arguments, self._resume)

    def page(self, bookmark: str | None) -> Steps[Page[Any]]:
        """The page at a bookmark."""
        if bookmark in self._made:
            request = self._made.pop(bookmark)
        else:
            request = self._request(with_argument(self.module, self.arguments, self._bookmark, bookmark))
        response = yield from self._verbs.exchange(request)
        return self._verbs.settings.reading.page(self.module, response)

    def seen(self, page: Page[Any]) -> None:
        """The page is about to be read."""
        self._verbs.keep(page.response)

    @property
    def item_type(self) -> Any:
        """The declared type of the items, None where there is none."""
        from pinterest_ads.runtime.shape import item_type

        return item_type(self.module, cast("Pagination", self.module.OPERATION.pagination).items)

    def _request(self, arguments: dict[str, Any]) -> httpx.Request:
        return self._verbs.settings.requests.make(self.module, arguments, **self._carried)
