"""Words that hurt and claims that are wrong, from `content/wording.toml`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import field_validator

from pwa.checks.subject import Subject
from pwa.edition.settings import Language
from pwa.edition.toml import Frozen, parse_table, read_text, validate
from pwa.errors import EditionError, Problem, Severity
from pwa.words.guide import messages

# A number and a unit of mass or volume, in Latin or Arabic letters.
DOSE = re.compile(
    r"\d[\d.,]*\s?(mg|mcg|µg|microgram\w*|milligram\w*|miligramo\w*|ml|مغ|ملغ\w*|مل)(?!\w)",
    re.IGNORECASE,
)
WHERE = "content/wording.toml"


class Rule(Frozen):
    """One pattern (a regular expression) and what to write instead."""

    language: str
    pattern: str
    instead: str
    kind: Literal["word", "claim"]
    severity: Literal["error", "warning"]

    @field_validator("pattern")
    @classmethod
    def pattern_compiles(cls, value: str) -> str:
        try:
            re.compile(value)
        except re.error as error:
            raise ValueError(f"this is not a regular expression: {error}") from None
        return value


class Rules(Frozen):
    """The whole file."""

    rule: tuple[Rule, ...] = ()


def rules(root: Path) -> tuple[Rule, ...]:
    """The rules of an edition; none when it has no such file."""
    if not (root / WHERE).exists():
        return ()
    problems: list[Problem] = []
    table = parse_table(read_text(root / WHERE, WHERE, problems), WHERE, problems)
    found = validate(Rules, table, WHERE, problems)
    if found is None:
        raise EditionError(problems)
    return found.rule


def check_wording(subject: Subject) -> Iterator[Problem]:
    """No stigmatising word stands in the pages or in a translation."""
    yield from _matches(subject, "word")


def check_claims(subject: Subject) -> Iterator[Problem]:
    """No claim that the evidence contradicts stands in the pages or in a translation."""
    yield from _matches(subject, "claim")


def check_doses(subject: Subject) -> Iterator[Problem]:
    """No dose of a medicine stands in the pages or in a translation."""
    for language in subject.edition.every_language:
        for where, text in _texts(subject, language):
            if found := DOSE.search(text):
                yield Problem(
                    where,
                    f"a dose, “{found[0]}”, in “{text}”.",
                    "Leave it out: a dose is between a reader and who prescribes it.",
                )


def _matches(subject: Subject, kind: str) -> Iterator[Problem]:
    of_kind = [rule for rule in rules(subject.edition.root) if rule.kind == kind]
    for language in subject.edition.every_language:
        spoken = language.tag.partition("-")[0]
        wanted = [
            (rule, re.compile(rule.pattern, re.IGNORECASE))
            for rule in of_kind
            if rule.language == spoken
        ]
        for where, text in _texts(subject, language) if wanted else ():
            for rule, pattern in wanted:
                if found := pattern.search(text):
                    yield Problem(
                        where,
                        f"“{found[0]}” in “{text}”.",
                        f"Write: {rule.instead}.",
                        Severity(rule.severity),
                    )


@lru_cache(maxsize=32)  # three checks read the same texts
def _texts(subject: Subject, language: Language) -> tuple[tuple[str, str], ...]:
    """Every text of the guide in a language, with its place."""
    return tuple(_placed(subject, language))


def _placed(subject: Subject, language: Language) -> Iterator[tuple[str, str]]:
    for message in messages(subject.edition):
        found = subject.site.guide.find(language, message)
        if found.language != language:
            continue
        if language == subject.edition.source:
            yield message.where, found.text
        else:
            yield f"locales/{language.locale}/LC_MESSAGES/guide.po {message.context}", found.text
