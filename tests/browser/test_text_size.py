"""Three sizes of text, chosen once for all pages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

LETTERS = "parseFloat(getComputedStyle(document.body).fontSize)"


@pytest.mark.parametrize("tag, word", [("en", "Largest"), ("ar", "كبير جدًا")])
def test_a_size_once_chosen_holds_on_every_page(
    built_url: str, tag: str, word: str, page: Page
) -> None:
    page.goto(f"{built_url}{tag}/kit/")
    normal = page.evaluate(LETTERS)
    page.goto(f"{built_url}{tag}/settings/")
    page.get_by_label(word, exact=True).check()
    page.goto(f"{built_url}{tag}/kit/")
    assert page.evaluate(LETTERS) == pytest.approx(normal * 1.5)
    assert page.evaluate("document.scrollingElement.scrollWidth") == 360
    expect(page.locator("#call")).to_be_in_viewport(ratio=1)


def test_the_first_size_leaves_nothing_behind(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}en/settings/")
    page.get_by_label("Large", exact=True).check()
    assert len(page.evaluate("Object.keys(localStorage)")) == 1
    page.get_by_label("Normal", exact=True).check()
    assert page.evaluate("Object.keys(localStorage)") == []


def test_without_scripts_no_size_is_offered(built_url: str, open_page: Callable) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{built_url}en/settings/")
    expect(page.get_by_text("Largest")).to_be_hidden()
    expect(page.get_by_role("link", name="France")).to_be_visible()
