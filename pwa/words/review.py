"""Safety-critical words that nobody has signed yet, and how a person signs them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pwa.edition import Edition
from pwa.edition.settings import Language
from pwa.words.catalog import Catalogs, Entry
from pwa.words.extract import guide_messages, interface_messages
from pwa.words.reader import read_file
from pwa.words.stamps import reviewed_line, without_review


@dataclass(frozen=True)
class Unreviewed:
    """A safety-critical message and its current translation, side by side."""

    file: str  # below the edition's root
    comments: tuple[str, ...]
    entry: Entry


def unreviewed(edition: Edition, catalogs: Catalogs, language: Language) -> Iterator[Unreviewed]:
    """What waits for a reviewer, in reading order; outdated and broken words wait for others."""
    critical = [one for one in (*guide_messages(edition), *interface_messages()) if one.safety]
    for one in critical:
        if one.where.startswith("pwa/"):
            entry = catalogs.get(language, "ui").find(one.context, one.text)
        else:
            entry = catalogs.entry(language, one.context, one.text)
        if entry is not None and _waits(entry, one.text):
            yield Unreviewed(entry.place.partition(":")[0], one.comments, entry)


def _waits(entry: Entry, source: str) -> bool:
    holds = entry.is_usable and entry.msgid == source and not entry.outdated
    return holds and not entry.reviewed


def sign(root: Path, one: Unreviewed, who: str, day: date) -> bool:
    """Write the reviewer's line above the words; False when they have changed meanwhile."""
    file = read_file(root / one.file, root)
    file.wrapwidth = 0
    wanted = (one.entry.msgid, one.entry.msgstr)
    for entry in file:
        if (entry.msgid, entry.msgstr) == wanted and not entry.obsolete and not entry.fuzzy:
            line = reviewed_line(day, who, *wanted)
            entry.tcomment = f"{without_review(entry.tcomment)}\n{line}".strip()
            (root / one.file).write_text(f"{str(file).rstrip()}\n", encoding="utf-8")
            return True
    return False
