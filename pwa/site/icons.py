"""The app's icons, every size drawn from our own SVG without a browser."""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import resvg_py

# name -> (drawing, side in pixels); sizes as browsers ask for them in a manifest
DRAWINGS = {
    "icon-192": ("app.svg", 192),
    "icon-512": ("app.svg", 512),
    "icon-maskable": ("app-maskable.svg", 512),
    "icon-monochrome": ("app-monochrome.svg", 512),
    "apple-touch": ("app-maskable.svg", 180),
}
FAVICON_SIDE = 32


def icon_files(static: Path) -> Iterator[tuple[str, str, bytes]]:
    """(name, suffix, bytes) of every icon a page or the manifest names."""
    yield "icon", "svg", (static / "icons" / "app.svg").read_bytes().strip()
    for name, (drawing, side) in DRAWINGS.items():
        yield name, "png", png((static / "icons" / drawing).read_text(encoding="utf-8"), side)


def favicon(static: Path) -> bytes:
    """`/favicon.ico`: one PNG in an ICO envelope."""
    body = png((static / "icons" / "app.svg").read_text(encoding="utf-8"), FAVICON_SIDE)
    directory = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", FAVICON_SIDE, FAVICON_SIDE, 0, 0, 1, 32, len(body), 22)
    return directory + entry + body


@cache
def png(drawing: str, side: int) -> bytes:
    """A square PNG of an SVG drawing; drawn once per run."""
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=side, height=side))
