"""A third engine, WebKit, the one of every iPhone: it reads, calls, and shows the core offline.

WebKitGTK forgets all storage with its window, so the cold start is left to the other two.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.wait import WebDriverWait
from werkzeug.serving import make_server
from werkzeug.wsgi import ClosingIterator

from pwa.wsgi import create_release_app
from tests.browser.engines import AXE_TAGS, source
from tests.browser.phone import words_in
from tests.browser.test_layout import HEADER, OVERFLOW
from tests.browser.webkit import WAIT_SECONDS, hidden_screen, webkit_browser
from tests.prefixed import QuietHandler
from tests.servers import Server

CORE = ("", "now/", "signs/", "calls/", "together/", "kit/", "recipe/")


@pytest.fixture
def webkit() -> Iterator[WebDriver]:
    """A browser of its own for each test: it keeps a copy as long as it runs."""
    with hidden_screen() as screen, webkit_browser(screen) as driver:
        yield driver


def keep(driver: WebDriver, url: str, words: str) -> None:
    """Open a page and wait until it says that everything is saved."""
    driver.get(url)
    state = driver.find_element(By.TAG_NAME, "offline-state")
    WebDriverWait(driver, WAIT_SECONDS).until(lambda _: words in state.text)


def test_webkit_keeps_the_core_and_shows_it_without_a_server(
    webkit: WebDriver, release: Path, killable_server: Callable[..., Server]
) -> None:
    server = killable_server("built")
    keep(webkit, f"{server.url}ar/", words_in(release, "ar")["all"])
    server.kill()
    time.sleep(0.5)
    for language in ("ar", "en"):
        for page in CORE:
            webkit.get(f"{server.url}{language}/{page}")
            heading = webkit.find_element(By.TAG_NAME, "h1")
            assert heading.text, f"{language}/{page}"
            assert webkit.execute_script("return document.documentElement.lang") == language


def test_axe_finds_no_fault_in_webkit(webkit: WebDriver, built_url: str) -> None:
    for address in ("", "en/now/", "ar/now/", "es/calls/"):
        webkit.get(built_url + address)
        webkit.execute_script(source("axe-core/axe.min.js"))
        found = webkit.execute_async_script(
            "const [tags, done] = arguments;"
            "axe.run({runOnly: tags}).then(found => done(found.violations.map(one => one.id)))",
            AXE_TAGS,
        )
        assert found == [], address


def test_webkit_reads_switches_and_calls(webkit: WebDriver, built_url: str) -> None:
    webkit.get(f"{built_url}en/signs/")
    heading = webkit.find_element(By.TAG_NAME, "h1").text
    webkit.find_element(By.CSS_SELECTOR, "#languages a[lang=ar]").click()
    WebDriverWait(webkit, WAIT_SECONDS).until(lambda _: webkit.current_url.endswith("/ar/signs/"))
    assert webkit.find_element(By.TAG_NAME, "h1").text not in ("", heading)
    # A dialler would take the browser away: what the tap asks for is noted instead.
    webkit.execute_script(
        "addEventListener('click', (event) => { event.preventDefault();"
        "document.title = event.target.closest('a').getAttribute('href') })"
    )
    webkit.find_element(By.CSS_SELECTOR, "call-bar a[href^='tel:']").click()
    assert webkit.title == "tel:911"


def test_webkit_runs_arabic_from_right_to_left(webkit: WebDriver, built_url: str) -> None:
    webkit.get(f"{built_url}ar/now/")
    starts = [webkit.find_element(By.CSS_SELECTOR, way).rect["x"] for way in HEADER]
    assert starts == sorted(starts, reverse=True)
    heading = webkit.find_element(By.TAG_NAME, "h1")
    assert heading.value_of_css_property("direction") == "rtl"
    number = webkit.find_element(By.CSS_SELECTOR, "call-bar [data-number]")
    assert number.value_of_css_property("direction") == "ltr"


@pytest.fixture
def frameable_url(release: Path) -> Iterator[str]:
    """The release without the headers that keep it out of frames, and a page with one frame."""
    app = create_release_app(release)

    def bare(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/frame/":
            start("200 OK", [("Content-Type", "text/html")])
            return [b"<!doctype html><iframe width=320 height=568 frameborder=0></iframe>"]
        refusing = ("content-security-policy", "x-frame-options")

        def without(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            return start(status, [one for one in headers if one[0].lower() not in refusing], *rest)

        # Read here: a frame that goes on drops the line, and the server would leave the file open.
        with closing(ClosingIterator(app(environ, without))) as body:
            return list(body)

    server = make_server("127.0.0.1", 0, bare, threaded=True, request_handler=QuietHandler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_webkit_fits_320_pixels(
    webkit: WebDriver, frameable_url: str, sample: tuple[str, ...]
) -> None:
    """In a frame: its window cannot be made narrower than 447 px."""
    webkit.get(f"{frameable_url}frame/")
    wide = []
    for address in (f"{tag}/{slug}" for slug in sample for tag in ("en", "ar")):
        webkit.execute_async_script(
            "const [address, done] = arguments, frame = document.querySelector('iframe');"
            "frame.onload = () => done(); frame.src = address;",
            frameable_url + address,
        )
        webkit.switch_to.frame(0)
        assert webkit.execute_script("return innerWidth") == 320
        if webkit.execute_script(f"return ({OVERFLOW})()"):
            wide.append(address)
        webkit.switch_to.default_content()
    assert wide == []
