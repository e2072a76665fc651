"""A browser whose profile outlives its restart, and the steps that many tests take with it."""

import json
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import BrowserContext, Page, Playwright, expect

SCREEN = {"width": 360, "height": 740}
PATIENCE_MILLISECONDS = 10_000  # for anything but keeping; a page takes 0.3 s
KEEP_MILLISECONDS = 60_000  # the core takes 10 s on the slowest line; two shared cores are slow too

LAUNCH = {
    "chromium": lambda: {"executable_path": shutil.which("chromium")},
    # Debian's Firefox is driven over WebDriver BiDi, which this channel chooses.
    "firefox": lambda: {
        "channel": "moz-firefox",
        "executable_path": shutil.which("firefox-esr"),
    },
}

# A phone whose owner asks for little data: it keeps the safety core alone.
SAVE_DATA = "Object.defineProperty(NetworkInformation.prototype, 'saveData', {get: () => true})"
COUNT_FILES = """async () => {
  const kept = await Promise.all((await caches.keys()).map(async name =>
    (await (await caches.open(name)).keys()).length));
  return kept.reduce((sum, count) => sum + count, 0);
}"""


@dataclass
class Phone:
    """Start it, use `page`, restart it: what it kept is still there."""

    playwright: Playwright
    engine: str
    profile: Path
    options: dict[str, Any]
    context: BrowserContext | None = field(default=None, repr=False)

    def start(self) -> Page:
        """The browser's first page."""
        browser = getattr(self.playwright, self.engine)
        self.context = browser.launch_persistent_context(
            str(self.profile), **{**LAUNCH[self.engine](), "viewport": SCREEN, **self.options}
        )
        self.context.set_default_timeout(PATIENCE_MILLISECONDS)
        return self.context.pages[0] if self.context.pages else self.context.new_page()

    def stop(self) -> None:
        if self.context:
            self.context.close()
            self.context = None

    def restart(self) -> Page:
        """Off and on again, so that nothing lives in memory any more."""
        self.stop()
        return self.start()


def keep(page: Page, url: str, part: str = "all") -> None:
    """Open a page and wait until it says that it is saved; part is "core" or "all"."""
    page.goto(url)
    wait_until_kept(page, part)


def wait_until_kept(page: Page, part: str = "all") -> None:
    """Wait for the words that the page itself shows once a part is on the phone."""
    known = script_words(page)
    # The words for the core stand a moment only, until all of it is kept.
    words = [known[name] for name in (("core", "all") if part == "core" else (part,))]
    either = re.compile("|".join(re.escape(one) for one in words))
    expect(page.locator("offline-state")).to_contain_text(either, timeout=KEEP_MILLISECONDS)


def script_words(page: Page) -> dict[str, str]:
    """The words that scripts fill in, in the page's language, by name."""
    address = page.locator("body").get_attribute("data-file") or ""
    answer = page.request.get(urljoin(page.url, address))
    found: dict[str, str] = answer.json()["words"]
    return found


def words_in(release: Path, language: str) -> dict[str, str]:
    """The same from the release's files, where the line must carry nothing else."""
    html = (release / language / "index.html").read_text(encoding="utf-8")
    address = html.split('data-file="../', 1)[1].split('"', 1)[0]
    found: dict[str, str] = json.loads((release / address).read_text(encoding="utf-8"))["words"]
    return found


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression holds; `wait_for_function` needs eval, which the pages forbid."""
    for _ in range(PATIENCE_MILLISECONDS // 50):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")


def wait_until_still(page: Page, seconds: int = 30) -> None:
    """Wait until the copy has files and has got no more for three seconds.

    For the chooser, which has no language yet to say in that it is saved.
    """
    counts = [0]
    for _ in range(seconds):
        page.wait_for_timeout(1_000)
        counts.append(page.evaluate(COUNT_FILES))
        if counts[-1] and counts[-4:] == counts[-1:] * 4:
            return
    raise AssertionError(f"files kept, second by second: {counts}")
