"""Languages that nobody speaks, made from the source in memory: they show what is not translated,
what does not fit, and what is written the wrong way round. No release has them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from math import ceil

from pwa.edition import Edition
from pwa.edition.settings import Language
from pwa.words.canonical import canonical_file, canonical_text
from pwa.words.catalog import Catalog, Catalogs, Entry
from pwa.words.extract import guide_messages
from pwa.words.guide import messages
from pwa.words.merge import entry_of

ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçđéƒǧĥíǰķłɱñóƥɋřšţúṽŵẋýžÁɃÇĐÉƑǦĤÍǰĶŁḾÑÓƤɊŘŠŢÚṼŴẊÝŽ",
)
# Placeholders, links' targets, marks and numbers: what a translation must keep.
KEPT = re.compile(r"(\{[^}]*\}|\]\([^)]*\)|\*\*?|\[|\d+)")
PADDING = "ýéłþø"
LONGER = 0.4  # how much longer than English other languages are, for short words
RIGHT_TO_LEFT, END, MARK = "\u202e", "\u202c", "\u200f"

Change = Callable[[str], str]


def accented(text: str) -> str:
    """The text in letters that English lacks, two fifths longer, between brackets."""
    pieces = KEPT.split(text)
    words = "".join(one if KEPT.fullmatch(one) else one.translate(ACCENTED) for one in pieces)
    # In words of five letters, so that lines may break there.
    more = " ".join([PADDING] * ceil(LONGER * len(text) / (len(PADDING) + 1)))
    # Within a link's label, so that its note stays a note.
    if linked := re.fullmatch(r"\[([^\]]*)(\]\(.*)", words, re.DOTALL):
        return f"[⟦{linked[1]} {more}⟧{linked[2]}"
    return f"⟦{words} {more}⟧"


def mirrored(text: str) -> str:
    """Every word written from right to left, as Arabic is."""
    pieces = KEPT.split(text)
    return "".join(one if KEPT.fullmatch(one) else _mirror(one) for one in pieces)


def _mirror(words: str) -> str:
    turned = rf"{MARK}{RIGHT_TO_LEFT}\g<0>{END}{MARK}"
    return re.sub(r"[^\W\d_]+", turned, words)


def _row(tag: str, autonym: str, direction: str, cldr: str) -> Language:
    values = {"tag": tag, "locale": tag.replace("-", "_"), "autonym": autonym, "cldr": cldr}
    plural = "nplurals=2; plural=(n != 1);"
    return Language.model_validate(
        {**values, "direction": direction, "plural": plural, "tier": "draft"}
    )


ACCENTED_ENGLISH = _row("en-XA", "Áççéñţéđ", "ltr", "en")
MIRRORED = _row("ar-XB", "Ɱířřóřéđ", "rtl", "ar")
HALF = _row("zxx-HA", "Ĥáłƒ", "ltr", "en")
PSEUDO: Mapping[str, tuple[Language, Change]] = {
    ACCENTED_ENGLISH.tag: (ACCENTED_ENGLISH, accented),
    MIRRORED.tag: (MIRRORED, mirrored),
    HALF.tag: (HALF, accented),
}


def with_pseudo(edition: Edition) -> Edition:
    """The same edition with the pseudo-languages among its languages; for tests and previews."""
    rows = {tag: row for tag, (row, _) in PSEUDO.items()}
    return replace(edition, languages={**edition.languages, **rows})


class PseudoEntry(Entry):
    """Words that a machine has changed: their unseen marks are meant."""

    @property
    def faults(self) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True)
class PseudoCatalog(Catalog):
    """A catalogue that answers every message."""

    language: Language = ACCENTED_ENGLISH

    def entry(self, context: str, msgid: str) -> Entry | None:
        return pseudo_entry(self.language, context, msgid)


class PseudoCatalogs(Catalogs):
    """The edition's catalogues, and those of the pseudo-languages."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(edition.root, edition.renames)
        order = [(one.context, one.text) for one in messages(edition)]
        self._place = {key: number for number, key in enumerate(order)}

    def get(self, language: Language, domain: str) -> Catalog:
        if language.tag not in PSEUDO:
            return super().get(language, domain)
        return PseudoCatalog(language=language) if domain == "ui" else Catalog()

    def entry(self, language: Language, context: str, msgid: str) -> Entry | None:
        """In the half language every second block is missing and every fifth outdated."""
        if language.tag not in PSEUDO:
            return super().entry(language, context, msgid)
        number = self._place.get((context, msgid), 0)
        if language.tag != HALF.tag:
            return pseudo_entry(language, context, msgid)
        if number % 5 == 0:
            return pseudo_entry(language, context, f"{msgid} ~")._replace(outdated=True)
        return None if number % 2 else pseudo_entry(language, context, msgid)


@cache
def pseudo_entry(language: Language, context: str, msgid: str) -> PseudoEntry:
    """A message in a pseudo-language."""
    _, change = PSEUDO[language.tag]
    return PseudoEntry(context, msgid, change(msgid), f"{language.tag} {context}")


def pseudo_catalog(edition: Edition, tag: str) -> str:
    """The guide's catalogue in a pseudo-language, as a file."""
    language, _ = PSEUDO[tag]
    catalogs, file = PseudoCatalogs(edition), canonical_file("guide", language)
    for one in guide_messages(edition):
        entry, found = entry_of(one), catalogs.entry(language, one.context, one.text)
        if found is not None:
            entry.msgstr = found.msgstr
            if found.outdated:
                entry.flags.append("fuzzy")
                entry.previous_msgid = found.msgid
        file.append(entry)
    return canonical_text(file)
