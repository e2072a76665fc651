"""How hard the source words are to read."""

from collections.abc import Iterator

from pwa.checks.subject import Subject
from pwa.edition.markdown import LINK, PLACEHOLDER
from pwa.errors import Problem, Severity
from pwa.words.readability import WORD, grade, mean_sentence, spanish_ease

CORE_GRADE = 5.0  # pages somebody reads in an emergency
OTHER_GRADE = 6.0
SENTENCE_WORDS = 15  # on average over a page
SPANISH_EASE = 65  # “quite easy” on the INFLESZ scale; 55 is normal

# Names that a reader meets on the pack, in the street or on a sign: long, and not replaceable.
KNOWN = frozenset(
    WORD.findall(
        """naloxone narcan nyxoid prenoxad methadone buprenorphine fentanyl medetomidine xylazine
        heroin opioid opioids loperamide barbiturates pregabalin benzos
        canada scotland kingdom states united android iphone safari javascript"""
    )
)


def check_reading(subject: Subject) -> Iterator[Problem]:
    """Pages read at grade 5 or less in the safety core, 6 elsewhere, in short sentences."""
    edition = subject.edition
    if edition.source.cldr.partition("_")[0] != "en":
        return
    for page in edition.pages.values():
        text = _running("\n".join(words for _, words, _ in page.messages()))
        limit = CORE_GRADE if page.slug in edition.settings.safety_core else OTHER_GRADE
        if (found := grade(text, KNOWN)) > limit:
            yield Problem(
                page.where,
                f"its words read at grade {found:.1f}; at most {limit:.0f} is allowed.",
                "Shorten the sentences and use shorter words.",
            )
        if (mean := mean_sentence(text, KNOWN)) > SENTENCE_WORDS:
            yield Problem(
                page.where,
                f"its sentences have {mean:.0f} words; at most {SENTENCE_WORDS} are allowed.",
                "Make two of the longest ones.",
            )


def check_spanish(subject: Subject) -> Iterator[Problem]:
    """Spanish pages are quite easy to read by the scale that Spanish health texts use."""
    for language in subject.edition.languages.values():
        if language.cldr.partition("_")[0] != "es":
            continue
        for page in subject.edition.pages.values():
            found = subject.site.guide.page_texts(language, page)
            if (ease := spanish_ease(_running("\n".join(found)))) < SPANISH_EASE:
                yield Problem(
                    f"locales/{language.locale}/LC_MESSAGES/guide.po {page.slug}",
                    f"this page reads at {ease:.0f}; {SPANISH_EASE} or more is easy.",
                    "Shorten the sentences and use shorter words.",
                    Severity.WARNING,
                )


def _running(text: str) -> str:
    """Words without what a reader does not read: placeholders, targets of links."""
    return LINK.sub("]", PLACEHOLDER.sub("2", text))
