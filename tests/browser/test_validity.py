"""What scripts make of a page is valid HTML too: one page for each template, as it stands then."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide import in_language
from tests.validators import html_validate, vnu

# In another country than the page's scripts add the most; on the list of that country they do not.
ABROAD, THERE = {"timezone_id": "Europe/London"}, "calls/gb/"


def write_after_scripts(page: Page, base: str, addresses: list[str], folder: Path) -> None:
    """Each page's document once its scripts have run, as a file."""
    for address in addresses:
        page.goto(base + address)
        # The bar's hint is the last thing that comes.
        if page.locator("call-bar").count() and not address.endswith(THERE):
            expect(page.locator(".country-hint")).to_be_attached()
        file = folder / f"{address.strip('/').replace('/', '-') or 'chooser'}.html"
        file.write_text(page.content(), encoding="utf-8")


def test_scripts_leave_valid_pages(
    built_url: str, sample: tuple[str, ...], open_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = open_page(**ABROAD)
    write_after_scripts(page, built_url, ["", *(f"en/{slug}" for slug in sample)], tmp_path)
    assert [*vnu(tmp_path), *html_validate(tmp_path)] == []


@pytest.mark.full
def test_scripts_leave_every_page_valid(
    built_url: str,
    language: str,
    pages: tuple[str, ...],
    open_page: Callable[..., Page],
    tmp_path: Path,
) -> None:
    page = open_page(**ABROAD)
    write_after_scripts(page, built_url, in_language(pages, language), tmp_path)
    assert [*vnu(tmp_path), *html_validate(tmp_path)] == []
