"""The pictures of the guide for translators: a file at /translate/, and the live preview."""

import tempfile
from pathlib import Path

import polib
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.editions import catalog_path, edition_in
from tests.servers import Server

SCREEN = {"width": 620, "height": 900}
GAP = 16
FAULTY = ("now#ring", "Llame al 911")  # a number typed where the app puts the country's own


def take_translating(browser: Browser, base: str, path: Path) -> None:
    """Both pictures beside each other: a fault found in its place, and the source shown beside."""
    with tempfile.TemporaryDirectory() as scratch:
        root = edition_in(Path(scratch) / "edition")
        pictures = [Path(scratch) / "file.png", Path(scratch) / "preview.png"]
        _faulty_file(_page(browser), f"{base}translate/", root, pictures[0])
        server = Server("preview", root).start()
        _preview(_page(browser), f"{server.url}es/now/", pictures[1])
        server.kill()
        sheet = Image.new(
            "RGB", (2 * SCREEN["width"] + 3 * GAP, SCREEN["height"] + 2 * GAP), "#777"
        )
        for number, picture in enumerate(map(Image.open, pictures)):
            sheet.paste(picture, (GAP + number * (SCREEN["width"] + GAP), GAP))
        sheet.save(path)


def _page(browser: Browser) -> Page:
    return browser.new_context(viewport=SCREEN, service_workers="block").new_page()


def _faulty_file(page: Page, url: str, root: Path, path: Path) -> None:
    file = polib.pofile(str(catalog_path(root, "es", "guide")), wrapwidth=0)
    next(one for one in file if one.msgctxt == FAULTY[0]).msgstr = FAULTY[1]
    page.goto(url)
    field = page.get_by_label("Open a .po file, or drop it here")
    expect(field).to_be_visible()
    body = str(file).encode()
    field.set_input_files({"name": "guide.po", "mimeType": "text/plain", "buffer": body})
    page.get_by_role("button", name=f"{FAULTY[0]}: ").first.scroll_into_view_if_needed()
    page.screenshot(path=path)
    page.context.close()


def _preview(page: Page, url: str, path: Path) -> None:
    page.goto(url)
    page.get_by_text("to do here").click()
    page.get_by_label("Show the source beside it").check()
    page.get_by_label("Show keys").check()
    page.screenshot(path=path)
    page.context.close()
