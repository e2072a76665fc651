"""`handrail locales sync`: templates and catalogues, brought up to the words of the source."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import polib

from pwa.edition import Edition
from pwa.edition.built_in import BUILT_IN
from pwa.edition.settings import Language
from pwa.words.canonical import canonical_file, canonical_text, write_text
from pwa.words.catalog import DOMAINS, catalog_name
from pwa.words.edits import check_edits
from pwa.words.extract import Extracted, guide_messages, interface_messages
from pwa.words.merge import Edits, entry_of, merged
from pwa.words.notes import with_notes
from pwa.words.reader import read_items, sound_file

NO_EDITS = Edits()


def sync_catalogs(
    edition: Edition, edits: Edits = NO_EDITS, built_in: Path = BUILT_IN
) -> Iterator[str]:
    """Write every template and catalogue anew; yields one line per file.

    EditionError before anything is written when a file is damaged or an edit cannot be.
    """
    found = messages_by_domain(edition, built_in)
    languages = edition.every_language
    old = {language.locale: _old(edition.root, language) for language in languages}
    check_edits(edits, [one for messages in found.values() for one in messages], old)
    for domain, messages in found.items():
        own = edition.interface if domain == "ui" else edition.source
        if not messages and domain == "edition":
            continue
        template = canonical_file(domain, None)
        template.extend(entry_of(one) for one in messages)
        yield _write(template, edition.root, f"locales/{domain}.pot")
        for language in languages:
            if language != own:
                file = canonical_file(domain, language, old[language.locale][domain].header)
                noted = with_notes(messages, edition, language)
                theirs = _of_domain(old[language.locale], domain, found)
                file.extend(merged(theirs, noted, edition.renames, edits.of(language.locale)))
                yield _write(file, edition.root, catalog_name(language, domain))


def messages_by_domain(
    edition: Edition, built_in: Path = BUILT_IN
) -> Mapping[str, list[Extracted]]:
    """The messages of each domain: what an organisation wrote itself goes to `edition`."""
    guide = list(guide_messages(edition))
    theirs: list[Extracted] = []
    if edition.root.resolve() != built_in.resolve():
        template = read_items(built_in / "locales" / "guide.pot", built_in)
        known = {(one.context, one.msgid) for one in template}
        theirs = [one for one in guide if (one.context, one.text) not in known]
        guide = [one for one in guide if (one.context, one.text) in known]
    return {"ui": list(interface_messages()), "guide": guide, "edition": theirs}


Old = Mapping[str, polib.POFile]  # by domain


def _old(root: Path, language: Language) -> Old:
    return {domain: _read(root, catalog_name(language, domain)) for domain in DOMAINS}


def _of_domain(old: Old, domain: str, found: Mapping[str, list[Extracted]]) -> list[polib.POEntry]:
    """A domain's old entries; words move between an edition's own and the built-in ones."""
    if domain == "ui":
        return list(old["ui"])
    other = "guide" if domain == "edition" else "edition"
    wanted = {one.context for one in found[domain]}
    elsewhere = {one.context for one in found[other]}
    moved = [one for one in old[other] if one.msgctxt in wanted]
    return [*moved, *(one for one in old[domain] if one.msgctxt not in elsewhere - wanted)]


def _read(root: Path, name: str) -> polib.POFile:
    """A catalogue as it is; EditionError when it is not sound."""
    return sound_file(root, name) if (root / name).exists() else polib.POFile()


def _write(file: polib.POFile, root: Path, name: str) -> str:
    write_text(root, name, canonical_text(file))
    wanted = [entry for entry in file if not entry.obsolete]
    return f"{name}: {len(file.translated_entries())} of {len(wanted)}"
