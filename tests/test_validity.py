"""Every page is valid HTML as it is sent: what a browser reads that runs no script."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.validators import html_validate, vnu

CHECKERS = [vnu, html_validate]
Checker = Callable[[Path], list[str]]


@pytest.mark.parametrize("checker", CHECKERS)
def test_every_page_is_valid(release: Path, checker: Checker) -> None:
    assert len(list(release.rglob("*.html"))) > 150
    assert checker(release) == []


@pytest.mark.parametrize("checker", CHECKERS)
def test_the_checkers_are_awake(tmp_path: Path, checker: Checker) -> None:
    """The control: a page with known errors."""
    page = "<!doctype html><html lang=en><title>x</title><p><div></p><img src=x><b id=a><i id=a>"
    (tmp_path / "page.html").write_text(page)
    assert len(checker(tmp_path)) > 2
