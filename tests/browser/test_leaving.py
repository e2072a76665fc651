"""Leave takes the page out of sight and out of Back; erase takes everything off the phone."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.guide import in_language
from tests.browser.phone import Phone, keep
from tests.markup import Page as Document
from tests.servers import Server

KEPT = """async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: indexedDB.databases ? await indexedDB.databases() : [],
})"""
NOTHING = {"caches": [], "workers": 0, "local": [], "session": [], "databases": []}


def test_leave_shows_the_recipe_and_back_skips_the_page(
    base_url: str, language: str, page: Page
) -> None:
    page.goto(f"{base_url}{language}/")
    page.goto(f"{base_url}{language}/signs/")
    page.locator("quick-leave a").click()
    page.wait_for_url(f"{base_url}{language}/recipe/")
    page.go_back()
    expect(page).to_have_url(f"{base_url}{language}/")


def test_leave_works_offline(
    phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(), killable_server("built")
    keep(reader.start(), f"{server.url}en/", "core")
    server.kill()
    page = reader.restart()
    page.goto(f"{server.url}en/now/")
    page.locator("quick-leave a").click()
    page.wait_for_url(f"{server.url}en/recipe/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_recipe_gives_nothing_away(built_url: str, language: str, page: Page) -> None:
    page.goto(f"{built_url}{language}/recipe/")
    assert page.locator("script, a[href^='tel:'], link[rel=manifest]").count() == 0
    words = f"{page.title()} {page.locator('html').inner_text()}"
    assert not re.search(r"handrail|naloxone|overdose|opioid", words, re.IGNORECASE)


def test_a_page_that_was_left_shows_again_when_it_is_opened_again(
    built_url: str, page: Page
) -> None:
    page.goto(f"{built_url}en/now/")
    page.locator("quick-leave a").click()
    page.wait_for_url(f"{built_url}en/recipe/")
    page.goto(f"{built_url}en/now/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_every_page_names_no_help_in_its_title(release: Path, pages: tuple[str, ...]) -> None:
    loud = re.compile(r"overdose|naloxone|opioid|heroin|drug|withdrawal|addict", re.IGNORECASE)
    for address in in_language(pages, "en"):
        file = release / address
        html = Document((file / "index.html" if file.is_dir() else file).read_bytes())
        titles = [one.text for one in html.all("title")]
        assert titles and not loud.search(" ".join(titles)), address
        assert not loud.search(address), address


def erase(page: Page) -> None:
    """Tap “Erase what this phone keeps”, and yes to the question behind it."""
    page.get_by_text("Erase what this phone keeps").click()
    page.get_by_role("button", name="Yes, erase it now").click()


def settle(page: Page, seconds: int = 10) -> dict[str, object]:
    """What is kept, once erasing has had its time."""
    for _ in range(seconds * 4):
        kept = page.evaluate(KEPT)
        if kept == NOTHING:
            break
        page.wait_for_timeout(250)
    return kept


def test_erase_leaves_nothing(base_url: str, phone: Callable[..., Phone]) -> None:
    page = phone().start()
    keep(page, f"{base_url}en/")
    page.goto(f"{base_url}en/settings/")
    page.locator("country-choice").get_by_role("button", name="Canada").click()
    page.goto(f"{base_url}en/status/")
    assert page.evaluate(KEPT)["caches"]
    erase(page)
    assert settle(page) == NOTHING


def test_erase_works_without_a_network(
    phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(), killable_server("built")
    keep(reader.start(), f"{server.url}en/")
    server.kill()
    page = reader.restart()
    page.goto(f"{server.url}en/status/")
    erase(page)
    assert settle(page) == NOTHING


def test_three_escapes_leave_too(base_url: str, page: Page) -> None:
    page.goto(f"{base_url}en/now/")
    for _ in range(3):
        page.keyboard.press("Escape")
    expect(page).to_have_url(f"{base_url}en/recipe/")
