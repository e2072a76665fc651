"""gettext catalogues, read from .po files without compiling, each when first asked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polib

from pwa.edition.renames import Renames
from pwa.edition.settings import Language
from pwa.errors import Problem
from pwa.words.structure import faults

DOMAINS = ("ui", "guide")  # the interface's words and the pages' words
LARGEST = 8 * 1024 * 1024  # bytes; the largest real catalogue seen has 0.7 MB
REVIEWED = re.compile(r"^reviewed: \d{4}-\d{2}-\d{2} \S+.*$", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """One translated message."""

    msgid: str
    msgstr: str
    outdated: bool  # marked fuzzy: the source has changed since
    reviewed: bool  # a `# reviewed: <date> <who>` line stands above it


@dataclass(frozen=True)
class Catalog:
    """The messages of one language; what could break a page is left out and named."""

    entries: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    by_context: Mapping[str, Entry] = field(default_factory=dict)  # only contexts with a block id
    problems: tuple[Problem, ...] = ()

    def find(self, context: str, msgid: str) -> Entry | None:
        """The entry of this message; by its block id an entry of an older wording."""
        return self.entries.get((context, msgid)) or self.by_context.get(context)


def catalog_name(language: Language, domain: str) -> str:
    """Where a language's catalogue stands below the edition's root."""
    return f"locales/{language.locale}/LC_MESSAGES/{domain}.po"


def read_catalog(path: Path, root: Path) -> polib.POFile:
    """A catalogue's file; OSError or ValueError when it is not a sound one of this edition."""
    if not path.resolve().is_relative_to(root.resolve()):
        raise ValueError("it is a link to a file outside the edition")
    if path.stat().st_size > LARGEST:
        raise ValueError(f"it is larger than {LARGEST} bytes")
    check_whole(path.read_text(encoding="utf-8"))
    # By its path: given a text, polib would open any file that the text names.
    return polib.pofile(str(path), encoding="utf-8")


def check_whole(text: str) -> None:
    """Raise ValueError when a file was cut off: polib would take what is left for the whole."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if lines and (not lines[-1].endswith('"') or lines[-1].startswith(("msgid", "msgctxt"))):
        raise ValueError("it ends in the middle of a message")


class Catalogs:
    """All languages' catalogues below locales/, read once each."""

    def __init__(self, root: Path, renames: Renames) -> None:
        self._root = root
        self._renames = renames
        self._read: dict[tuple[str, str], Catalog] = {}

    def get(self, language: Language, domain: str) -> Catalog:
        """The catalogue of one domain; empty when there is no file."""
        key = (language.locale, domain)
        if key not in self._read:
            self._read[key] = self._load(language, domain)
        return self._read[key]

    def _load(self, language: Language, domain: str) -> Catalog:
        where = catalog_name(language, domain)
        path = self._root / where
        if not path.exists():
            return Catalog()
        try:
            file = read_catalog(path, self._root)
        except (OSError, ValueError) as error:
            fault = Problem(where, f"this catalogue cannot be read: {error}.", "Mend the file.")
            return Catalog(problems=(fault,))
        return self._sorted_out(file, where)

    def _sorted_out(self, file: polib.POFile, where: str) -> Catalog:
        entries: dict[tuple[str, str], Entry] = {}
        by_context: dict[str, Entry] = {}
        problems: list[Problem] = []
        for item in file:
            if item.obsolete or not item.msgstr.strip():
                continue
            context = self._renames.context(item.msgctxt or "")
            place = f"{where}:{item.linenum} {context}".rstrip()
            broken = [*faults(item.msgid, item.msgstr)]
            if (context, item.msgid) in entries:
                broken.append("this message stands twice")
            problems += [
                Problem(place, f"{fault}.", "Compare with the source.") for fault in broken
            ]
            if broken:
                continue
            reviewed = bool(REVIEWED.search(item.tcomment or ""))
            entry = Entry(item.msgid, item.msgstr, item.fuzzy, reviewed)
            entries[context, item.msgid] = entry
            if "#" in context:
                by_context[context] = entry
        return Catalog(entries, by_context, tuple(problems))
