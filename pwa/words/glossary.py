"""`locales/<locale>/glossary.toml`: which word a language uses for a term, and how it says no."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import Field, field_validator

from pwa.edition.settings import Language
from pwa.edition.toml import Frozen, parse_table, read_text, validate
from pwa.errors import EditionError, Problem


class Term(Frozen):
    """One term of the source and the words that may stand for it."""

    source: str = Field(min_length=1)
    use: tuple[str, ...] = Field(min_length=1)  # beginnings of words: "naloxon" fits any ending
    note: str = ""

    def is_in(self, text: str) -> bool:
        return re.search(rf"\b{re.escape(self.source)}", text, re.IGNORECASE) is not None

    def is_kept(self, translation: str) -> bool:
        folded = translation.casefold()
        return any(word.casefold() in folded for word in self.use)


class Glossary(Frozen):
    """What a language's translators have agreed on."""

    # How the language says no, as a regular expression; "" where negation is no word of its own.
    negation: str = ""
    informal: str = ""  # regular expression of what speaks to the reader in the wrong tone
    tone: str = ""  # for translators: how the guide speaks in this language
    term: tuple[Term, ...] = ()

    @field_validator("negation", "informal")
    @classmethod
    def pattern_compiles(cls, value: str) -> str:
        try:
            re.compile(value)
        except re.error as error:
            raise ValueError(f"this is not a regular expression: {error}") from None
        return value

    def terms_in(self, text: str) -> Iterator[Term]:
        return (term for term in self.term if term.is_in(text))


def glossary_name(language: Language) -> str:
    return f"locales/{language.locale}/glossary.toml"


def load_glossary(root: Path, language: Language) -> Glossary:
    """A language's glossary; an empty one without a file; EditionError when it is not sound."""
    where = glossary_name(language)
    if not (root / where).exists():
        return Glossary()
    problems: list[Problem] = []
    table = parse_table(read_text(root / where, where, problems), where, problems)
    found = validate(Glossary, table, where, problems)
    if found is None or problems:
        raise EditionError(problems)
    return found


def notes(glossary: Glossary, text: str) -> Iterable[str]:
    """What a translator of this text is told of its terms."""
    for term in glossary.terms_in(text):
        note = f" ({term.note})" if term.note else ""
        yield f"Glossary: {term.source} = {' / '.join(term.use)}{note}"
