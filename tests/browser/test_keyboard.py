"""With a keyboard or a switch alone: everything is reached, in order, seen, and left again."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.focus import keyboard_faults
from tests.browser.guide import in_language


def faults(page: Page, base: str, addresses: list[str]) -> list[str]:
    """What a keyboard meets on these pages."""
    found = []
    for address in addresses:
        page.goto(base + address)
        page.wait_for_load_state("networkidle")
        found += [f"{address}: {fault}" for fault in keyboard_faults(page)]
    return found


def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    built_url: str, sample: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    page = open_page()
    # Nothing but its words is new in a list of sources or of words.
    slugs = [slug for slug in sample if slug not in ("about/sources/", "find/")]
    assert faults(page, built_url, ["", *(f"en/{slug}" for slug in slugs)]) == []


@pytest.mark.full
def test_the_keyboard_reaches_everything_on_every_page(
    built_url: str, language: str, pages: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    page = open_page()
    assert faults(page, built_url, in_language(pages, language)) == []


@pytest.mark.parametrize("address", ["", "en/", "en/now/", "ar/signs/", "es/calls/fr/"])
def test_two_tabs_and_enter_lead_to_the_emergency_call(
    built_url: str, address: str, page: Page
) -> None:
    page.goto(built_url + address)
    page.keyboard.press("Tab")
    expect(page.locator("quick-leave a")).to_be_focused()
    page.keyboard.press("Tab")
    skip = page.locator("a[href='#call']")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    call = page.locator("call-bar a#call[href^='tel:']")
    expect(call).to_be_focused()
    expect(call).to_be_in_viewport(ratio=1)


def test_a_third_tab_leads_to_the_words(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}en/kit/")
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").get_by_role("link").first).to_be_focused()


def test_the_walk_is_awake(page: Page) -> None:
    """The control: no focus to be seen, one stop out of order, one covered."""
    page.set_content(
        "<style>a:focus { outline: 3px solid } #none:focus { outline: none }</style>"
        "<a href=#1>one</a> <a href=#2 id=none>two</a> <a href=#3 tabindex=1>three</a>"
        "<p style='position: relative'><a href=#4>four</a>"
        "<span style='position: absolute; inset: 0; background: red'></span></p>"
    )
    found = keyboard_faults(page)
    assert {"two: no visible focus", "four: covered"} <= set(found)
    assert any("the order is" in fault for fault in found)
