"""Joins two people's versions of one catalogue, message by message; also as git's merge driver."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import polib

from pwa.words.stamps import REVIEWED, is_withdrawn, without_review
from pwa.words.structure import faults

ALSO = "also: "  # the other person's words, for whoever decides
Key = tuple[str, str]
Entries = dict[Key, polib.POEntry]


@dataclass
class Joined:
    """What has become of a file, for the terminal."""

    taken: list[str] = field(default_factory=list)  # places whose words came from the other file
    undecided: list[str] = field(default_factory=list)  # both changed, differently
    refused: list[str] = field(default_factory=list)  # words that would break a page


def join(into: polib.POFile, other: polib.POFile, base: polib.POFile | None = None) -> Joined:
    """Bring the other file's words into the first, in place; nothing that it lacks is lost.

    With a common base only what the other side changed is taken, and what both sides changed
    differently stays with a note. Without one the other file is the newer.
    """
    ours, before = _by_key(into), None if base is None else _by_key(base)
    by_context = {one.msgctxt: one for one in into if "#" in (one.msgctxt or "")}
    joined = Joined()
    for one in other:
        if one.obsolete or not one.msgstr.strip():
            continue
        mine = ours.get(_key(one)) or by_context.get(one.msgctxt)
        if mine is None:
            into.append(one)
            joined.taken.append(_place(one))
        elif _words(one) != _words(mine):
            _decide(mine, one, before, joined)
        else:
            _sign(mine, one)
    return joined


def _decide(mine: polib.POEntry, theirs: polib.POEntry, base: Entries | None, to: Joined) -> None:
    """Whose words stay, of two that differ."""
    before = base.get(_key(theirs)) if base is not None else None
    began = _words(before) if before is not None else None
    if broken := [*faults(theirs.msgid, theirs.msgstr)]:
        to.refused.append(f"{_place(theirs)}: {broken[0]}")
    elif is_withdrawn(mine.tcomment, theirs.msgstr):
        to.refused.append(f"{_place(theirs)}: these words were withdrawn")
    elif base is not None and _words(theirs) == began:
        pass  # only our side has changed
    elif base is None or not mine.msgstr or _words(mine) == began:
        _take(mine, theirs)
        to.taken.append(_place(mine))
    else:
        other = f"{ALSO}{' '.join(theirs.msgstr.split())}"
        mine.tcomment = "\n".join([*_lines(mine), other])
        _make_fuzzy(mine)
        to.undecided.append(_place(mine))


def _take(mine: polib.POEntry, theirs: polib.POEntry) -> None:
    """Their words; outdated when they were written for another source than ours."""
    mine.msgstr = theirs.msgstr
    kept = [line for line in mine.tcomment.splitlines() if line.startswith("withdrawn: ")]
    mine.tcomment = "\n".join([*kept, *_lines(theirs)])
    if theirs.msgid != mine.msgid:
        mine.tcomment = without_review(mine.tcomment)
        _make_fuzzy(mine)
        mine.previous_msgid = theirs.msgid
    elif theirs.fuzzy:
        _make_fuzzy(mine)
        mine.previous_msgid = theirs.previous_msgid
    else:
        mine.flags = [flag for flag in mine.flags if flag != "fuzzy"]
        mine.previous_msgid = None


def _sign(mine: polib.POEntry, theirs: polib.POEntry) -> None:
    """The same words: signatures of both sides stand."""
    known = mine.tcomment.splitlines()
    new = [line for line in _lines(theirs) if REVIEWED.fullmatch(line) and line not in known]
    mine.tcomment = "\n".join([*known, *new])


def _lines(one: polib.POEntry) -> Iterator[str]:
    return (line for line in one.tcomment.splitlines() if line)


def _make_fuzzy(one: polib.POEntry) -> None:
    if not one.fuzzy:
        one.flags.append("fuzzy")


def _words(one: polib.POEntry) -> tuple[str, str, bool]:
    return one.msgid, one.msgstr, one.fuzzy


def _key(one: polib.POEntry) -> Key:
    return one.msgctxt or "", one.msgid


def _by_key(file: polib.POFile) -> Entries:
    return {_key(one): one for one in file if not one.obsolete}


def _place(one: polib.POEntry) -> str:
    return one.msgctxt or f"“{one.msgid[:40]}”"
