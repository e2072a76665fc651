"""Words two fifths longer than English fit everywhere: languages yet to come will be."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.test_layout import CLIPPED, OVERFLOW
from tests.conftest import run_handrail
from tests.editions import edition_in, longer, write_catalogs
from tests.servers import Server


@pytest.fixture(scope="module")
def longer_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app with a Spanish that is English made longer."""
    root = edition_in(tmp_path_factory.mktemp("longer"))
    write_catalogs(root, "es", longer)
    server = Server("served", root).start()
    yield server.url
    server.kill()


@pytest.mark.parametrize("width", [320, 360])
def test_longer_words_are_not_cut(
    width: int, longer_url: str, sample: tuple[str, ...], open_page: Callable[..., Page]
) -> None:
    page, found = open_page(viewport={"width": width, "height": 740}, service_workers="block"), []
    for slug in sample:
        page.goto(f"{longer_url}es/{slug}")
        seen = [fault for each in (OVERFLOW, CLIPPED) if (fault := page.evaluate(each))]
        found += [f"{slug}: {fault}" for fault in seen]
    assert found == []


def test_the_words_are_longer_and_accented(longer_url: str, page: Page) -> None:
    """The control: what was measured was the long edition."""
    page.goto(f"{longer_url}es/now/")
    english = "Someone won’t wake up"
    heading = page.get_by_role("heading", level=1).inner_text()
    assert len(heading) >= len(english) * 1.4 and not heading.isascii()
    assert page.get_by_role("link", name="911").count()


@pytest.mark.full
def test_an_edition_of_longer_words_builds(tmp_path: Path) -> None:
    root = edition_in(tmp_path / "longer")
    write_catalogs(root, "es", longer)
    run_handrail("build", str(root), "--out", str(tmp_path / "out"), "--draft")
