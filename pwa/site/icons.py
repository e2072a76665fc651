"""The app's icons, every size drawn from our own SVG without a browser."""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import resvg_py

from pwa.site.sprite import symbols

# name -> (drawing, side in pixels); sizes as browsers ask for them in a manifest
DRAWINGS = {
    "icon-192": ("app.svg", 192),
    "icon-512": ("app.svg", 512),
    "icon-maskable": ("app-maskable.svg", 512),
    "icon-monochrome": ("app-monochrome.svg", 512),
}
FAVICON_SIDE = 32
TOUCH_SIDE = 180  # what an iPhone takes for its home screen


def icon_files(static: Path) -> Iterator[tuple[str, str, bytes]]:
    """(name, suffix, bytes) of every icon a page or the manifest names."""
    yield "icon", "svg", drawings(static)
    for name, (drawing, side) in DRAWINGS.items():
        yield name, "png", png((static / "icons" / drawing).read_text(encoding="utf-8"), side)


def drawings(static: Path) -> bytes:
    """One SVG that is the icon of the tab and holds every small drawing of the pages.

    Pages point into it (`<use href="….svg#icon-phone">`): inlined in each page of the safety core
    the drawings would take a tenth of its bytes.
    """
    icon = (static / "icons" / "app.svg").read_text(encoding="utf-8").strip()
    sprite = symbols(static / "icons" / "sprite.svg")
    small = "".join(one.markup for name, one in sprite.items() if name.startswith("icon-"))
    return icon.replace("</svg>", f"{small}</svg>").encode()


def favicon(static: Path) -> bytes:
    """`/favicon.ico`: one PNG in an ICO envelope."""
    body = png((static / "icons" / "app.svg").read_text(encoding="utf-8"), FAVICON_SIDE)
    directory = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", FAVICON_SIDE, FAVICON_SIDE, 0, 0, 1, 32, len(body), 22)
    return directory + entry + body


def touch_icon(static: Path) -> bytes:
    """`/apple-touch-icon.png`: no hash in its name, so it costs a page fewer bytes."""
    return png((static / "icons" / "app-maskable.svg").read_text(encoding="utf-8"), TOUCH_SIDE)


@cache
def png(drawing: str, side: int) -> bytes:
    """A square PNG of an SVG drawing; drawn once per run."""
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=side, height=side))
