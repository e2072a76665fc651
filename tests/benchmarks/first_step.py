"""From a tap on the icon to step 1 of `now`, offline, on a processor six times slower."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Playwright

from tests.browser.phone import Phone, keep
from tests.servers import Server

SLOWDOWN = 6  # a cheap phone of today beside a desktop, as Lighthouse has it for “low-end mobile”
ROUNDS = 5


def first_step_rows(playwright: Playwright, release: Path) -> Iterator[tuple[str, str, str]]:
    """The slowest of some cold starts: a browser without memory, no server, only the kept copy.

    The clock starts when the browser is told to open the app's start address, as the icon does. It
    stops when the first step can be seen, after a tap on the emergency row as soon as that shows.
    """
    with tempfile.TemporaryDirectory() as folder:
        reader = Phone(playwright, "chromium", Path(folder), {})
        server = Server("built", release).start()
        keep(reader.start(), f"{server.url}en/")
        server.kill()
        took = max(from_icon_to_step(reader, f"{server.url}en/") for _ in range(ROUNDS))
        reader.stop()
    what = f"step 1 of `now`, from the icon, offline, processor {SLOWDOWN} times slower"
    yield what, f"{took:.1f} s", "1.5 s"


def from_icon_to_step(reader: Phone, start: str) -> float:
    """Seconds of one cold start."""
    page = reader.restart()
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    began = time.monotonic()
    page.goto(start, wait_until="commit")
    row = page.locator("main a.emergency").first
    row.wait_for(state="visible")
    row.evaluate("row => row.click()")  # a finger needs no check of where the row lies
    page.locator("main .step__title").first.wait_for(state="visible")
    return time.monotonic() - began
