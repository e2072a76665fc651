"""Sentences with pictures: whole on the smallest screen, in large text, without styles."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_layout import CLIPPED, OVERFLOW, SMALLEST

PICTURED = ("now", "signs", "together", "kit", "calls")
TALL = {"width": 360, "height": 12_000}  # no bar covers anything

# Pictured items whose picture or words are cut, thin as a thread, or over each other.
CROWDED = """() => [...document.querySelectorAll(".pictures > li")].filter(item => {
  const [picture, words] = [...item.children].map(part => part.getBoundingClientRect());
  const outside = box => box.left < -0.5 || box.right > innerWidth + 0.5 || box.width < 60;
  const apart = words.top >= picture.bottom - 0.5 || words.left >= picture.right
    || words.right <= picture.left;
  return outside(picture) || outside(words) || picture.height < 40 || !apart;
}).map(item => item.innerText)"""


@pytest.fixture
def large_text(open_page: Callable[..., Page]) -> Page:
    """The smallest screen with letters twice as large."""
    page = open_page(viewport=SMALLEST)
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    return page


@pytest.mark.parametrize("slug", PICTURED)
def test_each_picture_and_its_words_are_whole_at_320_pixels(
    slug: str, built_url: str, language: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport=SMALLEST)
    page.goto(f"{built_url}{language}/{slug}/")
    for item in page.locator(".pictures > li").all():
        expect(item.locator("svg")).to_be_visible()
        expect(item.locator("p")).to_be_visible()
    assert [page.evaluate(each) for each in (OVERFLOW, CLIPPED, CROWDED)] == [0, [], []]


@pytest.mark.parametrize("slug", PICTURED)
def test_each_picture_and_its_words_are_whole_in_large_text(
    slug: str, built_url: str, language: str, large_text: Page
) -> None:
    large_text.goto(f"{built_url}{language}/{slug}/")
    assert large_text.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 32
    assert large_text.evaluate(OVERFLOW) == 0
    assert large_text.evaluate(CROWDED) == []


@pytest.mark.parametrize("slug", PICTURED)
def test_pictures_are_drawn_in_their_size_without_styles(
    slug: str, built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{built_url}en/{slug}/")
    pictures = page.locator("main svg:has(use[href^='#'])")
    assert pictures.count()
    for picture in pictures.all():
        box = picture.bounding_box()
        assert box and (box["width"], box["height"]) in ((64, 48), (240, 128))
        # What is drawn lies in the frame; a symbol that is missing draws nothing.
        width = picture.evaluate("one => one.getBBox().width")
        assert width > 20
