"""Reads .po files: fast where they are as we write them, by polib where a program wrote them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

import polib

from pwa.errors import EditionError, Problem

CatalogFile: TypeAlias = polib.POFile  # a catalogue with all that stands around its messages
LARGEST = 8 * 1024 * 1024  # bytes; the largest real catalogue seen has 0.7 MB
ESCAPE = re.compile(r"\\(.)")
ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
# One message with what stands above it, as gettext's programs write it; strings may be wrapped.
STRING = r'("[^"\\\n]*(?:\\.[^"\\\n]*)*"(?:\n"[^"\\\n]*(?:\\.[^"\\\n]*)*")*)'
MESSAGE = re.compile(
    rf"\n*((?:#.*\n?)*)(?:(?:msgctxt {STRING}\n)?msgid {STRING}\nmsgstr {STRING}\n*)?"
)
HEAD = re.compile(rf"^msgid {STRING}\nmsgstr {STRING}", re.MULTILINE)
NOTED = re.compile(r"^#[ ,|]", re.MULTILINE)  # flags, an earlier source, a person's own lines
EARLIER = re.compile(rf"^msgid {STRING}", re.MULTILINE)
FLAG = re.compile(r"[\w-]+")


class Item(NamedTuple):
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
    last = next((line for line in _backwards(text) if _is_code(line)), "")
    if last and (not last.endswith('"') or last.startswith(("msgid", "msgctxt"))):
        raise ValueError("it ends in the middle of a message")


def head_fields(text: str) -> dict[str, str]:
    """The fields of a catalogue's head: {"Language": "es", …}."""
    head = next((found for found in HEAD.finditer(text) if found[1] == '""'), None)
    rows = _unquoted(head[2]).splitlines() if head else []
    return {key: value.strip() for key, _, value in (row.partition(":") for row in rows)}


def _backwards(text: str) -> Iterator[str]:
    """A text's lines, the last one first."""
    end = len(text)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        yield text[start:end]
        end = start - 1


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

    polib takes 90 ms for 1,200 messages, this 10 ms: forty languages open in a second.
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
    """A chunk's message; None for comments alone and for the header."""
    found = MESSAGE.fullmatch(chunk)
    if found is None:
        raise NotPlainError(chunk)
    above, context, msgid, msgstr = found.groups()
    if not msgid or msgid == '""':
        return None
    line = first_line + chunk.count("\n", 0, found.end(1))
    words = (_unquoted(context or '""'), _unquoted(msgid), _unquoted(msgstr))
    if not NOTED.search(above):  # nearly always: forty languages open in a second
        return Item(line, *words, False, "", "")
    fuzzy = any("fuzzy" in FLAG.findall(row) for row in _rows(above, "#,"))
    earlier = EARLIER.search("\n".join(_rows(above, "#| ")))
    previous = _unquoted(earlier[1]) if earlier else ""
    return Item(line, *words, fuzzy, "\n".join(_rows(above, "# ")), previous)


def _rows(above: str, mark: str) -> list[str]:
    """What the comments that begin with a mark say."""
    return [row.removeprefix(mark) for row in above.split("\n") if row.startswith(mark)]


def _is_code(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _unquoted(string: str) -> str:
    """What a quoted string says, in one row or several."""
    text = string[1:-1]
    if "\n" in text:
        text = text.replace('"\n"', "")
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
