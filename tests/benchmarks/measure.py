"""`make measure`: the figures of the README, as Markdown rows, from one run on this machine."""

import re
import shutil
import statistics
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
from pwa.release.build import write_release
from pwa.release.compress import size
from pwa.release.freeze import file_name, freeze
from pwa.release.weight import first_view, install_weight
from pwa.site.site import site_of
from pwa.wsgi import create_release_app
from tests.benchmarks.lighthouse import lighthouse_rows
from tests.benchmarks.slow_line import SlowLine
from tests.browser.phone import words_in
from tests.prefixed import QuietHandler

ROOT = Path(__file__).parent.parent.parent
KBITS, DELAY = 50, 0.4  # a line at the edge of coverage: kbit/s, seconds before each answer


def main() -> None:
    """Print every row; nothing is compared with a limit here, `handrail check` does that."""
    print(
        f"Measured on {date.today().isoformat()}:\n\n| what | measured | at most |\n|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as folder:
        started = time.monotonic()
        app = create_app(load_edition(ROOT))
        files = dict(freeze(app))
        release = Path(folder) / "release"
        write_release(files.items(), release, draft=False)
        took = time.monotonic() - started
        rows = [*weights(app, files), build_row(took)]
        with sync_playwright() as playwright:
            rows += kept_rows(playwright, release)
        rows += lighthouse_rows(Path(folder))
        for row in rows:
            print(f"| {' | '.join(row)} |")


Row = tuple[str, str, str]


def build_row(took: float) -> Row:
    return "build of the whole release, without the checks", f"{took:.1f} s", "10 s"


def weights(app, files) -> Iterator[Row]:
    """Compressed bodies, from the bytes of the release."""
    site = site_of(app)
    sizes = {name: size(name, body) for name, body in files.items()}
    views = {
        path: first_view(files, file_name(path), path)
        for path, address in site.table.items()
        if address.kind in ("page", "country", "sources", "chooser")
    }
    total = {path: sum(sizes[name] for name in names) for path, names in views.items()}
    heaviest = max(total, key=total.__getitem__)
    scripts = [sum(sizes[n] for n in names if n.endswith(".js")) for names in views.values()]
    every = sum(sizes[path] for path in {*site.assets.scripts.values(), site.assets.worker})
    yield f"first view, heaviest (/{heaviest})", f"{total[heaviest]:,} B", "14,600 B"
    yield "first view, median", f"{statistics.median(total.values()):,.0f} B", "11,000 B"
    yield "requests of a first view", f"{max(len(names) for names in views.values())}", "6"
    yield "requests before first paint", f"{max(blocking(files, path) for path in views)}", "2"
    yield "the style sheet", f"{sizes[site.assets.style]:,} B", "6,000 B"
    yield "scripts on a page, heaviest", f"{max(scripts):,} B", "5,000 B"
    yield "all scripts with the worker", f"{every:,} B", "14,000 B"
    for tag in site.edition.languages:
        parts = [install_weight(app, sizes, tag, part) for part in ("core", "rest", "shared")]
        core, whole = parts[0], sum(part.bytes for part in parts)
        yield f"safety core, {tag}", f"{core.bytes:,} B in {core.files} files", "30,000 B in 12"
        yield f"whole guide kept, {tag}", f"{whole:,} B", "120,000 B"


def blocking(files, path) -> int:
    """The document, and what a browser waits for before it paints: style, classic scripts."""
    page = files[file_name(path)].decode()
    scripts = re.findall(r"<script(?![^>]*type=.module)", page)
    return 1 + page.count('rel="stylesheet"') + len(scripts)


def kept_rows(playwright: Playwright, release: Path) -> Iterator[Row]:
    """From the first request of a cold visit until the page says that the core is kept."""
    for tag in ("en", "ar"):
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
