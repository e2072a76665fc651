"""Whatever one taps fits a thumb, and its neighbour is not hit by mistake."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.guide import in_language
from tests.browser.test_accessibility import OPEN_ALL, TALL

# Each target with its box. A label is the target of its field; bars lie above the page, so what
# they cover is no neighbour of theirs.
TARGETS = """() => [...document.querySelectorAll("a[href], button, summary, label, input")]
  .filter(part => !part.labels?.length && part.checkVisibility({ visibilityProperty: true }))
  .map(part => ({ part, box: part.getBoundingClientRect(),
    words: (part.innerText || part.ariaLabel || part.tagName).trim().slice(0, 30),
    bar: part.closest(".top-bar, .call-bar, .skip-link")?.className ?? "" }))
  .filter(({ box }) => box.width > 2 && box.height > 2 && box.bottom > 0)"""
SMALL = f"""(side) => ({TARGETS})()
  .filter(({{ box }}) => box.width < side - .5 || box.height < side - .5)
  .map(({{ words, box }}) => `${{words}}: ${{box.width.toFixed()}} x ${{box.height.toFixed()}}`)"""
NEAR = f"""(least) => {{
  const all = ({TARGETS})(), found = [];
  for (const [at, one] of all.entries()) for (const other of all.slice(at + 1)) {{
    if (one.bar !== other.bar || one.part.contains(other.part) || other.part.contains(one.part))
      continue;
    const [a, b] = [one.box, other.box];
    const across = Math.max(a.left - b.right, b.left - a.right);
    const down = Math.max(a.top - b.bottom, b.top - a.bottom);
    const gap = Math.max(across, down);
    if (gap < least - .1) found.push(`${{one.words}} | ${{other.words}}: ${{gap.toFixed(1)}}`);
  }}
  return found;
}}"""
SIDE, GAP = 48, 8  # CSS pixels: level AAA asks for 44, Android's own guide for 48 and 8


def faults(page: Page, base: str, addresses: list[str]) -> list[str]:
    """Targets of these pages that are too small or too near."""
    found = []
    for address in addresses:
        page.goto(base + address)
        page.evaluate(OPEN_ALL)
        seen = [*page.evaluate(SMALL, SIDE), *page.evaluate(NEAR, GAP)]
        found += [f"{address}: {fault}" for fault in seen]
    return found


def test_every_target_fits_a_thumb_and_stands_apart(
    built_url: str, language: str, reading: list[str], open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport=TALL)
    assert faults(page, built_url, ["", *reading]) == []


def test_targets_stand_apart_on_the_smallest_phones_too(
    built_url: str, language: str, sample: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={**TALL, "width": 320})
    assert faults(page, built_url, [f"{language}/{slug}" for slug in sample]) == []


@pytest.mark.full
def test_every_target_stands_apart_on_the_smallest_phones_too(
    built_url: str, language: str, pages: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={**TALL, "width": 320})
    assert faults(page, built_url, in_language(pages, language)) == []


def test_the_measures_are_awake(page: Page) -> None:
    """The control: one target too small, two too near to each other."""
    big = "display: inline-block; width: 60px; height: 60px"
    page.set_content(
        f"<a href=x style='{big}'>one</a><a href=y style='{big}'>two</a><p><a href=z>small</a></p>"
    )
    assert [fault.split(":")[0] for fault in page.evaluate(SMALL, SIDE)] == ["small"]
    assert page.evaluate(NEAR, GAP)[0] == "one | two: 0.0"
