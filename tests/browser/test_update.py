"""What is kept is exactly what was published, and a newer release waits for a tap."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from pwa.wsgi import create_release_app
from tests.browser.phone import (
    KEEP_MILLISECONDS,
    SAVE_DATA,
    Phone,
    keep,
    script_words,
    wait_until_kept,
    wait_until_still,
)
from tests.browser.test_core import bundle_of, core_files, serving
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


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The next release: other words at home, and a safety-critical block edited on `now`."""
    root = tmp_path_factory.mktemp("newer")
    edition_in(root)
    change(root / "content" / "home.md", "[I want help]", "[I want some help]")
    change(root / "content" / "now.md", "Shout their name.", "Shout their name loudly.")
    run_handrail("locales", "sync", str(root))
    out = root / "release"
    run_handrail("build", str(root), "--out", str(out), "--base-url", PUBLIC_URL)
    return out


@pytest.fixture(scope="module")
def newer_keeping(newer: Path, release: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with what the release before had by hash."""
    out = tmp_path_factory.mktemp("keeping") / "release"
    command = ("build", str(newer.parent), "--out", str(out), "--base-url", PUBLIC_URL, "--draft")
    run_handrail(*command, "--keep", str(release))
    # Without the file that holds all pages of a part, each has to be found by itself.
    for path in out.glob(f"{bundle_of(release, 'en', 'rest')}*"):
        path.unlink()
    return out


KEEP_REST = """async () => (await navigator.serviceWorker.ready).active
  .postMessage({ type: "keep", language: "en", part: "rest" })"""


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "not kept"])
def test_w9_a_phone_finishes_the_release_that_it_began_where_past_ones_are_kept(
    kept: bool,
    newer: Path,
    newer_keeping: Path,
    phone: Callable[..., Phone],
    killable_server: Callable[..., Server],
) -> None:
    server, reader = killable_server("built"), phone()
    page = reader.start()
    page.add_init_script(SAVE_DATA)
    keep(page, f"{server.url}en/", "core")
    publish(server, newer_keeping if kept else newer)
    page.reload()
    page.evaluate(KEEP_REST)
    wait_until_still(page)
    server.kill()
    assert (unopened(page, server.url, ["en/hours/", "en/places/", "en/why/"]) == []) is kept


def publish(server: Server, release: Path) -> None:
    """At the same address, another release."""
    server.kill()
    server.folder = release
    server.start()


def test_an_update_is_offered_and_never_forced(
    newer: Path, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    server = killable_server("built")
    page = phone().start()
    keep(page, f"{server.url}en/")
    publish(server, newer)
    page.reload()
    state = page.locator("offline-state")
    words = script_words(page)
    expect(state).to_contain_text(words["update"], timeout=KEEP_MILLISECONDS)
    page.reload()
    expect(page.get_by_role("link", name="I want help", exact=True)).to_be_visible()
    page.get_by_role("button", name=words["takeUpdate"]).click()
    expect(page.get_by_role("link", name="I want some help")).to_be_visible()


def test_a_phone_that_updates_keeps_its_language_whatever_was_edited(
    newer: Path, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    server, reader = killable_server("built"), phone()
    page = reader.start()
    keep(page, f"{server.url}es/now/")
    publish(server, newer)
    page.reload()
    words = script_words(page)
    state = page.locator("offline-state")
    expect(state).to_contain_text(words["update"], timeout=KEEP_MILLISECONDS)
    page.get_by_role("button", name=words["takeUpdate"]).click()
    # The edited block shows the new source, marked as English, and the old words folded.
    source = page.get_by_text("Shout their name loudly.")
    expect(source).to_be_visible(timeout=KEEP_MILLISECONDS)
    assert source.evaluate("one => one.closest('[lang]').lang") == "en"
    expect(page.get_by_role("heading", level=1)).to_have_text("Alguien no despierta")
    wait_until_kept(page)
    server.kill()
    every = [f"es/{name}" for name in (*CORE, "hours/", "places/", "languages/")]
    assert unopened(reader.restart(), server.url, every) == []
