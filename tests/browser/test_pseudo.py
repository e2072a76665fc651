"""Longer words, words from right to left and half a language fit everywhere: others will come."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from pwa.words.pseudo import PSEUDO, accented
from tests.browser.engines import axe
from tests.browser.test_layout import CLIPPED, OVERFLOW
from tests.conftest import run_handrail
from tests.editions import edition_in, write_catalogs
from tests.servers import Server

READ_WHOLE = ("now/", "hours/", "calls/")


@pytest.fixture(scope="module")
def pseudo_url(edition: Path) -> Iterator[str]:
    """The app in the languages that nobody speaks."""
    server = Server("pseudo", edition).start()
    yield server.url
    server.kill()


@pytest.mark.parametrize("tag", PSEUDO)
@pytest.mark.parametrize("width", [320, pytest.param(360, marks=pytest.mark.full)])
def test_nothing_is_cut(
    tag: str, width: int, pseudo_url: str, sample: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    page, found = open_page(viewport={"width": width, "height": 740}), []
    for slug in sample:
        page.goto(f"{pseudo_url}{tag}/{slug}")
        seen = [fault for each in (OVERFLOW, CLIPPED) if (fault := page.evaluate(each))]
        found += [f"{slug}: {fault}" for fault in seen]
    assert found == []


@pytest.mark.parametrize("tag", PSEUDO)
def test_axe_finds_no_fault(tag: str, pseudo_url: str, open_page: Callable[..., Page]) -> None:
    page = open_page(viewport={"width": 360, "height": 12_000})
    found = []
    for slug in READ_WHOLE:
        page.goto(f"{pseudo_url}{tag}/{slug}")
        # Nobody has registered these languages.
        found += [fault for fault in axe(page) if "valid-lang" not in fault]
    assert found == []


def test_the_words_are_longer_and_accented(pseudo_url: str, page: Page) -> None:
    """The control: what was measured were the long words."""
    page.goto(f"{pseudo_url}en-XA/now/")
    english = "Someone won’t wake up"
    heading = page.get_by_role("heading", level=1).inner_text()
    assert len(heading) >= len(english) * 1.4 and not heading.isascii()
    assert page.get_by_role("link", name="911").count()


@pytest.mark.full
def test_an_edition_of_longer_words_builds(tmp_path: Path) -> None:
    root = edition_in(tmp_path / "longer")
    write_catalogs(root, "es", accented)
    run_handrail("build", str(root), "--out", str(tmp_path / "out"), "--draft")
