"""A third engine, WebKit, the one of every iPhone: it keeps the core and shows it offline.

WebKitGTK forgets all storage with its window, so the cold start is left to the other two.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.engines import AXE_TAGS, source
from tests.browser.phone import words_in
from tests.servers import Server

CORE = ("", "now/", "signs/", "calls/", "together/", "kit/", "recipe/")
WAIT_SECONDS = 60


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen that nobody sees, for a browser that has no headless mode."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        yield f":{answer.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.fixture
def webkit(screen: str) -> Iterator[WebDriver]:
    """WebKitGTK's small browser."""
    options = Options()
    options.binary_location = mini_browser()
    options.add_argument("--automation")
    service = Service(shutil.which("WebKitWebDriver"), env={**os.environ, "DISPLAY": screen})
    driver = webdriver.WebKitGTK(options=options, service=service)
    driver.set_page_load_timeout(WAIT_SECONDS)
    driver.set_script_timeout(WAIT_SECONDS)
    yield driver
    driver.quit()


def mini_browser() -> str:
    """Where Debian put it: not on the path."""
    files = subprocess.run(
        ["dpkg", "--listfiles", "libwebkit2gtk-4.1-0"], capture_output=True, text=True, check=True
    )
    return next(line for line in files.stdout.splitlines() if Path(line).name == "MiniBrowser")


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
