"""Whoever moves by keyboard or switch gets to the call first."""

import pytest
from playwright.sync_api import Page, expect


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
