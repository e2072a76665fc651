"""Every component in every state, as `handrail serve` shows them: no fault, and room for all."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.engines import axe, ibm
from tests.browser.test_accessibility import OPEN_ALL, TALL, Engine

# A gallery has the same landmark several times; a page has it once.
OF_A_GALLERY = ("axe landmark-unique", "ibm aria_navigation_label_unique")


def gallery(base_url: str, language: str) -> str:
    return f"{base_url}components/" + ("" if language == "en" else f"{language}/")


def gallery_faults(page: Page, address: str, engines: tuple[Engine, ...] = (axe, ibm)) -> list[str]:
    """What the engines find in a gallery."""
    page.goto(address)
    page.evaluate(OPEN_ALL)
    found = [fault for engine in engines for fault in engine(page)]
    return [fault for fault in found if not fault.startswith(OF_A_GALLERY)]


def test_no_engine_finds_a_fault_in_any_state(
    served_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport=TALL | {"height": 60_000})
    assert gallery_faults(page, gallery(served_url, "en")) == []


@pytest.mark.full
def test_no_engine_finds_a_fault_in_any_state_of_any_language(
    served_url: str, language: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport=TALL | {"height": 60_000})
    assert gallery_faults(page, gallery(served_url, language)) == []


def test_no_engine_finds_a_fault_in_any_state_in_the_dark(
    served_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport=TALL | {"height": 60_000}, color_scheme="dark")
    assert gallery_faults(page, gallery(served_url, "en"), (axe,)) == []


@pytest.mark.parametrize("width", [320, 360])
def test_the_longest_words_stay_on_the_screen(
    served_url: str, language: str, width: int, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": width, "height": 740})
    page.goto(gallery(served_url, language))
    assert page.evaluate("document.documentElement.scrollWidth") == width
    sideways = """() => [...document.querySelectorAll("main *")]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
      .filter((one) => getComputedStyle(one).display !== "inline")
      .map((one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 40)}`)"""
    assert page.evaluate(sideways) == []
