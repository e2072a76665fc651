"""`make screenshots`: the pictures of the README and of the manifest, taken from today's words.

The manifest's stand in `static/screenshots/<tag>-<slug>.png`; a browser shows them to somebody who
is about to install. The README's is one contact sheet, light and dark, left to right and right to
left, phone and desktop. The guide for translators has one too.
"""

import shutil
import tempfile
import threading
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from pwa import create_app
from pwa.edition import load_edition
from pwa.site.documents import SHOWN
from tests.prefixed import QuietHandler
from tests.screenshots_translating import take_translating

ROOT = Path(__file__).parent.parent
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 740}
# address, scheme, screen
SHEET = [
    ("en/", "light", PHONE),
    ("en/now/", "light", PHONE),
    ("en/signs/", "light", PHONE),
    ("en/hours/", "dark", PHONE),
    ("es/calls/", "light", PHONE),
    ("ar/", "dark", PHONE),
    ("ar/now/", "light", PHONE),
    ("es/places/", "light", PHONE),
    ("en/options/", "light", DESKTOP),
]
GAP = 16
WIDTH = 6 * PHONE["width"] + 7 * GAP
# The README's sheet, and the one of the guide for translators.
SHEETS = (ROOT / "docs" / "screens.png", ROOT / "docs" / "translating.png")
COLOURS = dict.fromkeys((path.name for path in SHEETS), 160)  # nobody fetches them unasked
FEW = 32


def main() -> None:
    """Take all pictures anew."""
    edition = load_edition(ROOT)
    app = create_app(edition)
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=QuietHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    folder = ROOT / "static" / "screenshots"
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as scratch:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for tag in edition.languages:
            for slug in SHOWN:
                address = f"{tag}/" if slug == "home" else f"{tag}/{slug}/"
                take(browser, base + address, "light", PHONE, folder / f"{tag}-{slug}.png")
        pictures = [Path(scratch) / f"{place}.png" for place in range(len(SHEET))]
        for (address, scheme, screen), path in zip(SHEET, pictures, strict=True):
            take(browser, base + address, scheme, screen, path)
        join(pictures, SHEETS[0])
        take_translating(browser, base, SHEETS[1])
        browser.close()
    for path in (*folder.glob("*.png"), *SHEETS):
        lighten(path)
    server.shutdown()


def take(browser: Browser, url: str, scheme: str, screen: dict[str, int], path: Path) -> None:
    """One screen as a reader sees it at first, at home in the default country."""
    context = browser.new_context(
        viewport=screen,
        color_scheme=scheme,
        timezone_id="America/New_York",
        service_workers="block",
    )
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    page.screenshot(path=path)
    context.close()


def lighten(path: Path) -> None:
    """The same picture in few colours, a fifth of its bytes: a phone may fetch it unasked."""
    Image.open(path).convert("RGB").quantize(
        COLOURS.get(path.name, FEW), dither=Image.Dither.NONE
    ).save(path, optimize=True)


def join(pictures: list[Path], path: Path) -> None:
    """All of them on one sheet, in rows."""
    sheet = Image.new("RGB", (WIDTH, 2 * PHONE["height"] + 3 * GAP), "#777")
    across, down = GAP, GAP
    for picture in map(Image.open, pictures):
        if across + picture.width > WIDTH:
            across, down = GAP, down + PHONE["height"] + GAP
        sheet.paste(picture, (across, down))
        across += picture.width + GAP
    sheet.save(path)


if __name__ == "__main__":
    main()
