"""Two engines find nothing: English whole, each kind of page in the other languages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.engines import axe, ibm, without_scripts
from tests.browser.guide import in_language, one_of_each_kind

# So tall that no sticky bar covers anything and all words are on the screen.
TALL = {"width": 360, "height": 12_000}
OPEN_ALL = "document.querySelectorAll('details').forEach(details => { details.open = true })"


Engine = Callable[[Page], list[str]]


def faults(
    page: Page, base: str, addresses: list[str], engines: tuple[Engine, ...] = (axe, ibm)
) -> list[str]:
    """What the engines find on these pages."""
    found = []
    for address in addresses:
        page.goto(base + address)
        page.evaluate(OPEN_ALL)
        found += [f"{address}: {fault}" for engine in engines for fault in engine(page)]
    return found


def test_axe_finds_no_fault(
    built_url: str,
    language: str,
    pages: tuple[str, ...],
    sample: tuple[str, ...],
    open_page: Callable[..., Page],
) -> None:
    addresses = [f"{language}/{slug}" for slug in sample]
    if language == "en":
        addresses = one_of_each_kind(in_language(pages, language))
    assert faults(open_page(viewport=TALL), built_url, addresses, (axe,)) == []


def test_ibms_engine_finds_no_fault_in_any_template(
    built_url: str, sample: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    """It takes two seconds for a page, and looks at structure, which is every language's."""
    addresses = [f"en/{slug}" for slug in sample]
    assert faults(open_page(viewport=TALL), built_url, addresses, (ibm,)) == []


def test_axe_finds_no_fault_in_the_dark(
    built_url: str, sample: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    """Only colours differ there; every word's, in every language, are measured by themselves."""
    page = open_page(viewport=TALL, color_scheme="dark")
    addresses = [f"en/{slug}" for slug in sample]
    assert faults(page, built_url, addresses, (axe,)) == []


def test_the_chooser_has_no_fault(
    built_url: str, scheme: str, open_page: Callable[..., Page]
) -> None:
    assert faults(open_page(viewport=TALL, color_scheme=scheme), built_url, [""]) == []


def faults_without_scripts(
    page: Page, base: str, addresses: list[str], *engines: Engine
) -> list[str]:
    """What the engines find on these pages as a browser without JavaScript shows them."""
    found = []
    for address in addresses:
        with without_scripts(page):
            page.goto(base + address)
            page.evaluate(OPEN_ALL)
        assert page.evaluate("!customElements.get('call-bar')"), "a script has run"
        found += [f"{address}: {fault}" for engine in engines for fault in engine(page)]
    return found


def test_axe_finds_no_fault_without_scripts(
    built_url: str, sample: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    addresses = ["", *(f"en/{slug}" for slug in sample)]
    page = open_page(viewport=TALL)
    assert faults_without_scripts(page, built_url, addresses, axe) == []


@pytest.mark.full
def test_no_engine_finds_a_fault_on_any_page_without_scripts(
    built_url: str,
    language: str,
    scheme: str,
    pages: tuple[str, ...],
    open_page: Callable[..., Page],
) -> None:
    page = open_page(viewport=TALL, color_scheme=scheme)
    addresses = in_language(pages, language)
    assert faults_without_scripts(page, built_url, addresses, axe, ibm) == []


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
