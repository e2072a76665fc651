"""The app's icons, every size drawn from our own SVG without a browser."""

import re
import struct
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import resvg_py

from pwa.edition.sprite import Symbol
from pwa.edition.toml import read_text
from pwa.errors import EditionError, Problem

MARK = re.compile(r'<g id="mark".*</g>', re.DOTALL)
PAINT = re.compile(r'(fill|stroke)="#[0-9a-f]{3,6}"')
# A maskable icon may lose all but a circle of 80 %: the mark keeps well inside it.
MASKABLE = 'transform="translate(32 32) scale(.8) translate(-32 -32)"'

# name -> side in pixels; sizes as browsers ask for them in a manifest
SIDES = {"icon-192": 192, "icon-512": 512, "icon-maskable": 512, "icon-monochrome": 512}
FAVICON_SIDE = 32
TOUCH_SIDE = 180  # what an iPhone takes for its home screen


def icon_files(static: Path, sprite: Mapping[str, Symbol]) -> Iterator[tuple[str, str, bytes]]:
    """(name, suffix, bytes) of every icon a page or the manifest names."""
    yield "icon", "svg", drawings(static, sprite)
    for name, side in SIDES.items():
        yield name, "png", png(variant(icon_source(static), name), side)


def icon_source(static: Path) -> str:
    """The one drawing from which every icon is made: a square, and the mark in a group."""
    where = "static/icons/app.svg"
    problems: list[Problem] = []
    drawing = read_text(static / "icons" / "app.svg", where, problems).strip()
    if problems:
        raise EditionError(problems)
    return drawing


def variant(source: str, name: str) -> str:
    """The drawing as an icon of this name needs it."""
    mark = MARK.search(source)
    if mark is None or name not in ("icon-maskable", "icon-monochrome"):
        return source
    if name == "icon-maskable":
        return source.replace(mark[0], f"<g {MASKABLE}>{mark[0]}</g>")
    only_mark = f"{source[: source.index('>') + 1]}{mark[0]}</svg>"
    return PAINT.sub(r'\1="#000"', only_mark)


def drawings(static: Path, sprite: Mapping[str, Symbol]) -> bytes:
    """One SVG that is the icon of the tab and holds every small drawing of the pages.

    Pages point into it (`<use href="….svg#icon-phone">`): inlined in each page of the safety core
    the drawings would take a tenth of its bytes.
    """
    icon = icon_source(static)
    small = "".join(one.markup for name, one in sprite.items() if name.startswith("icon-"))
    return icon.replace("</svg>", f"{small}</svg>").encode()


def favicon(static: Path) -> bytes:
    """`/favicon.ico`: one PNG in an ICO envelope."""
    body = png(icon_source(static), FAVICON_SIDE)
    directory = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", FAVICON_SIDE, FAVICON_SIDE, 0, 0, 1, 32, len(body), 22)
    return directory + entry + body


def touch_icon(static: Path) -> bytes:
    """`/apple-touch-icon.png`: no hash in its name, so it costs a page fewer bytes."""
    return png(variant(icon_source(static), "icon-maskable"), TOUCH_SIDE)


@cache
def png(drawing: str, side: int) -> bytes:
    """A square PNG of an SVG drawing; drawn once per run."""
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=side, height=side))
    except ValueError as error:
        raise EditionError(
            [Problem("static/icons/app.svg", f"this is no SVG: {error}.", "Mend the drawing.")]
        ) from None
