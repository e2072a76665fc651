"""Words stand out from what is behind them, seven to one, on a cracked screen in the sun too."""

from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Page

from tests.browser.contrast import low_contrast
from tests.browser.guide import in_language, one_of_each_kind
from tests.browser.test_accessibility import OPEN_ALL, TALL


def faults(page: Page, base: str, addresses: Iterable[str]) -> list[str]:
    """Texts of these pages that do not stand out enough."""
    found = []
    for address in addresses:
        page.goto(base + address)
        page.evaluate(OPEN_ALL)
        found += [f"{address}: {fault}" for fault in low_contrast(page)]
    return found


def test_every_word_of_the_source_language_stands_out(
    built_url: str, scheme: str, pages: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport=TALL, color_scheme=scheme)
    assert faults(page, built_url, ["", *one_of_each_kind(in_language(pages, "en"))]) == []


def test_words_of_each_language_stand_out(
    built_url: str,
    language: str,
    scheme: str,
    sample: tuple[str, ...],
    open_page: Callable[..., Page],
) -> None:
    page = open_page(viewport=TALL, color_scheme=scheme)
    # English has just been read whole. Each template in one scheme; both are in the long run.
    slugs = () if language == "en" else sample[scheme == "dark" :: 2]
    assert faults(page, built_url, [f"{language}/{slug}" for slug in slugs]) == []


@pytest.mark.full
def test_every_word_stands_out(
    built_url: str,
    language: str,
    scheme: str,
    pages: tuple[str, ...],
    open_page: Callable[..., Page],
) -> None:
    page = open_page(viewport=TALL, color_scheme=scheme)
    assert faults(page, built_url, in_language(pages, language)) == []


@pytest.mark.parametrize(
    "style",
    [
        "p { color: #767676 }",  # 4.5 to one: enough for level AA, and not for us
        "p { opacity: .6 }",
        "body { background: rgb(0 0 0 / .5) }",
        "p { background: linear-gradient(#000, #fff) }",
        "p::before { content: 'x'; color: #aaa }",
        "text { fill: #999 }",
        "rect { fill: #888 }",
    ],
)
def test_the_walk_is_awake(style: str, page: Page) -> None:
    """The control: each of these hides words from somebody."""
    words = "".join(f"<p>{number} words</p>" for number in range(6))
    drawing = "<svg width=90><rect width=90 height=20 fill=none /><text y=15>word</text></svg>"
    page.set_content(f"<style>html {{ background: #fff }} {style}</style>{words}{drawing}")
    assert low_contrast(page) != []
