"""Reads .po files: fast where they are as we write them, by polib where a program wrote them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import polib

from pwa.errors import EditionError, Problem

CatalogFile: TypeAlias = polib.POFile  # a catalogue with all that stands around its messages
LARGEST = 8 * 1024 * 1024  # bytes; the largest real catalogue seen has 0.7 MB
ESCAPE = re.compile(r"\\(.)")
ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
KEYS = ("msgctxt", "msgid", "msgstr")


@dataclass(frozen=True)
class Item:
    """One message of a file, as it stands there."""

    line: int
    context: str
    msgid: str
    msgstr: str
    fuzzy: bool
    comment: str  # the translator's own lines
    previous: str = ""  # the source that the words were written for, of an outdated message


class NotPlainError(ValueError):
    """A line that our own files do not have: plurals, obsolete words in between, a wrong order."""


def read_text(path: Path, root: Path) -> str:
    """A catalogue's text; OSError or ValueError when it is not a sound one of this edition."""
    if not path.resolve().is_relative_to(root.resolve()):
        raise ValueError("it is a link to a file outside the edition")
    if path.stat().st_size > LARGEST:
        raise ValueError(f"it is larger than {LARGEST} bytes")
    # Editors on Windows begin a file with a mark and end its lines with two characters.
    text = path.read_text(encoding="utf-8-sig")
    check_whole(text)
    return text


def check_whole(text: str) -> None:
    """Raise ValueError when a file was cut off: polib would take what is left for the whole."""
    last = next((line for line in reversed(text.splitlines()) if _is_code(line)), "")
    if last and (not last.endswith('"') or last.startswith(("msgid", "msgctxt"))):
        raise ValueError("it ends in the middle of a message")


def read_file(path: Path, root: Path) -> CatalogFile:
    """A catalogue with everything around its messages, to be changed and written again."""
    read_text(path, root)
    # By its path: given a text, polib would open any file that the text names.
    return polib.pofile(str(path), encoding="utf-8-sig")


def sound_file(root: Path, name: str) -> CatalogFile:
    """An edition's catalogue by its name below the root; EditionError that names what is wrong."""
    try:
        return read_file(root / name, root)
    except (OSError, ValueError) as error:
        fault = Problem(name, f"this catalogue cannot be read: {error}.", "Mend the file.")
        raise EditionError([fault]) from None


def read_items(path: Path, root: Path) -> list[Item]:
    """The filled messages of a catalogue, without its header, in the order of the file.

    polib takes 90 ms for 1,200 messages, this 14 ms: forty languages open in a second.
    """
    text = read_text(path, root)
    try:
        return list(_plain_items(text))
    except NotPlainError:
        return list(_items(read_file(path, root)))


def _items(file: CatalogFile) -> Iterable[Item]:
    for one in file:
        if not one.obsolete:
            context, comment = one.msgctxt or "", one.tcomment or ""
            words = (one.msgid, one.msgstr, one.fuzzy, comment, one.previous_msgid or "")
            yield Item(one.linenum, context, *words)


def _plain_items(text: str) -> Iterable[Item]:
    number = 1
    for chunk in text.split("\n\n"):
        if item := _plain_item(chunk, number):
            yield item
        number += chunk.count("\n") + 2


def _plain_item(chunk: str, first_line: int) -> Item | None:
    words: dict[str, str] = {}
    comments: list[str] = []
    previous: list[str] = []
    key, fuzzy, line = "", False, first_line
    for offset, row in enumerate(chunk.split("\n")):
        if row.startswith('"') and row.endswith('"') and key:
            words[key] += _unescaped(row[1:-1])
        elif row.startswith("#"):
            fuzzy = fuzzy or row.startswith("#,") and "fuzzy" in row[2:].replace(",", " ").split()
            if row.startswith("# "):
                comments.append(row[2:])
            elif row.startswith("#| "):
                previous.append(row)
        elif row:
            key, _, value = row.partition(" ")
            if key not in KEYS or key in words or not _is_quoted(value):
                raise NotPlainError(row)
            line = line if words else first_line + offset
            words[key] = _unescaped(value[1:-1])
    if not words or not words.get("msgid"):
        return None  # only comments, or the header
    if "msgstr" not in words:
        raise NotPlainError(chunk)
    context = words.get("msgctxt", "")
    said = (words["msgid"], words["msgstr"], fuzzy, "\n".join(comments), _earlier(previous))
    return Item(line, context, *said)


def _earlier(rows: list[str]) -> str:
    """The source of `#| msgid "…"` lines, without an earlier context."""
    first = next((place for place, row in enumerate(rows) if row.startswith("#| msgid ")), None)
    if first is None:
        return ""
    quoted = [rows[first].removeprefix("#| msgid "), *(row[3:] for row in rows[first + 1 :])]
    return "".join(_unescaped(row[1:-1]) for row in quoted)


def _is_quoted(value: str) -> bool:
    return len(value) > 1 and value[0] == value[-1] == '"'


def _is_code(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return ESCAPE.sub(lambda found: ESCAPED.get(found[1], found[1]), text)


def domain_of(path: Path) -> str:
    """Which catalogue a file is: by its head, else by whether its messages name pages."""
    items = read_items(path, path.parent)
    head = read_file(path, path.parent).metadata.get("Project-Id-Version", "")
    for domain in ("ui", "guide", "edition"):
        if head == f"Handrail {domain}":
            return domain
    return "guide" if any("#" in one.context for one in items) else "ui"
