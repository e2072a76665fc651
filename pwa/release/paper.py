"""The card, the poster and the list as tagged PDFs, printed by a Chromium of this machine.

They stand beside the pages but not in the index: another Chromium writes other bytes, and a release
must be the same wherever it is built.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from pwa.errors import EditionError, Problem
from pwa.release.loopback import serving
from pwa.site.addresses import PAPER_LIST, SHEETS
from pwa.site.compact import compact_json
from pwa.site.site import Site

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PATIENCE_SECONDS = 120  # a sheet takes 4 s on two old cores
# CLDR's territories of US Letter; everywhere else a sheet is A4.
LETTER = frozenset((
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
))  # fmt: skip
# Of the day's second a PDF is written; digits take the place of digits, so no offset moves.
MOMENT = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}[^)]*\)")


def find_browser() -> str:
    """The path of a Chromium; an error that says what to install where there is none."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise EditionError(
            [
                Problem(
                    "--paper",
                    "there is no Chromium to print with.",
                    "Install one (Debian: apt install chromium), or build without --paper.",
                )
            ]
        )
    return found


def paper_files(site: Site, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """(name, PDF) of every sheet in every language, then the list of their sizes for the pages.

    The same bytes again from the same Chromium.
    """
    browser = find_browser()
    sizes: dict[str, int] = {}
    checked = max(page.front.checked for page in site.edition.pages.values())
    with serving(_for_print(site, files)) as address, tempfile.TemporaryDirectory() as folder:
        for name, path in sheets(site):
            pdf = _printed(browser, f"{address}{path}", Path(folder))
            sizes[name] = len(pdf)
            yield name, _dated(pdf, checked.strftime("%Y%m%d000000"))
    yield PAPER_LIST, compact_json(sizes)


def sheets(site: Site) -> Iterator[tuple[str, str]]:
    """(file, page) of every sheet: `en/card.pdf` is printed from `en/kit/card/`."""
    listing = site.edition.page_with("checklist").slug
    for path, address in site.table.items():
        if address.language is None:
            continue
        if address.kind in SHEETS:
            yield f"{address.language.tag}/{address.kind}.pdf", path
        elif address.kind == "page" and address.slug == listing:
            yield f"{address.language.tag}/list.pdf", path


def _for_print(site: Site, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The same files with the country's paper size, and without scripts: paper needs none."""
    country = site.edition.settings.default_country
    size = f"@page{{size:{'letter' if country in LETTER else 'A4'}}}".encode()
    style = site.assets.style
    kept = {name: body for name, body in files.items() if not name.endswith(".js")}
    return {**kept, style: kept[style] + size}


def _printed(browser: str, address: str, folder: Path) -> bytes:
    """What Chromium makes of a page: tagged, with its headings as outline."""
    target = folder / "sheet.pdf"
    target.unlink(missing_ok=True)
    options = ["--headless", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    options += ["--no-pdf-header-footer", "--generate-pdf-document-outline"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--no-sandbox")  # Chromium's sandbox refuses to run as root
    command = [browser, *options, f"--print-to-pdf={target}", address]
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise _failed(browser, "it did not end") from None
    if done.returncode or not target.is_file():
        raise _failed(browser, f"it ended with {done.returncode}")
    return target.read_bytes()


def _failed(browser: str, what: str) -> EditionError:
    how = "Try it by hand, or build without --paper."
    return EditionError([Problem("--paper", f"{browser} printed nothing: {what}.", how)])


def _dated(pdf: bytes, moment: str) -> bytes:
    """The same PDF as of the day when the words were checked: two builds are then the same."""
    return MOMENT.sub(rb"/\1 (D:%b+00'00')" % moment.encode(), pdf)
