"""`content/words.toml`, `content/words.<tag>.toml`: what people search for, and where it leads.

Each language has a list of its own, because nobody searches for a translation.
"""

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from pydantic import Field

from pwa.edition.toml import Frozen, parse_table, read_text, validate
from pwa.errors import Problem


class Word(Frozen):
    """A word as people type it, and the page that answers; the only place for words that hurt."""

    say: str = Field(min_length=1)
    page: str
    search: str = ""  # other spellings


class Words(Frozen):
    """One language's list."""

    word: tuple[Word, ...] = Field(min_length=1)

    def by_letter(self) -> Iterator[tuple[str, list[Word]]]:
        """(letter, words) from A to Z, accents aside."""
        ordered = sorted(self.word, key=lambda word: plain_letters(word.say))
        for letter, words in groupby(ordered, key=lambda word: plain_letters(word.say)[0].upper()):
            yield letter, list(words)


def plain_letters(text: str) -> str:
    """Small letters without accents."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def load_words(root: Path, source: str, problems: list[Problem]) -> dict[str, Words]:
    """Every language's list by its tag; `words.toml` is the source language's."""
    lists = {}
    for path in sorted((root / "content").glob("words*.toml")):
        where = f"content/{path.name}"
        table = parse_table(read_text(path, where, problems), where, problems)
        found = validate(Words, table, where, problems)
        if found is not None:
            _, _, tag = path.stem.partition(".")
            lists[tag or source] = found
    return lists
