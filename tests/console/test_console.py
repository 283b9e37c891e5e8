"""The console in a real browser: what is switched in the page happens to clients, and the page shows it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import httpx
import pytest
from playwright import sync_api as playwright

from pinterest_ads.emulator import Emulator, Fault, Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

BROWSER = shutil.which("chromium")

HEADERS = {"authorization": "Bearer demo"}
ACCOUNT = "advertisers/549755885175"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window; a machine without it fails these tests, rather than pass them by."""
    assert BROWSER is not None, "there is no Chromium: apt-get install chromium"
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def served() -> Iterator[Emulator]:
    """An emulator on a port."""
    with Emulator(port=0, quotas="none") as emulator:
        yield emulator


@pytest.fixture
def page(browser: Browser, served: Emulator) -> Iterator[Page]:
    """The console; at the end nothing may have gone wrong in it, nor may it have asked anybody else."""
    context = browser.new_context()
    opened = context.new_page()
    problems: list[str] = []
    asked: list[str] = []
    opened.on(
        "console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None
    )
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(f"{served.admin_url}/")
    yield opened
    context.close()
    assert problems == []
    assert {httpx.URL(url).netloc for url in asked if not url.startswith("data:")} == {
        httpx.URL(str(served.admin_url)).netloc
    }


def call(served: Emulator, path: str = f"{ACCOUNT}/") -> httpx.Response:
    """Call the API as any client."""
    return httpx.get(f"{served.base_url}/{path}", headers=HEADERS)


def test_a_fault_made_in_the_page_meets_the_next_call(page: Page, served: Emulator) -> None:
    """A fault armed in the page makes the next call fail as said, and the journal shows it."""
    page.click("nav >> text=Faults")
    page.select_option("#effect", "status")
    page.select_option("#operation", "advertisers_get")
    page.fill("#status", "503")
    page.click("#arm")
    page.wait_for_selector("td:has-text('advertisers_get')")
    assert call(served).status_code == 503
    assert call(served).status_code == 200
    page.click("nav >> text=Journal")
    page.wait_for_selector("summary:has-text('503')")
    page.click("summary:has-text('503')")
    assert "A fault was asked for." in page.inner_text("details[open]")


def test_the_account_opens_as_a_tree_with_a_chart(page: Page) -> None:
    """From the advertiser down to the ads, with the entity and what it delivered."""
    page.click("summary:has-text('ACME Tools')")
    page.click("summary:has-text('Oak table #1 ')")
    page.click("summary:has-text('Oak table #1 / group 1')")
    page.wait_for_selector("summary:has-text('ad 687195134316')")
    page.click("button:has-text('Delivery of 30 days') >> nth=0")
    page.wait_for_selector("svg polyline")
    assert re.match(r"Spend of advertiser 549755885175", page.inner_text("section h2"))


def test_meters_fill(page: Page, served: Emulator) -> None:
    """Quota meters show what clients use."""
    served.admin.quotas.set_category("ads_read", Window(5, 60))
    call(served)
    page.click("nav >> text=Quotas")
    meter = page.locator("td:has-text('of 5 in 60 s')")
    playwright.expect(meter).to_have_text("1 of 5 in 60 s")
    call(served)
    playwright.expect(meter).to_have_text("2 of 5 in 60 s")
    assert [each.used for each in served.admin.quotas.meters()] == [2]


def test_the_clock_moves(page: Page, served: Emulator) -> None:
    """The clock is frozen and moved from the page."""
    page.click("nav >> text=Clock")
    page.click("text=Freeze")
    page.wait_for_selector("p:has-text('frozen')")
    before = served.admin.clock.time()
    page.click("text=An hour on")
    page.wait_for_function("() => !document.querySelector('main p').textContent.startsWith('real')")
    playwright.expect(page.locator("main p").first).to_contain_text("frozen")
    with page.expect_response(lambda response: response.request.method == "PUT"):
        page.click("text=A day on")
    assert served.admin.clock.time() == before + 3600 + 86_400


def test_the_reference_lists_every_operation(page: Page, served: Emulator) -> None:
    """The reference has all operations of the description."""
    page.click("nav >> text=Reference")
    page.wait_for_selector(f"h2:has-text('{len(served.engine.description.operations)} operations')")
    page.click("summary:has-text('/ads/{ad_id}')")
    assert "ad_id" in page.inner_text("details[open]")


def test_it_works_by_keyboard(page: Page) -> None:
    """The first stop is the way past the header; links and disclosures open by Enter."""
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the content"
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Journal"
    page.keyboard.press("Enter")
    page.wait_for_selector("#search")
    assert page.evaluate("document.activeElement.id") == "view"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["accounts", "journal", "quotas", "faults", "clock", "jobs", "reference"])
def test_it_fits_a_phone_in_light_and_dark(
    browser: Browser, served: Emulator, view: str, scheme: Literal["light", "dark"]
) -> None:
    """At a phone's width nothing is wider than the page, in both colour schemes, and the colours differ."""
    call(served)
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    opened = context.new_page()
    opened.goto(f"{served.admin_url}/#{view}")
    opened.wait_for_selector("main h2")
    assert opened.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    colour = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    assert colour == {"light": "rgb(251, 251, 250)", "dark": "rgb(23, 24, 26)"}[scheme]
    context.close()


def test_the_policy_is_strict(served: Emulator) -> None:
    """The page runs its own scripts only, and nobody may frame it."""
    policy = httpx.get(f"{served.admin_url}/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


PICTURES = Path("docs/images")


def show_accounts(page: Page) -> None:
    """Open an advertiser down to its ad groups, beside what a campaign delivered."""
    page.click("summary:has-text('ACME Tools')")
    page.click("summary:has-text('Oak table #1 ')")
    page.click("button:has-text('Delivery of 30 days') >> nth=1")
    page.wait_for_selector("svg polyline")
    page.evaluate("window.scrollTo(0, 0)")


def show_journal(page: Page) -> None:
    """Open a request that a fault met."""
    page.click("nav >> text=Journal")
    page.click("summary:has-text('503')")


def show_quotas(page: Page) -> None:
    """Show the meters."""
    page.click("nav >> text=Quotas")
    page.wait_for_selector("td:has-text('in 60 s')")


@pytest.mark.parametrize("show", [show_accounts, show_journal, show_quotas])
def test_the_documentation_shows_what_there_is(
    page: Page,
    served: Emulator,
    show: Callable[[Page], None],
    tmp_path: Path,
    pytestconfig: pytest.Config,
) -> None:
    """Each picture of the page on the emulator is one of these views; `--pictures` takes them anew."""
    served.admin.quotas.set_category("ads_read", Window(30, 60))
    for turn in range(12):
        served.admin.faults.clear()
        if turn == 7:
            served.admin.faults.add(Fault("status", status=503))
        call(served)
    page.set_viewport_size({"width": 1000, "height": 620})
    show(page)
    name = f"console-{show.__name__.removeprefix('show_')}.png"
    folder = PICTURES if pytestconfig.getoption("--pictures") else tmp_path
    taken = page.screenshot(path=folder / name)
    assert len(taken) > 10_000
    assert f"(images/{name})" in Path("docs/emulator.md").read_text(encoding="utf-8")
    assert (PICTURES / name).read_bytes().startswith(b"\x89PNG")
