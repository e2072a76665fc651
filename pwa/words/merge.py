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
    pool = _Pool(old, renames)
    for one in found:
        entry = entry_of(one)
        kept = pool.take(one)
        if kept is not None:
            _take_over(entry, kept, edits)
        yield entry
    for one in pool.left():
        if gone := _gone(one, edits.today):
            yield gone


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

    def take(self, wanted: Extracted) -> polib.POEntry | None:
        """The entry whose words these are: the same, an older wording, or moved with its page."""
        block = wanted.context.partition("#")[2]
        found = (
            self._exact.get((wanted.context, wanted.text))
            or self._by_context.get(wanted.context)
            or self._free(self._by_words.get((block, wanted.text)))
            or (None if block else self._alike(wanted))
        )
        if found is not None:
            self._taken.add(id(found))
        return found

    def left(self) -> Iterator[polib.POEntry]:
        return (one for one in self._old if id(one) not in self._taken)

    def _free(self, one: polib.POEntry | None) -> polib.POEntry | None:
        return None if one is None or id(one) in self._taken else one

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
