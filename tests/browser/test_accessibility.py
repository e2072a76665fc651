"""Two engines find nothing: English whole, each kind of page in the other languages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.engines import axe, ibm
from tests.browser.guide import in_language, one_of_each_kind

# So tall that no sticky bar covers anything and all words are on the screen.
TALL = {"width": 360, "height": 12_000}
OPEN_ALL = "document.querySelectorAll('details').forEach(details => { details.open = true })"


def faults(page: Page, base: str, addresses: list[str]) -> list[str]:
    """What both engines find on these pages."""
    found = []
    for address in addresses:
        page.goto(base + address)
        page.evaluate(OPEN_ALL)
        found += [f"{address}: {fault}" for fault in (*axe(page), *ibm(page))]
    return found


def test_no_engine_finds_a_fault(
    built_url: str,
    language: str,
    scheme: str,
    pages: tuple[str, ...],
    open_page: Callable[..., Page],
) -> None:
    page = open_page(viewport=TALL, color_scheme=scheme)
    addresses = one_of_each_kind(in_language(pages, language))
    assert faults(page, built_url, addresses) == []


def test_the_chooser_has_no_fault(
    built_url: str, scheme: str, open_page: Callable[..., Page]
) -> None:
    assert faults(open_page(viewport=TALL, color_scheme=scheme), built_url, [""]) == []


@pytest.mark.full
def test_no_engine_finds_a_fault_on_any_page(
    base_url: str,
    language: str,
    scheme: str,
    pages: tuple[str, ...],
    open_page: Callable[..., Page],
) -> None:
    page = open_page(viewport=TALL, color_scheme=scheme)
    assert faults(page, base_url, in_language(pages, language)) == []


def test_the_engines_are_awake(page: Page) -> None:
    """The control: a page with known faults."""
    page.set_content("<html><body><img src='data:,'><input></body></html>")
    assert any("image-alt" in fault for fault in axe(page))
    assert any("html_lang_exists" in fault for fault in ibm(page))


def test_the_keyboard_reaches_the_call_first_and_sees_where_it_is(
    built_url: str, page: Page
) -> None:
    page.goto(f"{built_url}en/now/")
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                """() => {
                  const at = document.activeElement;
                  return [at.getAttribute("href") ?? at.tagName, getComputedStyle(at).outlineStyle];
                }"""
            )
        )
    stops = [stop for stop in seen if stop[0] != "BODY"]
    assert "tel:911" in [target for target, _ in stops]
    assert [target for target, outline in stops if outline == "none"] == []
