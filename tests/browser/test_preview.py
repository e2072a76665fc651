"""A translator's preview in a browser: what is saved is seen, keys are copied, sources shown."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import polib
import pytest
from playwright.sync_api import Page, expect

from tests.editions import catalog_path, edition_in
from tests.servers import Server


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return edition_in(tmp_path_factory.mktemp("preview"))


@pytest.fixture(scope="module")
def preview_url(root: Path) -> Iterator[str]:
    server = Server("preview", root).start()
    yield server.url
    server.kill()


@pytest.fixture
def translated(preview_url: str, open_page: Callable[..., Page]) -> Page:
    page = open_page()
    page.goto(f"{preview_url}es/now/")
    expect(page.get_by_text("to do here")).to_be_visible()
    return page


def save(root: Path, words: str) -> None:
    """As Poedit saves: a new file in the old one's place."""
    path = catalog_path(root, "es", "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    next(one for one in file if one.msgctxt == "now#wake").msgstr = words
    fresh = path.with_suffix(".new")
    fresh.write_text(str(file), encoding="utf-8")
    os.replace(fresh, path)


def test_what_is_saved_is_seen_without_a_reload(root: Path, translated: Page) -> None:
    translated.evaluate("globalThis.stays = true")
    translated.get_by_role("heading", name="Quédese con la persona").scroll_into_view_if_needed()
    place = translated.evaluate("scrollY")
    save(root, "Grite muy fuerte")
    expect(translated.get_by_role("heading", name="Grite muy fuerte")).to_have_count(1)
    assert translated.evaluate("globalThis.stays") is True, "the page was loaded again"
    assert abs(translated.evaluate("scrollY") - place) < 2, "the page has jumped"


def test_sources_and_keys_are_shown_on_demand(translated: Page) -> None:
    source = translated.locator(".preview__source", has_text="Give naloxone").first
    expect(source).to_be_hidden()
    translated.get_by_text("to do here").click()
    translated.get_by_label("Show the source beside it").check()
    expect(source).to_be_visible()
    translated.get_by_label("Show keys (a tap copies one)").check()
    translated.context.grant_permissions(["clipboard-read", "clipboard-write"])
    translated.get_by_role("button", name="now#give", exact=True).first.click()
    assert translated.evaluate("navigator.clipboard.readText()") == "now#give"


def test_a_refused_entry_is_listed_and_outlined(root: Path, translated: Page) -> None:
    save(root, "Grite 2 veces")
    translated.get_by_text("to do here").click()
    problems = translated.get_by_role("list", name="Problems")
    expect(problems.get_by_text("now#wake: the digits differ")).to_be_visible()
    refused = translated.locator("[data-state=refused]").first
    assert refused.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    save(root, "Grite y sacuda")


def test_nothing_breaks_the_policy(preview_url: str, open_page: Callable[..., Page]) -> None:
    said: list[str] = []
    page = open_page()
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{preview_url}es/")
    expect(page.get_by_text("to do here")).to_be_visible()
    assert [one for one in said if "Content Security Policy" in one or "Trusted" in one] == []
