"""Brings catalogues up to their source: by identity, never by a guess from another block."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import polib

from pwa.edition import Edition
from pwa.edition.renames import Renames
from pwa.edition.settings import Language
from pwa.errors import EditionError, Problem
from pwa.words.catalog import DOMAINS, catalog_name
from pwa.words.extract import Extracted, guide_messages, interface_messages
from pwa.words.reader import read_file
from pwa.words.stamps import without_review


def sync_catalogs(edition: Edition) -> Iterator[str]:
    """Write every template and catalogue anew; yields one line per file."""
    extracted = {"ui": list(interface_messages()), "guide": list(guide_messages(edition))}
    old = {name: _read(edition.root, name) for name in _names(edition)}
    for domain, found in extracted.items():
        template = _file(domain, None)
        template.extend(_entry(one) for one in found)
        yield _write(template, edition.root, f"locales/{domain}.pot")
        own = edition.source if domain == "guide" else edition.interface
        for language in (*edition.languages.values(), *edition.drafts.values()):
            if language == own:
                continue
            name = catalog_name(language, domain)
            file = _file(domain, language)
            yield _write(_merged(old[name], file, found, edition.renames), edition.root, name)


def _names(edition: Edition) -> Iterator[str]:
    for language in (*edition.languages.values(), *edition.drafts.values()):
        for domain in DOMAINS:
            yield catalog_name(language, domain)


def _read(root: Path, name: str) -> polib.POFile:
    """A catalogue as it is; EditionError before anything is written when it is not sound."""
    if not (root / name).exists():
        return polib.POFile()
    try:
        return read_file(root / name, root)
    except (OSError, ValueError) as error:
        fault = Problem(name, f"this catalogue cannot be read: {error}.", "Mend the file.")
        raise EditionError([fault]) from None


def _merged(
    old: polib.POFile, file: polib.POFile, found: Iterable[Extracted], renames: Renames
) -> polib.POFile:
    """The file with every present message; translations move with their identity."""
    exact = {(renames.context(one.msgctxt or ""), one.msgid): one for one in old}
    by_context = {context: one for (context, _), one in exact.items() if "#" in context}
    used = set()
    for one in found:
        entry = _entry(one)
        kept = exact.get((one.context, one.text)) or by_context.get(one.context)
        if kept is not None and kept.msgstr:
            _take_over(entry, kept)
            used.add(id(kept))
        file.append(entry)
    for one in old:
        if id(one) not in used and one.msgstr:
            one.obsolete = True
            file.append(one)
    return file


def _take_over(entry: polib.POEntry, kept: polib.POEntry) -> None:
    """Keep the words; when their source has changed they are fuzzy and show the old source."""
    entry.msgstr = kept.msgstr
    entry.tcomment = kept.tcomment
    if kept.msgid != entry.msgid:
        # Whoever signed the old words has not seen what becomes of them.
        entry.tcomment = without_review(kept.tcomment)
        entry.flags.append("fuzzy")
        entry.previous_msgid = kept.previous_msgid or kept.msgid
    elif kept.fuzzy:
        entry.flags.append("fuzzy")
        entry.previous_msgid = kept.previous_msgid


def _entry(one: Extracted) -> polib.POEntry:
    return polib.POEntry(
        msgctxt=one.context or None,
        msgid=one.text,
        comment="\n".join(one.comments),
        occurrences=[(one.where, "")],
        flags=list(one.flags),
    )


def _file(domain: str, language: Language | None) -> polib.POFile:
    """An empty catalogue in canonical form: no wrapping, no dates, so that a diff shows words."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": f"Handrail {domain}",
        "Language": language.locale if language else "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if language:
        file.metadata["Plural-Forms"] = language.plural
        if not language.native_review:
            file.header = f"{language.autonym}: drafted, not yet checked by a native speaker."
    return file


def _write(file: polib.POFile, root: Path, name: str) -> str:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = str(file)
    path.write_text(text if text.endswith("\n") else f"{text}\n", encoding="utf-8")
    wanted = [entry for entry in file if not entry.obsolete]
    return f"{name}: {len(file.translated_entries())} of {len(wanted)}"
