"""Translations as a careful reader would check them: terms, negation, length, tone, script."""

import re
from collections.abc import Iterator
from pathlib import Path

from pwa.checks.catalogs import begun, translated
from pwa.checks.subject import Subject
from pwa.edition.settings import Language
from pwa.errors import EditionError, Problem, Severity
from pwa.words.catalog import DOMAINS, Entry, catalog_name, left_out
from pwa.words.extract import Extracted, guide_messages, interface_messages
from pwa.words.glossary import Glossary, load_glossary
from pwa.words.quality import Measure, Pair, emphasis_is_kept, findings
from pwa.words.reader import head_fields, read_file, read_text

Found = tuple[Extracted, Entry]


def check_files(subject: Subject) -> Iterator[Problem]:
    """A catalogue's head names its language and plural rule, and every plural form is filled."""
    for language in begun(subject):
        for domain in DOMAINS:
            name = catalog_name(language, domain)
            readable = not subject.site.catalogs.get(language, domain).is_unreadable
            if readable and (subject.edition.root / name).exists():
                yield from _head(subject.edition.root, name, language)


def _head(root: Path, name: str, language: Language) -> Iterator[Problem]:
    text = read_text(root / name, root)
    given_in = head_fields(text)
    for key, wanted in (("Language", language.locale), ("Plural-Forms", language.plural)):
        given = given_in.get(key, "")
        if _spaceless(given) != _spaceless(wanted):
            what = f"its head says {key}: {given or 'nothing'}."
            yield left_out(name, what, f"Write: {wanted} (handrail locales fmt does).")
    for one in read_file(root / name, root) if "msgid_plural" in text else ():
        if one.msgid_plural and not one.obsolete and not all(one.msgstr_plural.values()):
            yield left_out(f"{name}:{one.linenum}", "a plural form is empty.", "Fill every form.")


def _spaceless(text: str) -> str:
    return re.sub(r"[\s;()]", "", text)


def check_quality(subject: Subject) -> Iterator[Problem]:
    """Translations keep terms, negation and tone, fit their place, and are the language's own."""
    for language in begun(subject):
        try:
            glossary = load_glossary(subject.edition.root, language)
        except EditionError as error:
            yield from error.problems
            continue
        yield from _quality(subject, language, glossary)


def _quality(subject: Subject, language: Language, glossary: Glossary) -> Iterator[Problem]:
    found = list(_current(subject, language))
    pairs = [Pair(one.text, entry.msgstr, one.safety, one.most) for one, entry in found]
    measure = Measure.of(language.autonym, pairs)
    for (_, entry), pair in zip(found, pairs, strict=True):
        for what, how in findings(pair, measure, glossary):
            yield Problem(
                entry.place, what, how, _severity(pair, what, language), stops_build=False
            )


def _severity(pair: Pair, what: str, language: Language) -> Severity:
    """Most findings are a question; a few are errors where readers rely on the words most."""
    marks = next(emphasis_is_kept(pair, Measure("", 1, 1), Glossary()), None)
    if pair.safety and marks and marks[0] == what:
        return Severity.ERROR
    term = "translated as agreed" in what
    return Severity.ERROR if term and language.tier == "published" else Severity.WARNING


def _current(subject: Subject, language: Language) -> Iterator[Found]:
    """Every translation that readers are shown as current, with its source."""
    catalogs = subject.site.catalogs
    for one in (*guide_messages(subject.edition), *interface_messages()):
        if one.where.startswith("pwa/"):
            entry = catalogs.get(language, "ui").find(one.context, one.text)
        else:
            entry = catalogs.entry(language, one.context, one.text)
        if entry and entry.is_usable and not entry.outdated and entry.msgid == one.text:
            yield one, entry


def check_signatures(subject: Subject) -> Iterator[Problem]:
    """Safety-critical words that no person has signed yet are counted, language by language."""
    for language in translated(subject):
        waiting = sum(
            one.safety and not entry.reviewed for one, entry in _current(subject, language)
        )
        if waiting:
            yield Problem(
                f"locales/{language.locale}",
                f"{waiting} safety-critical messages of {language.autonym} await a reviewer.",
                f"A person who reads both walks them: handrail locales review {language.tag}.",
                Severity.HUMAN,
            )
