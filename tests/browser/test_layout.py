"""Small screens, large text, thumbs, and scripts that run from right to left."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide import one_of_each_kind
from tests.editions import DIRECTIONS

AT_HOME = ("America/New_York", "Europe/London")
SMALLEST = {"width": 320, "height": 568}
# From where a line begins: the way home, the language, Leave.
HEADER = (".top-bar__mark", ".top-bar a[href='#languages']", "quick-leave a")
OVERFLOW = """() => {
  const page = document.scrollingElement;
  return page.scrollWidth > page.clientWidth ? page.scrollWidth : 0;
}"""
CLIPPED = """() => [...document.querySelectorAll("a, button, p, h1, h2, h3, li, summary, span")]
  .filter(part => part.clientWidth > 2 && part.scrollWidth > part.clientWidth + 2
    && getComputedStyle(part).display !== "inline")
  .map(part => part.innerText.slice(0, 40))"""

# Ways of the call bar that are whole on the screen, and the share of the screen that it covers.
WHOLE_IN_BAR = """() => [...document.querySelectorAll("call-bar a")]
  .map(way => way.getBoundingClientRect())
  .filter(box => box.height && box.top >= 0 && box.bottom <= innerHeight + 1).length"""
COVERED_BY_BAR = """() => {
  const { top, bottom } = document.querySelector("call-bar").getBoundingClientRect();
  return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight;
}"""

# Words on a button that calls which stand on two lines.
BROKEN_ON_BUTTONS = r"""() => [...document.querySelectorAll(".call-button__label")].flatMap(one => {
  const text = one.firstChild, range = document.createRange();
  return [...text.data.matchAll(/\p{L}+/gu)].filter(({ index, 0: word }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
  }).map(([word]) => word);
})"""


def faults(page: Page, base: str, addresses: list[str], *measures: str) -> list[str]:
    """What the measures find on these pages."""
    found = []
    for address in addresses:
        page.goto(base + address)
        found += [f"{address}: {fault}" for each in measures if (fault := page.evaluate(each))]
    return found


def test_nothing_is_cut_or_scrolls_sideways_at_320_pixels(
    built_url: str, language: str, reading: list[str], open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport=SMALLEST)
    addresses = reading
    assert faults(page, built_url, addresses, OVERFLOW, CLIPPED) == []


@pytest.mark.parametrize("width", [320, pytest.param(360, marks=pytest.mark.full)])
def test_text_twice_as_large_still_fits(
    width: int,
    built_url: str,
    language: str,
    reading: list[str],
    open_page: Callable[..., Page],
) -> None:
    page = open_page(viewport={"width": width, "height": 740})
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    addresses = one_of_each_kind(reading)
    assert faults(page, built_url, addresses, OVERFLOW) == []
    size = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert size >= 32, "the setting has had no effect"


def test_no_word_on_a_button_that_calls_is_broken(built_url: str, page: Page) -> None:
    homes = [f"{tag}/" for tag in DIRECTIONS if tag != "zh-Hans"]  # breaks anywhere
    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": 640})
        assert faults(page, built_url, homes, BROKEN_ON_BUTTONS) == []


def test_on_its_side_the_bars_leave_room_to_read(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": 740, "height": 320})
    page.goto(f"{built_url}en/now/")
    page.mouse.wheel(0, 900)
    page.wait_for_timeout(300)
    covered = page.evaluate(
        """() => [...document.querySelectorAll("header, call-bar, call-bar > *")]
          .filter(bar => getComputedStyle(bar).position === "sticky")
          .map(bar => bar.getBoundingClientRect())
          .reduce((sum, box) =>
            sum + Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)), 0)"""
    )
    assert covered < 160, "less than half of the screen is left for the words"


def test_arabic_runs_from_right_to_left(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}ar/now/")
    boxes = [page.locator(part).bounding_box() for part in HEADER]
    columns = [box["x"] for box in boxes if box]
    assert len(columns) == 3 and columns == sorted(columns, reverse=True)
    heading = page.get_by_role("heading", level=1)
    assert heading.evaluate("part => getComputedStyle(part).direction") == "rtl"


@pytest.mark.parametrize(
    "zone",  # the hint of another country makes the bar higher
    ["Africa/Cairo", *(pytest.param(one, marks=pytest.mark.full) for one in AT_HOME)],
)
@pytest.mark.parametrize(
    "letters, screens", [(16, [(360, 740), (740, 360), (320, 568)]), (32, [(360, 740)])]
)
def test_a_number_to_tap_never_leaves_the_screen(
    letters: int,
    screens: list[tuple[int, int]],
    zone: str,
    built_url: str,
    language: str,
    open_page: Callable[..., Page],
) -> None:
    page = open_page(timezone_id=zone)
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": letters, "fixed": letters}})
    for width, height in screens:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(f"{built_url}{language}/now/")
        if zone != "America/New_York":
            expect(page.locator(".country-hint")).to_be_attached()
        for distance in (0, 700):
            page.mouse.wheel(0, distance)
            page.wait_for_timeout(150)
            assert page.evaluate(WHOLE_IN_BAR) >= 1, f"after {distance} px of {width} x {height}"
            assert page.evaluate(COVERED_BY_BAR) <= 0.45, (
                f"after {distance} px of {width} x {height}"
            )
        page.evaluate("scrollTo(0, document.scrollingElement.scrollHeight)")
        page.wait_for_timeout(150)
        ways = page.locator("call-bar a")
        assert ways.count() == (2 if zone == "America/New_York" else 3)
        for age in page.locator("call-bar line-age").all():
            expect(age).to_be_in_viewport(ratio=1)
