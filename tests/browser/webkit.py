"""WebKitGTK's small browser, driven by selenium, on a screen that nobody sees."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

WAIT_SECONDS = 60


@contextmanager
def hidden_screen() -> Iterator[str]:
    """A screen that nobody sees, for a browser that has no headless mode."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        name = f":{answer.readline().strip()}"
    try:
        yield name
    finally:
        server.terminate()
        server.wait()


@contextmanager
def webkit_browser(screen: str) -> Iterator[WebDriver]:
    """WebKitGTK's small browser."""
    options = Options()
    options.binary_location = mini_browser()
    options.add_argument("--automation")
    service = Service(shutil.which("WebKitWebDriver"), env={**os.environ, "DISPLAY": screen})
    driver = webdriver.WebKitGTK(options=options, service=service)
    driver.set_page_load_timeout(WAIT_SECONDS)
    driver.set_script_timeout(WAIT_SECONDS)
    try:
        yield driver
    finally:
        driver.quit()


def mini_browser() -> str:
    """Where Debian put it: not on the path."""
    files = subprocess.run(
        ["dpkg", "--listfiles", "libwebkit2gtk-4.1-0"], capture_output=True, text=True, check=True
    )
    return next(line for line in files.stdout.splitlines() if Path(line).name == "MiniBrowser")
