"""The pages of a part come in one file; without it they come one by one."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from pwa.wsgi import create_release_app
from tests.browser.phone import KEEP_MILLISECONDS, Phone, wait_until_kept, words_in
from tests.browser.test_core import serving
from tests.browser.test_offline import unopened

CORE = [f"en/{name}/" for name in ("signs", "calls", "together", "kit")]
REST = [f"en/{name}/" for name in ("later", "rights", "hours", "find", "calls/gb")]


class Counted:
    """A release app that notes what is asked for, and refuses what it is told to."""

    def __init__(self, release: Path, refused: Callable[[str], bool]) -> None:
        self._app = create_release_app(release)
        self._refused = refused
        self.asked: list[str] = []

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"].lstrip("/")
        self.asked.append(path)
        if self._refused(path):
            start("503 Service Unavailable", [("Content-Length", "0")])
            return [b""]
        return self._app(environ, start)


def kept_from(app: Counted, reader: Phone, words: str = "") -> str:
    """Open a page and wait until all of it, or so much as the words say, is kept."""
    with serving(app) as url:
        page: Page = reader.start()
        page.goto(f"{url}en/now/")
        if words:
            state = page.locator("offline-state")
            expect(state).to_contain_text(words, timeout=KEEP_MILLISECONDS)
        else:
            wait_until_kept(page)
        reader.stop()
    return url


def bundles(release: Path) -> set[str]:
    """The addresses of the files that hold many pages, in English."""
    files = (release / "_h").glob("*.json")
    return {f"_h/{path.name}" for path in files if path.read_text("utf-8").startswith('{"en/')}


def test_each_part_needs_one_request(release: Path, phone: Callable[..., Phone]) -> None:
    app, reader = Counted(release, lambda path: path in REST), phone()
    url = kept_from(app, reader)
    alone = {*REST, *CORE} & set(app.asked)
    assert not alone, "single pages were asked for beside the one file"
    assert unopened(reader.start(), url, [*REST, *CORE]) == []


def test_without_the_one_file_the_pages_come_one_by_one(
    release: Path, phone: Callable[..., Phone]
) -> None:
    files = bundles(release)
    assert len(files) == 2
    app, reader = Counted(release, lambda path: path in files), phone()
    url = kept_from(app, reader)
    assert {*REST, *CORE} <= set(app.asked)
    assert unopened(reader.start(), url, [*REST, *CORE]) == []


def test_what_cannot_be_had_is_not_claimed(release: Path, phone: Callable[..., Phone]) -> None:
    missing = {*bundles(release), REST[0]}
    words = words_in(release, "en")
    reader = phone()
    url = kept_from(Counted(release, lambda path: path in missing), reader, words["core"])
    assert unopened(reader.start(), url, ["en/now/", "en/signs/"]) == []
