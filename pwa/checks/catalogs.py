"""Catalogues: nothing in them can change a number or a link, and what is missing is named."""

from collections.abc import Iterator

from pwa.checks.subject import Subject
from pwa.edition.settings import Language
from pwa.errors import Problem, Severity
from pwa.words.extract import interface_messages
from pwa.words.guide import Message, messages
from pwa.words.tier import tier_of

TIERS = ("draft", "core", "beta", "published")


def translated(subject: Subject) -> list[Language]:
    """All languages that readers see, but the source."""
    edition = subject.edition
    return [row for row in edition.languages.values() if row != edition.source]


def begun(subject: Subject) -> list[Language]:
    """All languages but the source; drafts too, whose translators want to know what is wrong."""
    edition = subject.edition
    return [row for row in edition.every_language if row != edition.source]


def check_catalogs(subject: Subject) -> Iterator[Problem]:
    """Translations keep placeholders, digits and links, and hide no characters."""
    for language in begun(subject):
        yield from subject.site.catalogs.problems(language)


def check_translations(subject: Subject) -> Iterator[Problem]:
    """A language holds what its tier promises; what awaits a native speaker is named."""
    for language in subject.edition.languages.values():
        if language != subject.edition.interface:
            yield from _interface_gaps(subject, language)
    for language in translated(subject):
        where = f"locales/{language.locale}"
        tier = tier_of(subject.edition, subject.site.guide, subject.site.catalogs, language)
        yield from _safety_gaps(subject, language)
        if language.tier and TIERS.index(tier) < TIERS.index(language.tier):
            yield Problem(
                "locales/languages.toml",
                f"{language.autonym} is declared {language.tier}, and is {tier}.",
                "Translate and review what is missing, or declare it lower.",
                Severity.WARNING,
            )
        if not language.native_review:
            yield Problem(
                where,
                f"{language.autonym} ({tier}) has not been checked by a native speaker.",
                "Have one read every block, then set native_review in locales/languages.toml.",
                Severity.HUMAN,
            )


def _safety_gaps(subject: Subject, language: Language) -> Iterator[Problem]:
    """A safety-critical block never translated is an error, an outdated one a warning.

    A language declared core owes only the pages of the safety core; the rest falls back.
    """
    core = subject.edition.settings.safety_core
    for message in messages(subject.edition):
        if language.tier == "core" and message.context.partition("#")[0] not in core:
            continue
        state = subject.site.guide.find(language, message).state
        if message.safety and state != "current":
            missing = state == "source"
            if missing and _is_broken(subject, language, message):
                continue  # named already, and the source stands there
            yield Problem(
                f"locales/{language.locale}/LC_MESSAGES/guide.po {message.context}",
                f"a safety-critical block is {'not translated' if missing else 'outdated'}.",
                f"Translate: “{message.text}”",
                Severity.ERROR if missing else Severity.WARNING,
            )


def _is_broken(subject: Subject, language: Language, message: Message) -> bool:
    """Whether there is a translation that only cannot be shown."""
    catalogs = subject.site.catalogs
    if catalogs.get(language, "guide").is_unreadable:
        return True
    return catalogs.entry(language, message.context, message.text) is not None


def _interface_gaps(subject: Subject, language: Language) -> Iterator[Problem]:
    catalog = subject.site.catalogs.get(language, "ui")
    for one in interface_messages() if not catalog.is_unreadable else ():
        entry = catalog.entry(one.context, one.text)
        if entry is None or entry.outdated:
            yield Problem(
                f"locales/{language.locale}/LC_MESSAGES/ui.po {one.context}".rstrip(),
                f"“{one.text}” is {'outdated' if entry else 'not translated'}.",
                "Translate it: an interface in two languages confuses.",
                Severity.WARNING if entry else Severity.ERROR,
            )
