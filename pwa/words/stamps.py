"""What people sign in a catalogue: `# reviewed:` above the words they read, `# withdrawn:` above
words that must never be shown again. Each line holds a digest, so it stands for those words only.
"""

import hashlib
import re
from datetime import date

# A name or a pseudonym: this subject carries stigma, nobody has to give their own.
_LINE = r"^{kind}: (\d{{4}}-\d{{2}}-\d{{2}}) (\S(?:[^\n]*\S)?) ([0-9a-f]{{6}})$"
REVIEWED = re.compile(_LINE.format(kind="reviewed"), re.MULTILINE)
WITHDRAWN = re.compile(_LINE.format(kind="withdrawn"), re.MULTILINE)
ANY_REVIEW = re.compile(r"^reviewed:[^\n]*\n?", re.MULTILINE)


def digest(*words: str) -> str:
    """Six hexadecimal digits of SHA-256 that stand for these words."""
    return hashlib.sha256("".join(words).encode()).hexdigest()[:6]


def reviewed_line(day: date, who: str, msgid: str, msgstr: str) -> str:
    """The line of a person who has read a translation beside its source."""
    return f"reviewed: {day} {who} {digest(msgid, msgstr)}"


def withdrawn_line(day: date, who: str, msgstr: str) -> str:
    """The line of a person who has taken words back because they were dangerous."""
    return f"withdrawn: {day} {who} {digest(msgstr)}"


def is_reviewed(comment: str, msgid: str, msgstr: str) -> bool:
    """Whether somebody has signed exactly these words; any edit voids it by itself."""
    wanted = digest(msgid, msgstr) if "reviewed:" in comment else ""
    return any(found[3] == wanted for found in REVIEWED.finditer(comment))


def is_withdrawn(comment: str, msgstr: str) -> bool:
    """Whether the words are gone: taken back, and nothing else stands in their place yet."""
    if "withdrawn:" not in comment:
        return False
    taken_back = [found[3] for found in WITHDRAWN.finditer(comment)]
    return bool(taken_back) and (not msgstr or digest(msgstr) in taken_back)


def without_review(comment: str) -> str:
    """A translator's comment without anybody's signature."""
    return ANY_REVIEW.sub("", comment).strip()


def renewed(comment: str, old_msgid: str, msgid: str, msgstr: str) -> str:
    """A comment whose valid signatures also stand for a source in which only a typo changed."""
    old, new = digest(old_msgid, msgstr), digest(msgid, msgstr)
    return REVIEWED.sub(
        lambda found: found[0].removesuffix(old) + new if found[3] == old else found[0], comment
    )
