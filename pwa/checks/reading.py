"""How hard the source words are to read."""

from collections.abc import Iterator

from pwa.checks.subject import Subject
from pwa.edition.markdown import PLACEHOLDER
from pwa.errors import Problem
from pwa.words.readability import WORD, grade

CORE_GRADE = 5.0  # pages somebody reads in an emergency
OTHER_GRADE = 6.0

# Names that a reader meets on the pack, in the street or on a sign: long, and not replaceable.
KNOWN = frozenset(
    WORD.findall(
        """naloxone narcan nyxoid prenoxad methadone buprenorphine fentanyl medetomidine xylazine
        heroin opioid opioids loperamide barbiturates pregabalin benzos
        canada scotland kingdom states united android iphone safari javascript"""
    )
)


def check_reading(subject: Subject) -> Iterator[Problem]:
    """Pages read at Flesch-Kincaid grade 5 or less in the safety core, 6 elsewhere (English)."""
    edition = subject.edition
    if edition.source.cldr.partition("_")[0] != "en":
        return
    for page in edition.pages.values():
        text = "\n".join(PLACEHOLDER.sub("2", words) for _, words, _ in page.messages())
        limit = CORE_GRADE if page.slug in edition.settings.safety_core else OTHER_GRADE
        if (found := grade(text, KNOWN)) > limit:
            yield Problem(
                page.where,
                f"its words read at grade {found:.1f}; at most {limit:.0f} is allowed.",
                "Shorten the sentences and use shorter words.",
            )
