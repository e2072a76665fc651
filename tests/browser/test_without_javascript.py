"""Reading and calling need neither scripts nor styles."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide import in_language, is_country

NEUTRAL_PAGES = ("recipe/",)  # says nothing about what it hides, so offers no call


@pytest.fixture
def plain_page(open_page: Callable[..., Page]) -> Page:
    """A page in a browser with scripts switched off."""
    return open_page(java_script_enabled=False)


def test_every_page_reads_and_calls(
    base_url: str, language: str, reading: list[str], plain_page: Page
) -> None:
    for address in reading:
        plain_page.goto(base_url + address)
        expect(plain_page.get_by_role("heading", level=1), address).to_be_visible()
        if not address.endswith(NEUTRAL_PAGES):
            calls = plain_page.locator("call-bar a[href^='tel:']")
            expect(calls.first, address).to_be_visible()
            leave = plain_page.locator("quick-leave a")
            expect(leave, address).to_be_visible()
            leads = leave.evaluate("link => link.href")
            assert leads == f"{base_url}{language}/recipe/", address


def test_a_tap_leads_away(built_url: str, language: str, plain_page: Page) -> None:
    plain_page.goto(f"{built_url}{language}/now/")
    plain_page.locator("quick-leave a").click()
    assert plain_page.url == f"{built_url}{language}/recipe/"


def test_the_chooser_leads_to_each_language_and_straight_to_the_steps(
    base_url: str, pages: tuple[str, ...], plain_page: Page
) -> None:
    plain_page.goto(base_url)
    links = plain_page.locator("main a")
    targets = {link.evaluate("link => link.href") for link in links.all() if link.is_visible()}
    homes = [address for address in pages if address.count("/") == 1]
    assert targets >= {base_url + home for home in homes}
    assert targets >= {f"{base_url}{home}now/" for home in homes}


def test_every_country_has_its_list(
    built_url: str, language: str, pages: tuple[str, ...], plain_page: Page
) -> None:
    plain_page.goto(f"{built_url}{language}/calls/")
    plain_page.locator("main a", has=plain_page.locator("[data-country-name]")).first.click()
    links = plain_page.locator("main a")
    targets = {link.evaluate("link => link.href") for link in links.all() if link.is_visible()}
    lists = [address for address in in_language(pages, language) if is_country(address)]
    assert targets >= {built_url + address for address in lists}


def test_the_count_of_three_minutes_starts_with_a_tap(built_url: str, plain_page: Page) -> None:
    plain_page.goto(f"{built_url}en/now/")
    plain_page.locator("details.timer summary").click()
    expect(plain_page.get_by_text("still not breathing well?", exact=False).first).to_be_visible()


def test_the_age_of_each_number_stands_beside_it(
    built_url: str, pages: tuple[str, ...], plain_page: Page
) -> None:
    for address in in_language(pages, "en"):
        if address.startswith("en/calls/"):
            plain_page.goto(built_url + address)
            ages = plain_page.locator("main line-age").all_inner_texts()
            assert ages, address
            assert [words for words in ages if not re.search(r"\b20\d\d\b", words)] == [], address


def test_the_steps_read_in_order_without_styles(built_url: str, open_page: Callable) -> None:
    page = open_page()
    page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{built_url}en/now/")
    steps = page.locator("main ol > li")
    assert steps.count() >= 6
    assert steps.first.evaluate("step => getComputedStyle(step).display") == "list-item"
    expect(page.get_by_role("link", name="Call 911").first).to_be_visible()
