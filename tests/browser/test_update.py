"""What is kept is exactly what was published, and a newer release waits for a tap."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from pwa.wsgi import create_release_app
from tests.browser.phone import KEEP_MILLISECONDS, Phone, keep, script_words
from tests.browser.test_core import core_files, serving
from tests.browser.test_offline import CORE, unopened
from tests.conftest import PUBLIC_URL, run_handrail
from tests.editions import change, edition_in
from tests.servers import Server


class OtherByte:
    """A release behind something that changes one byte of some files on the way."""

    def __init__(self, release: Path, *paths: str) -> None:
        self._app = create_release_app(release)
        self._paths = paths

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"].lstrip("/") not in self._paths:
            return self._app(environ, start)
        environ.pop("HTTP_ACCEPT_ENCODING", None)
        with closing(self._app(environ, start)) as answer:
            body = b"".join(answer)
        return [body.replace(b"<h1", b"<H1", 1)]


def test_a_page_that_was_changed_on_the_way_is_not_kept(
    release: Path, phone: Callable[..., Phone]
) -> None:
    reader = phone()
    # The page by itself, and the file that holds it with the others.
    with serving(OtherByte(release, "en/kit/", core_files(release, "en")[0])) as url:
        page = reader.start()
        page.goto(f"{url}en/now/")
        state = page.locator("offline-state")
        words = state.get_attribute("data-failed") or "-"
        expect(state).to_contain_text(words, timeout=KEEP_MILLISECONDS)
        reader.stop()
    pages = [f"en/{name}" for name in CORE]
    assert len(unopened(reader.start(), url, pages)) == len(pages), "nothing of it is kept"


def test_an_update_is_offered_and_never_forced(
    tmp_path: Path, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    newer = edition_in(tmp_path)
    change(newer / "content" / "home.md", "[I want help]", "[I want some help]")
    run_handrail("build", str(newer), "--out", str(tmp_path / "newer"), "--base-url", PUBLIC_URL)
    server = killable_server("built")
    page = phone().start()
    keep(page, f"{server.url}en/")
    server.kill()
    server.folder = tmp_path / "newer"
    server.start()
    page.reload()
    state = page.locator("offline-state")
    words = script_words(page)
    expect(state).to_contain_text(words["update"], timeout=KEEP_MILLISECONDS)
    page.reload()
    expect(page.get_by_role("link", name="I want help", exact=True)).to_be_visible()
    page.get_by_role("button", name=words["takeUpdate"]).click()
    expect(page.get_by_role("link", name="I want some help")).to_be_visible()
