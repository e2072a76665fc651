"""An edition whose catalogues are in step with its words, and what tests do to it."""

from datetime import date
from pathlib import Path

import polib

from pwa.edition import load_edition
from pwa.words.merge import Edits
from pwa.words.stamps import reviewed_line
from pwa.words.sync import sync_catalogs
from tests.editions import catalog_path, change, edition_in

TODAY = date(2026, 11, 20)


def sync(root: Path, **edits) -> list[str]:
    """As in the repository: the copy counts as the built-in edition."""
    return [*sync_catalogs(load_edition(root), Edits(today=TODAY, **edits), built_in=root)]


def tree(root: Path) -> dict[str, bytes]:
    files = (root / "locales").rglob("*.po*")
    return {str(path.relative_to(root)): path.read_bytes() for path in files}


def guide(root: Path) -> polib.POFile:
    return polib.pofile(str(catalog_path(root, "es", "guide")), wrapwidth=0)


def entry(root: Path, context: str, obsolete: bool = False) -> polib.POEntry:
    return next(e for e in guide(root) if e.msgctxt == context and e.obsolete == obsolete)


def reword(root: Path, old: str, new: str, **edits) -> None:
    change(root / "content" / "now.md", old, new)
    sync(root, **edits)


def synced_in(folder: Path) -> Path:
    """An edition just synced, with words of a translator in it."""
    edition_in(folder)
    sync(folder)
    file = guide(folder)
    for one in file:
        if (one.msgctxt or "").startswith("now#") and not one.obsolete:
            one.msgstr = f"{one.msgctxt} {one.msgid}"
            one.tcomment = reviewed_line(TODAY, "ana-m", one.msgid, one.msgstr)
            one.flags = [flag for flag in one.flags if flag != "fuzzy"]
    catalog_path(folder, "es", "guide").write_text(str(file), encoding="utf-8")
    sync(folder)
    return folder
