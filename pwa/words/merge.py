"""Moves translations to the present words of the source: by identity, never by a guess from
another block.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from difflib import SequenceMatcher

import polib

from pwa.edition.renames import Renames
from pwa.words.canonical import sorted_obsolete
from pwa.words.extract import Extracted
from pwa.words.stamps import is_withdrawn, renewed, withdrawn_line, without_review

# A paragraph without an id is the same one after a small edit, within its own page alone. Shorter
# or less alike than this, two paragraphs of one page were mistaken for each other.
ALIKE, LONG_ENOUGH = 0.75, 20
# So long words whose block is gone wait at the end of the file for its return.
KEPT_FOR = timedelta(days=365)
GONE = "gone: "


@dataclass(frozen=True)
class Edits:
    """What a named person says of the source's changes; contexts are page#block."""

    minor: frozenset[str] = frozenset()  # a typo mended: translations stay current
    withdraw: frozenset[str] = frozenset()  # the old words were dangerous: translations go
    locales: frozenset[str] = frozenset()  # whose words are withdrawn; empty = every language's
    who: str = ""
    today: date = field(default_factory=date.today)

    def of(self, locale: str) -> "Edits":
        """What of this holds for one language."""
        meant = not self.locales or locale in self.locales
        return self if meant else replace(self, withdraw=frozenset())


def merged(
    old: Iterable[polib.POEntry], found: Iterable[Extracted], renames: Renames, edits: Edits
) -> Iterator[polib.POEntry]:
    """Every present message with its translation, then those whose block is gone."""
    pool, wanted = _Pool(old, renames), list(found)
    known = [pool.same_block(one) for one in wanted]
    for one, same in zip(wanted, known, strict=True):
        entry = entry_of(one)
        # Only what no block has kept may have moved here with its page.
        if kept := same or pool.moved(one):
            _take_over(entry, kept, edits)
        yield entry
    gone = (_gone(one, edits.today) for one in pool.left())
    yield from sorted_obsolete(one for one in gone if one is not None)


def entry_of(one: Extracted) -> polib.POEntry:
    """A message that nobody has translated yet."""
    return polib.POEntry(
        msgctxt=one.context or None,
        msgid=one.text,
        comment="\n".join(one.comments),
        occurrences=[(one.where, "")],
        flags=list(one.flags),
    )


class _Pool:
    """The old entries; each is taken once."""

    def __init__(self, old: Iterable[polib.POEntry], renames: Renames) -> None:
        self._old = [one for one in old if one.msgstr or "withdrawn:" in one.tcomment]
        self._taken: set[int] = set()
        self._exact: dict[tuple[str, str], polib.POEntry] = {}
        self._by_context: dict[str, polib.POEntry] = {}
        self._by_words: dict[tuple[str, str], polib.POEntry] = {}
        self._by_page: dict[str, list[polib.POEntry]] = defaultdict(list)
        # Obsolete entries first: one that is in use wins over them.
        for one in sorted(self._old, key=lambda one: not one.obsolete):
            context = renames.context(one.msgctxt or "")
            self._exact[context, one.msgid] = one
            self._by_words[context.partition("#")[2], one.msgid] = one
            if "#" in context:
                self._by_context[context] = one
            else:
                self._by_page[context].append(one)

    def same_block(self, wanted: Extracted) -> polib.POEntry | None:
        """The entry of this block: the same words, or an older wording."""
        key = (wanted.context, wanted.text)
        return self._take(self._exact.get(key) or self._by_context.get(wanted.context))

    def moved(self, wanted: Extracted) -> polib.POEntry | None:
        """The same words under another page's name, or nearly the same on a page without ids."""
        block = wanted.context.partition("#")[2]
        same = self._by_words.get((block, wanted.text))
        if same is not None and id(same) not in self._taken:
            return self._take(same)
        return None if block else self._take(self._alike(wanted))

    def _take(self, one: polib.POEntry | None) -> polib.POEntry | None:
        if one is not None:
            self._taken.add(id(one))
        return one

    def left(self) -> Iterator[polib.POEntry]:
        return (one for one in self._old if id(one) not in self._taken)

    def _alike(self, wanted: Extracted) -> polib.POEntry | None:
        if len(wanted.text) < LONG_ENOUGH or not wanted.context:
            return None
        free = [one for one in self._by_page[wanted.context] if id(one) not in self._taken]
        rated = [(SequenceMatcher(None, one.msgid, wanted.text).ratio(), one) for one in free]
        best = max(rated, key=lambda pair: pair[0], default=(0.0, None))
        return best[1] if best[0] >= ALIKE else None


def _take_over(entry: polib.POEntry, kept: polib.POEntry, edits: Edits) -> None:
    """Keep the words; when their source has changed they are fuzzy and show the old source."""
    entry.msgstr, entry.tcomment = kept.msgstr, _without_gone(kept.tcomment)
    if kept.msgstr and entry.msgctxt in edits.withdraw:
        line = withdrawn_line(edits.today, edits.who, kept.msgstr)
        entry.tcomment = f"{without_review(entry.tcomment)}\n{line}".strip()
    if is_withdrawn(entry.tcomment, entry.msgstr):
        entry.msgstr = ""
        return
    if kept.msgid == entry.msgid:
        if kept.fuzzy:
            _mark(entry, kept.previous_msgid)
    elif entry.msgctxt in edits.minor and not kept.fuzzy:
        entry.tcomment = renewed(entry.tcomment, kept.msgid, entry.msgid, entry.msgstr)
        entry.tcomment += f"\nminor: {edits.today} {edits.who}"
        entry.tcomment = entry.tcomment.strip()
    else:
        # Whoever signed the old words has not seen what becomes of them.
        entry.tcomment = without_review(entry.tcomment)
        _mark(entry, kept.previous_msgid or kept.msgid)


def _mark(entry: polib.POEntry, previous: str | None) -> None:
    entry.flags.append("fuzzy")
    entry.previous_msgid = previous


def _without_gone(comment: str) -> str:
    return "\n".join(line for line in comment.splitlines() if not line.startswith(GONE))


def _gone(one: polib.POEntry, today: date) -> polib.POEntry | None:
    """An entry without a block, with the day it went; None when it has waited long enough."""
    if not one.msgstr or is_withdrawn(one.tcomment, one.msgstr):
        return None
    days = [line[len(GONE) :] for line in one.tcomment.splitlines() if line.startswith(GONE)]
    if not days:
        one.tcomment = f"{one.tcomment}\n{GONE}{today}".strip()
    elif today - date.fromisoformat(days[0]) > KEPT_FOR:
        return None
    one.obsolete = True
    return one
