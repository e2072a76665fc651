"""Enlarged, spaced out, zoomed in, on its side: nothing is cut, and no bar hides what one reads."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.focus import keyboard_faults
from tests.browser.guide import in_language
from tests.browser.test_layout import CLIPPED, OVERFLOW

# The values of WCAG 2.2, 1.4.12; a constructed sheet is the one that the policy lets in.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
CUT_BELOW = """() => [...document.querySelectorAll("body *")]
  .filter(part => ["hidden", "clip"].includes(getComputedStyle(part).overflowY)
    && part.clientHeight > 2 && part.scrollHeight > part.clientHeight + 2)
  .map(part => `${part.className}: ${part.innerText?.slice(0, 30)}`)"""
# At the end of the page its last words stand above the bar; half way, most of the screen is free.
HIDDEN_BY_BARS = """async () => {
  const still = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const bars = [...document.querySelectorAll(".top-bar, .call-bar")];
  const page = document.scrollingElement, found = [];
  page.scrollTop = page.scrollHeight / 2;
  await still();
  const covered = bars.map(bar => bar.getBoundingClientRect()).reduce((sum, box) =>
    sum + Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)), 0);
  if (covered > innerHeight * .6) found.push(`bars cover ${covered.toFixed()} of ${innerHeight}`);
  page.scrollTop = page.scrollHeight;
  await still();
  const last = [...document.querySelectorAll("main :is(p, a, li, button, h2)")]
    .filter(part => part.checkVisibility() && part.innerText.trim()).at(-1);
  const bar = document.querySelector(".call-bar");
  if (bar && last.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1)
    found.push(`the bar covers the end: ${last.innerText.slice(0, 30)}`);
  return found;
}"""
MEASURES = (OVERFLOW, CLIPPED, CUT_BELOW, HIDDEN_BY_BARS)

WAYS: dict[str, dict[str, Any]] = {
    "zoomed to 400 percent": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
    "on its side": {"viewport": {"width": 640, "height": 360}},
    "text spaced out": {"viewport": {"width": 360, "height": 740}},
    "text twice as large": {"viewport": {"width": 360, "height": 740}},
}


def prepare(page: Page, way: str) -> None:
    """What a reader has set before the page opens."""
    if way == "text twice as large":
        session = page.context.new_cdp_session(page)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})


def faults(page: Page, way: str, base: str, addresses: list[str]) -> list[str]:
    """What is cut, scrolls sideways or lies under a bar."""
    found = []
    for address in addresses:
        page.goto(base + address)
        if way == "text spaced out":
            page.evaluate(SPACING)
        seen = [fault for each in MEASURES if (fault := page.evaluate(each))]
        found += [f"{address}: {fault}" for fault in seen]
    return found


@pytest.mark.parametrize("way", WAYS)
def test_everything_can_be_read(
    way: str, built_url: str, sample: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    page = open_page(**WAYS[way])
    prepare(page, way)
    # Each template in one direction of writing or the other; both are in the long run.
    addresses = [f"{'ar' if place % 2 else 'en'}/{slug}" for place, slug in enumerate(sample)]
    assert faults(page, way, built_url, ["", *addresses]) == []


@pytest.mark.full
@pytest.mark.parametrize("way", WAYS)
def test_everything_can_be_read_on_every_page(
    way: str,
    built_url: str,
    language: str,
    pages: tuple[str, ...],
    open_page: Callable[..., Page],
) -> None:
    page = open_page(**WAYS[way])
    prepare(page, way)
    assert faults(page, way, built_url, in_language(pages, language)) == []


@pytest.mark.parametrize("way", WAYS)
def test_the_focus_is_never_under_a_bar(
    way: str, built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(**WAYS[way])
    prepare(page, way)
    for address in ("en/now/", "ar/calls/"):
        page.goto(built_url + address)
        page.wait_for_load_state("networkidle")
        assert keyboard_faults(page) == [], address


def test_the_measures_are_awake(page: Page) -> None:
    """The control: words too wide, words cut off, a bar that never lets the end be seen."""
    page.set_content(
        "<main><h2 style='width: 900px'>wide</h2><div style='height: 9px; overflow: hidden'>cut"
        "<br>off</div><p style='height: 2000px'></p><p>end</p></main>"
        "<nav class=call-bar style='position: fixed; inset: 30% 0 0'>bar</nav>"
    )
    assert page.evaluate(OVERFLOW) and page.evaluate(CUT_BELOW)
    assert len(page.evaluate(HIDDEN_BY_BARS)) == 2
