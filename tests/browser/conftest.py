"""Browsers as readers have them: a small screen, a profile that outlives a restart."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from pwa.edition import load_edition
from tests.browser.guide import in_language, one_of_each_kind, one_per_template
from tests.browser.phone import LAUNCH, PATIENCE_MILLISECONDS, SCREEN, Phone

ROOT = Path(__file__).parent.parent.parent
# The worker keeps the whole guide in every new context, which is a third of a short test's work.
# A test of the copy takes a `phone`, or asks for service_workers="allow".
ONLINE: dict[str, Any] = {"viewport": SCREEN, "service_workers": "block"}

# The source, and the first translation of each direction: what the short run goes through.
LEADING = ("en", "es", "ar")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`language` stands for each language of the edition, `scheme` for light and dark.

    `breadth` says how far a test goes: each page in the source language (of the countries' lists,
    which differ in their data alone, one) and one page for each template in `LEADING`; in the long
    run every page of these, and one page for each template in all others, whose pages differ from
    these in words alone. What is served is what was built, so a test of both goes through one page
    for each template as served.
    """
    languages = every_language()
    if {"breadth", "base_url"} <= set(metafunc.fixturenames):
        rows = [("built", *row) for row in breadths(languages)]
        rows.append(("served", LEADING[0], "sample", ""))
        rows += [("served", tag, "every", "full") for tag in LEADING]
        names = "base_url, language, breadth"
        metafunc.parametrize(names, marked(rows), indirect=["base_url"], scope="session")
    elif "breadth" in metafunc.fixturenames:
        metafunc.parametrize("language, breadth", marked(breadths(languages)), scope="session")
    elif "language" in metafunc.fixturenames:
        rows = [(tag, "" if tag in LEADING else "full") for tag in languages]
        metafunc.parametrize("language", marked(rows), scope="session")
    if "scheme" in metafunc.fixturenames:
        metafunc.parametrize("scheme", ["light", "dark"])


@cache
def every_language() -> list[str]:
    """The tags of the languages that readers see; read once, not for each test."""
    return list(load_edition(ROOT).languages)


def breadths(languages: list[str]) -> list[tuple[str, str, str]]:
    """(language, how far a test goes in it, "full" where only the long run does)."""
    source, *translated = LEADING
    rows = [(source, "each", ""), *((tag, "sample", "") for tag in translated)]
    rows += [(tag, "every", "full") for tag in LEADING]
    return [*rows, *((tag, "sample", "full") for tag in languages if tag not in LEADING)]


def marked(rows: list[tuple[str, ...]]) -> list[Any]:
    """The rows of a test's parameters, named by them; the last part of each is its mark."""
    return [
        pytest.param(*row, id="-".join(row), marks=[pytest.mark.full] if mark else [])
        for *row, mark in rows
    ]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium instead of a download."""
    return LAUNCH["chromium"]()


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    """A small phone. Without the plugin's base_url, so that one page is not two tests."""
    return ONLINE


@pytest.fixture(scope="session")
def sample(edition: Path) -> tuple[str, ...]:
    """One page for each template and fence, without its language: "", "now/", "hours/", …"""
    return one_per_template(edition)


@pytest.fixture(scope="session")
def reading(
    language: str, breadth: str, pages: tuple[str, ...], sample: tuple[str, ...]
) -> list[str]:
    """The pages that a test goes through in a language."""
    if breadth == "sample":
        return [f"{language}/{slug}" for slug in sample]
    every = in_language(pages, language)
    return one_of_each_kind(every) if breadth == "each" else every


@pytest.fixture
def context(context: BrowserContext) -> BrowserContext:
    """What `page` opens in, with our patience instead of half a minute."""
    context.set_default_timeout(PATIENCE_MILLISECONDS)
    return context


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A new page in a context of its own: open_page(java_script_enabled=False)."""
    contexts = []

    def open_one(**options: Any) -> Page:
        contexts.append(browser.new_context(**{**ONLINE, **options}))
        contexts[-1].set_default_timeout(PATIENCE_MILLISECONDS)
        return contexts[-1].new_page()

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def phone(playwright: Playwright, tmp_path: Path) -> Iterator[Callable[..., Phone]]:
    """A browser with a profile: phone("firefox")."""
    phones: list[Phone] = []

    def take(engine: str = "chromium", **options: Any) -> Phone:
        phones.append(Phone(playwright, engine, tmp_path / f"profile-{len(phones)}", options))
        return phones[-1]

    yield take
    for one in phones:
        one.stop()
