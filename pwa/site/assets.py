"""Style, scripts and icons under names that carry their content's hash."""

import hashlib
import re
from pathlib import Path

import rcssmin
import rjsmin

from pwa.edition import Edition
from pwa.errors import EditionError, Problem
from pwa.site.icons import icon_files

# What `static/css/` is joined from, in this order; the layers decide who wins.
STYLE_ORDER = ("layers", "reset", "tokens", "base", "layout")
STYLE_END = ("utilities", "print")
# One for every page, the others for what only some pages do.
BUNDLES = ("app", "calls", "settings", "status", "install", "chooser", "checklist", "finder")
HASH_DIGITS = 16  # of a file name; eight more bytes in each would be three per cent of a page
IMPORT = re.compile(r'^import \{[^}]*\} from "\./([a-z-]+\.js)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(async )?function|class|const)", re.MULTILINE)


class Assets:
    """Every hashed file of an edition: address -> bytes."""

    def __init__(self, edition: Edition) -> None:
        self.files: dict[str, bytes] = {}
        self._static = edition.root / "static"
        self.style = self.add("css", self._style())
        self.worker = self.add("js", self._script("worker.js"))
        self.scripts = {name: self.add("js", self._script(f"{name}.js")) for name in BUNDLES}
        self.icons = {
            name: self.add(suffix, body)
            for name, suffix, body in icon_files(self._static, edition.sprite)
        }

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
        return str(rcssmin.cssmin("\n".join(self._read(path) for path in paths))).encode()

    def _script(self, entry: str) -> bytes:
        """One bundle: the entry's modules, each once, imported ones first."""
        joined: dict[str, str] = {}
        self._join(entry, joined)
        return str(rjsmin.jsmin("\n".join(joined.values()))).encode()

    def _join(self, name: str, joined: dict[str, str]) -> None:
        source = self._read(self._static / "js" / name)
        for imported in IMPORT.findall(source):
            if imported not in joined:
                self._join(imported, joined)
        joined[name] = EXPORT.sub("", IMPORT.sub("", source))
