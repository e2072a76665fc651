"""How soon a saved catalogue is seen: python -m tests.benchmarks.preview

Twenty saves as an editor makes them (a new file in the old one's place, then the old file written
over), each from the moment it is on the disk to the moment its words stand in an open page.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path

import polib
from playwright.sync_api import Page, sync_playwright

from tests.browser.phone import LAUNCH
from tests.editions import catalog_path, edition_in
from tests.servers import Server

SAVES = 20
SEEN = """words => new Promise(resolve => {
  const headings = () => [...document.querySelectorAll("h2, h3")];
  const look = () => headings().some(one => one.innerText.includes(words))
    ? resolve(Date.now()) : requestAnimationFrame(look);
  look();
})"""


def main() -> None:
    """Print the median and the worst of twenty."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = edition_in(Path(folder))
        server = Server("preview", root).start()
        browser = playwright.chromium.launch(**LAUNCH["chromium"]())
        page = browser.new_context(service_workers="block").new_page()
        page.goto(f"{server.url}es/now/")
        page.wait_for_timeout(2000)
        taken = [seconds_until_seen(page, root, number) for number in range(SAVES)]
        browser.close()
        server.kill()
    print(f"median {statistics.median(taken) * 1000:.0f} ms, worst {max(taken) * 1000:.0f} ms")


def seconds_until_seen(page: Page, root: Path, number: int) -> float:
    """From a save to its words on the screen."""
    path, words = catalog_path(root, "es", "guide"), f"Grite ({'x' * (number + 1)})"
    file = polib.pofile(str(path), wrapwidth=0)
    next(one for one in file if one.msgctxt == "now#wake").msgstr = words
    text, fresh = str(file), path.with_suffix(".new")
    if number % 2:
        started = time.time()
        path.write_text(text, encoding="utf-8")
    else:
        fresh.write_text(text, encoding="utf-8")
        started = time.time()
        os.replace(fresh, path)
    return page.evaluate(SEEN, words) / 1000 - started


if __name__ == "__main__":
    main()
