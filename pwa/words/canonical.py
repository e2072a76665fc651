"""The one form in which catalogues are kept, so that a diff shows words and nothing else."""

from collections.abc import Iterable
from pathlib import Path

import polib

from pwa.edition.settings import Language
from pwa.words.extract import Extracted
from pwa.words.thanks import thanked


def canonical_file(domain: str, language: Language | None, header: str = "") -> polib.POFile:
    """An empty catalogue: no wrapping, no dates, nobody's address; a template has no language."""
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
        note = f"{language.autonym}: drafted, not yet checked by a native speaker."
        thanks = [f"thanks: {name}" for name in thanked(header)]
        file.header = "\n".join([*([] if language.native_review else [note]), *thanks])
    return file


def canonical_text(file: polib.POFile) -> str:
    """The file's bytes: one line feed at each line's end, also at the last."""
    return f"{str(file).rstrip()}\n"


def canonical(
    old: polib.POFile, domain: str, language: Language, found: Iterable[Extracted]
) -> str:
    """A file as any program saved it, in our form; messages in reading order.

    Words, earlier sources and the translators' own lines stay; names, addresses, dates, line
    numbers and a program's headers go. What we say beside a message is said anew: programs wrap
    and drop it.
    """
    file = canonical_file(domain, language, old.header)
    known = {(one.context, one.text): one for one in found}
    place = {key: number for number, key in enumerate(known)}
    present = [one for one in old if not one.obsolete]
    present.sort(key=lambda one: place.get(_key(one), len(place)))
    for one in (*present, *sorted_obsolete(one for one in old if one.obsolete)):
        files = dict.fromkeys(name for name, _ in one.occurrences)
        one.occurrences = [(name, "") for name in files]
        if (message := known.get(_key(one))) and not one.obsolete:
            _say_anew(one, message)
        file.append(one)
    return canonical_text(file)


def sorted_obsolete(entries: Iterable[polib.POEntry]) -> list[polib.POEntry]:
    """Words whose block is gone, in an order that no program's own changes."""
    return sorted(entries, key=_key)


def _say_anew(entry: polib.POEntry, message: Extracted) -> None:
    entry.comment = "\n".join(message.comments)
    entry.occurrences = [(message.where, "")]
    entry.flags = [*message.flags, *(["fuzzy"] if entry.fuzzy else [])]


def _key(one: polib.POEntry) -> tuple[str, str]:
    return one.msgctxt or "", one.msgid


def write_text(root: Path, name: str, text: str) -> None:
    """Write a catalogue; with the same line ends on every system."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
