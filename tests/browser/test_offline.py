"""What is kept opens without a network, after the browser was closed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Error, Page, expect

from tests.browser.phone import SAVE_DATA, Phone, keep, wait_until_still
from tests.servers import Server

CORE = ("", "now/", "signs/", "calls/", "together/", "kit/", "recipe/")
# How each engine is told to run no service worker.
WITHOUT_WORKER = {
    "chromium": {"service_workers": "block"},
    "firefox": {"firefox_user_prefs": {"dom.serviceWorkers.enabled": False}},
}


def unopened(page: Page, url: str, addresses: list[str]) -> list[str]:
    """The addresses that do not open with a heading and, but for the recipe, a way to call."""
    failed = []
    for address in addresses:
        try:
            page.goto(url + address, timeout=10_000)
            expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=2_000)
            if not address.endswith("recipe/"):
                expect(page.locator("call-bar a[href^='tel:']").first).to_be_visible(timeout=2_000)
        except (Error, AssertionError) as error:
            failed.append(f"{address}: {str(error).splitlines()[0]}")
    return failed


@pytest.mark.parametrize("engine", ["chromium", pytest.param("firefox", marks=pytest.mark.full)])
def test_every_page_opens_after_a_restart_without_a_server(
    engine: str,
    language: str,
    reading: list[str],
    phone: Callable[..., Phone],
    killable_server: Callable[..., Server],
) -> None:
    reader, server = phone(engine), killable_server("built")
    keep(reader.start(), f"{server.url}{language}/")
    server.kill()
    assert unopened(reader.restart(), server.url, reading) == []


def test_each_kind_of_page_opens_in_firefox_too(
    sample: tuple[str, ...], phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone("firefox"), killable_server("built")
    keep(reader.start(), f"{server.url}ar/")
    server.kill()
    assert unopened(reader.restart(), server.url, [f"ar/{slug}" for slug in sample]) == []


def test_the_live_app_can_be_kept_too(
    sample: tuple[str, ...], phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(), killable_server("served")
    keep(reader.start(), f"{server.url}en/")
    server.kill()
    assert unopened(reader.restart(), server.url, [f"en/{slug}" for slug in sample]) == []


@pytest.mark.parametrize("engine", ["chromium", "firefox"])
def test_without_a_worker_nothing_opens(
    engine: str, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    """The control: if this page opened, it would come from the browser's own cache."""
    reader, server = phone(engine, **WITHOUT_WORKER[engine]), killable_server("built")
    reader.start().goto(f"{server.url}en/")
    server.kill()
    assert unopened(reader.restart(), server.url, ["en/now/"])


def test_the_chooser_keeps_the_core_of_the_phones_language(
    phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(locale="es-MX"), killable_server("built")
    page = reader.start()
    page.goto(server.url)
    wait_until_still(page)
    server.kill()
    page = reader.restart()
    assert unopened(page, server.url, [f"es/{path}" for path in CORE]) == []
    page.goto(server.url)
    expect(page.get_by_role("link", name="Español").first).to_be_visible()


def test_the_source_language_is_kept_after_another_one(
    phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(), killable_server("built")
    keep(reader.start(), f"{server.url}ar/")
    server.kill()
    assert unopened(reader.restart(), server.url, [f"en/{path}" for path in CORE]) == []


def test_pages_come_from_the_worker_and_queries_change_nothing(
    phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(), killable_server("built")
    keep(reader.start(), f"{server.url}en/", "core")
    server.kill()
    response = reader.restart().goto(f"{server.url}en/now/?from=somewhere&x=1")
    assert response and response.ok and response.from_service_worker


def test_an_address_that_does_not_exist_still_offers_a_call(
    phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(), killable_server("built")
    keep(reader.start(), f"{server.url}en/")
    server.kill()
    page = reader.restart()
    page.goto(f"{server.url}en/nothing-here/")
    expect(page.locator("a[href='tel:911']").first).to_be_visible()


def test_with_save_data_only_the_core_is_kept(
    pages: tuple[str, ...], phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(), killable_server("built")
    page = reader.start()
    page.add_init_script(SAVE_DATA)
    keep(page, f"{server.url}en/", "core")
    page.wait_for_timeout(3_000)  # time in which the rest would come
    server.kill()
    page = reader.restart()
    assert unopened(page, server.url, [f"en/{path}" for path in CORE]) == []
    assert unopened(page, server.url, ["en/about/"])
