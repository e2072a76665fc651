"""Style, scripts and icons under names that carry their content's hash."""

import hashlib
from functools import partial
from pathlib import Path

import rcssmin

from pwa.edition import Edition
from pwa.edition.look import OWN, TOKENS, without_raw_names
from pwa.errors import EditionError, Problem
from pwa.site.icons import icon_files
from pwa.site.scripts import WAY_OUT, WORKER, add_bundles, minified
from pwa.site.shorten_style import join_layers, shorten_style

# What `static/css/` is joined from, in this order; the layers decide who wins.
STYLE_ORDER = ("layers", "reset", "tokens", "base", "layout")
STYLE_END = ("utilities", "print")
HASH_DIGITS = 16  # of a file name; eight more bytes in each would be three per cent of a page


class Assets:
    """Every hashed file of an edition: address -> bytes."""

    def __init__(self, edition: Edition) -> None:
        self.files: dict[str, bytes] = {}
        self._static = edition.root / "static"
        self.style = self.add("css", self._style())
        self.scripts = add_bundles(self._module, partial(self.add, "js"))
        # Published under its own name, for a keeper to copy; no page asks for it.
        self.way_out = minified(self._module(WAY_OUT)).encode()
        self.screenshots = {
            path.stem: self.add("png", path.read_bytes())
            for path in sorted((self._static / "screenshots").glob("*.png"))
        }
        self.icons = {
            name: self.add(suffix, body)
            for name, suffix, body in icon_files(self._static, edition.sprite)
        }

    @property
    def worker(self) -> str:
        """The address of the worker that the stub imports."""
        return self.scripts[WORKER]

    def add(self, suffix: str, body: bytes) -> str:
        """Keep the bytes and return their address, `_h/<first 16 hex digits of SHA-256>.<suffix>`.

        64 bits name a file; the index carries the whole hash, which is what the phone verifies.
        """
        address = f"_h/{hashlib.sha256(body).hexdigest()[:HASH_DIGITS]}.{suffix}"
        self.files[address] = body
        return address

    def _read(self, path: Path) -> str:
        try:
            return path.read_text(encoding="utf-8")
        except (FileNotFoundError, UnicodeDecodeError) as error:
            where = f"static/{path.relative_to(self._static)}"
            what = "is missing" if isinstance(error, FileNotFoundError) else "is not UTF-8"
            raise EditionError(
                [Problem(where, f"this file {what}.", "Restore it, or copy the built-in one.")]
            ) from None

    def _style(self) -> bytes:
        css = self._static / "css"
        components = sorted((css / "components").glob("*.css"))
        paths = [
            *(css / f"{name}.css" for name in STYLE_ORDER),
            *components,
            *(css / f"{name}.css" for name in STYLE_END),
        ]
        sheets = {path: self._read(path) for path in paths}
        tokens = self._static.parent / TOKENS
        sheets[tokens] = without_raw_names(sheets[tokens])
        own = self._static.parent / OWN
        # Last and without a layer: what an edition says of its look wins over every layer.
        if own.exists():
            sheets[own] = self._read(own)
        minified = (str(rcssmin.cssmin(sheet)) for sheet in sheets.values())
        return shorten_style(join_layers(minified)).encode()

    def _module(self, name: str) -> str:
        return self._read(self._static / "js" / f"{name}.js")
