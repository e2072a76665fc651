"""`make measure`: the figures of the README, as Markdown rows, from one run on this machine."""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from playwright.sync_api import Playwright, expect, sync_playwright
from werkzeug.serving import make_server

from pwa import create_app
from pwa.edition import load_edition
from pwa.release.compress import sizes
from pwa.release.freeze import file_name, freeze
from pwa.release.weight import first_view, install_weight
from pwa.site.scripts import later_bundles_of
from pwa.site.site import site_of
from pwa.wsgi import create_release_app
from tests.benchmarks.first_step import first_step_rows
from tests.benchmarks.lighthouse import lighthouse_rows
from tests.benchmarks.slow_line import SlowLine
from tests.browser.phone import words_in
from tests.editions import edition_in
from tests.prefixed import QuietHandler

ROOT = Path(__file__).parent.parent.parent
KBITS, DELAY = 50, 0.4  # a line at the edge of coverage: kbit/s, seconds before each answer


def main() -> None:
    """Print every row; nothing is compared with a limit here, `handrail check` does that."""
    print(
        f"Measured on {date.today().isoformat()}:\n\n| what | measured | at most |\n|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as folder:
        release = Path(folder) / "release"
        three = edition_in(Path(folder) / "three")
        builds = [build_row(three, three / "out", "10 s"), build_row(ROOT, release, "")]
        app = create_app(load_edition(ROOT))
        rows = [*weights(app, dict(freeze(app))), *builds]
        with sync_playwright() as playwright:
            rows += kept_rows(playwright, release)
            rows += first_step_rows(playwright, release)
        rows += lighthouse_rows(Path(folder))
        for row in rows:
            print(f"| {' | '.join(row)} |")


Row = tuple[str, str, str]


def build_row(edition: Path, release: Path, bound: str) -> Row:
    """`handrail build` as somebody types it, with its checks."""
    command = [sys.executable, "-m", "pwa", "build", str(edition), "--out", str(release)]
    started = time.monotonic()
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    took = time.monotonic() - started
    count = len(load_edition(edition).languages)
    return f"`handrail build`, {count} languages", f"{took:.1f} s", bound


def weights(app, files) -> Iterator[Row]:
    """Compressed bodies, from the bytes of the release."""
    site = site_of(app)
    weight = sizes(files)
    views = {
        path: first_view(files, file_name(path), path)
        for path, address in site.table.items()
        if address.kind in ("page", "country", "sources", "chooser")
    }
    total = {path: sum(weight[name] for name in names) for path, names in views.items()}
    heaviest = max(total, key=total.__getitem__)
    scripts = {
        path: sum(weight[name] for name in names if name.endswith(".js"))
        + sum(
            weight[site.assets.scripts[name]]
            for name in later_bundles_of(site.edition, site.table[path])
        )
        for path, names in views.items()
    }
    every = sum(weight[path] for path in site.assets.scripts.values())
    yield f"first view, heaviest (/{heaviest})", f"{total[heaviest]:,} B", "14,600 B"
    yield "first view, median", f"{statistics.median(total.values()):,.0f} B", "11,000 B"
    yield "requests of a first view", f"{max(len(names) for names in views.values())}", "6"
    yield "requests before first paint", f"{max(blocking(files, path) for path in views)}", "2"
    yield "the style sheet", f"{weight[site.assets.style]:,} B", "6,000 B"
    yield "scripts on a page, heaviest", f"{max(scripts.values()):,} B", "5,000 B"
    yield "all scripts with the worker", f"{every:,} B", "14,000 B"
    parts = {
        tag: [install_weight(app, weight, tag, part) for part in ("core", "rest", "shared")]
        for tag in site.edition.languages
    }
    core = {tag: found[0].bytes for tag, found in parts.items()}
    whole = {tag: sum(one.bytes for one in found) for tag, found in parts.items()}
    for tag in dict.fromkeys((site.edition.source.tag, max(core, key=core.__getitem__))):
        files = parts[tag][0].files
        yield f"safety core, {tag}", f"{core[tag]:,} B in {files} files", "30,000 B in 12"
    for tag in dict.fromkeys((site.edition.source.tag, max(whole, key=whole.__getitem__))):
        yield f"whole guide kept, {tag}", f"{whole[tag]:,} B", "120,000 B"


def blocking(files, path) -> int:
    """The document, and what a browser waits for before it paints: style, classic scripts."""
    page = files[file_name(path)].decode()
    scripts = re.findall(r"<script(?![^>]*type=.module)", page)
    return 1 + page.count('rel="stylesheet"') + len(scripts)


def kept_rows(playwright: Playwright, release: Path) -> Iterator[Row]:
    """From the first request of a cold visit until the page says that the core is kept."""
    for tag in ("en", "ar", "uk"):  # uk: the heaviest core
        line = SlowLine(create_release_app(release), KBITS, DELAY)
        server = make_server("127.0.0.1", 0, line, threaded=True, request_handler=QuietHandler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/{tag}/now/"
        took = until_kept(playwright, address, words_in(release, tag), line)
        sent = f"{line.body_bytes:,} B of bodies, {line.header_bytes:,} B of headers"
        server.shutdown()
        server.server_close()
        yield f"core kept, {tag}, {KBITS} kbit/s", f"{took:.1f} s ({sent})", "10 s"


def until_kept(
    playwright: Playwright, address: str, words: dict[str, str], line: SlowLine
) -> float:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
    page = browser.new_page()
    page.goto(address)
    kept = re.compile("|".join(re.escape(words[name]) for name in ("core", "all")))
    expect(page.locator("offline-state")).to_have_text(kept, timeout=60_000)
    took = time.monotonic() - line.started
    browser.close()
    return took


if __name__ == "__main__":
    main()
