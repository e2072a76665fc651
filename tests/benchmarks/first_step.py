"""From a tap on the icon to step 1 of `now`, offline, on a processor six times slower."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Playwright, expect

from tests.browser.phone import Phone, keep
from tests.servers import Server

SLOWDOWN = 6  # a cheap phone of today beside a desktop, as Lighthouse has it for “low-end mobile”
ROUNDS = 5


# From the start of a navigation to the first paint of its words, by the browser's own clock.
PAINTED = """() => new Promise((done) => new PerformanceObserver((list) => {
  for (const one of list.getEntriesByName("first-contentful-paint")) done(one.startTime);
}).observe({ type: "paint", buffered: true }))"""


def first_step_rows(playwright: Playwright, release: Path) -> Iterator[tuple[str, str, str]]:
    """The slowest of some cold starts: a browser without memory, no server, only the kept copy.

    The icon opens the start address; a tap on its emergency row opens the steps. The two waits of
    the reader, each until the words are painted, are added. The other time is that of the test's
    driver, which asks the slowed page again and again whether it is there yet.
    """
    with tempfile.TemporaryDirectory() as folder:
        reader = Phone(playwright, "chromium", Path(folder), {})
        server = Server("built", release).start()
        keep(reader.start(), f"{server.url}en/")
        server.kill()
        times = [from_icon_to_step(reader, f"{server.url}en/") for _ in range(ROUNDS)]
        reader.stop()
    waits, driven = max(waits for waits, _ in times), max(driven for _, driven in times)
    what = f"step 1 of `now`, from the icon, offline, processor {SLOWDOWN} times slower"
    yield what, f"{waits:.1f} s ({driven:.1f} s by the clock of the driver)", "1.5 s"


def from_icon_to_step(reader: Phone, start: str) -> tuple[float, float]:
    """Seconds of one cold start: until both pages were painted, and by the driver's clock."""
    page = reader.restart()
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    began = time.monotonic()
    page.goto(start, wait_until="commit")
    home = page.evaluate(PAINTED)
    row = page.locator("main a.emergency").first
    row.evaluate("row => row.click()")  # a finger needs no check of where the row lies
    page.wait_for_url(f"{start}now/", wait_until="commit")
    steps = page.evaluate(PAINTED)
    expect(page.locator("main .step__title").first).to_be_in_viewport()
    return (home + steps) / 1000, time.monotonic() - began
