"""gettext catalogues, read from .po files without compiling, each once and when first asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from pwa.edition.renames import Renames
from pwa.edition.settings import Language
from pwa.errors import Problem
from pwa.words.reader import Item, read_items, read_text
from pwa.words.stamps import is_reviewed, is_withdrawn
from pwa.words.structure import faults
from pwa.words.thanks import thanked

# The interface's words, the built-in pages' words, and an organisation's own words.
DOMAINS = ("ui", "guide", "edition")


class Entry(NamedTuple):
    """One message of a catalogue, and what is true of its translation."""

    context: str
    msgid: str
    msgstr: str
    place: str = ""  # file:line context
    outdated: bool = False  # marked fuzzy: the source has changed since
    reviewed: bool = False  # a valid `# reviewed:` line stands above it
    withdrawn: bool = False  # the old words were dangerous and are gone
    previous: str = ""  # the source that an outdated translation was written for

    @property
    def faults(self) -> tuple[str, ...]:
        """What in it could break a page or change a number; such an entry is not shown."""
        return _faults(self.msgid, self.msgstr) if self.msgstr else ()

    @property
    def is_usable(self) -> bool:
        return bool(self.msgstr) and not self.withdrawn and not self.faults


@lru_cache(maxsize=16_384)  # ten languages' messages; each is asked for with every page
def _faults(msgid: str, msgstr: str) -> tuple[str, ...]:
    return tuple(faults(msgid, msgstr))


@dataclass(frozen=True)
class Catalog:
    """The messages of one language and domain."""

    entries: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    by_context: Mapping[str, Entry] = field(default_factory=dict)  # only contexts with a block id
    faults: tuple[Problem, ...] = ()  # of the file
    is_unreadable: bool = False
    thanks: tuple[str, ...] = ()  # translators who asked to be named

    def entry(self, context: str, msgid: str) -> Entry | None:
        """The entry of this message, usable or not; by its block id one of an older wording."""
        return self.entries.get((context, msgid)) or self.by_context.get(context)

    def find(self, context: str, msgid: str) -> Entry | None:
        """The entry of this message, if it may be shown."""
        entry = self.entry(context, msgid)
        return entry if entry and entry.is_usable else None

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """The faults of the file, and of every entry that is left out for what it could break."""
        broken = (
            left_out(entry.place, f"{fault}.", "Compare with the source.")
            for entry in self.entries.values()
            for fault in entry.faults
        )
        return (*self.faults, *broken)


def left_out(where: str, what: str, how: str) -> Problem:
    """A fault for which the source's words stand in; everything else is built."""
    return Problem(where, what, how, stops_build=False)


def catalog_name(language: Language, domain: str) -> str:
    """Where a language's catalogue stands below the edition's root."""
    return f"locales/{language.locale}/LC_MESSAGES/{domain}.po"


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

    def entry(self, language: Language, context: str, msgid: str) -> Entry | None:
        """The guide's entry of a message: the organisation's own words lie over the built-in."""
        own, built_in = (self.get(language, domain) for domain in ("edition", "guide"))
        return own.entry(context, msgid) or built_in.entry(context, msgid)

    def problems(self, language: Language) -> Iterator[Problem]:
        """What is wrong in a language's files."""
        for domain in DOMAINS:
            yield from self.get(language, domain).problems

    def thanked(self, language: Language) -> tuple[str, ...]:
        """Who translated a language, each named once, as far as they asked for it."""
        files = (self.get(language, domain) for domain in DOMAINS)
        return tuple(dict.fromkeys(name for file in files for name in file.thanks))

    def forget(self) -> None:
        """Read every file again when it is next asked for."""
        self._read.clear()

    def path(self, language: Language, domain: str) -> Path:
        """The file of a language and domain."""
        return self._root / catalog_name(language, domain)

    def _load(self, language: Language, domain: str) -> Catalog:
        where, path = catalog_name(language, domain), self.path(language, domain)
        if not path.exists():
            return Catalog()
        root = self._root if path.is_relative_to(self._root) else path.parent
        try:
            text = read_text(path, root)
            found = sorted_out(read_items(path, root), where, self._renames)
            return replace(found, thanks=thanked(text))
        except (OSError, ValueError) as error:
            what = f"this catalogue cannot be read: {error}."
            return Catalog(faults=(left_out(where, what, "Mend the file."),), is_unreadable=True)


def sorted_out(items: Iterable[Item], where: str, renames: Renames) -> Catalog:
    """A file's messages by identity; of two for one message the first is kept."""
    entries: dict[tuple[str, str], Entry] = {}
    by_context: dict[str, Entry] = {}
    twice: list[Problem] = []
    for item in items:
        if not item.msgstr.strip() and "withdrawn:" not in item.comment:
            continue
        context = renames.context(item.context)
        entry = Entry(
            context,
            item.msgid,
            item.msgstr,
            f"{where}:{item.line} {context}".rstrip(),
            item.fuzzy,
            bool(item.comment) and is_reviewed(item.comment, item.msgid, item.msgstr),
            bool(item.comment) and is_withdrawn(item.comment, item.msgstr),
            item.previous,
        )
        if entries.setdefault((context, item.msgid), entry) is not entry:
            twice.append(left_out(entry.place, "this message stands twice.", "Keep one."))
        elif "#" in context:
            by_context[context] = entry
    return Catalog(entries, by_context, tuple(twice))
