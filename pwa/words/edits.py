"""What a person may say of a change of the source: that it mends a typo, or takes danger away."""

from collections.abc import Iterable, Iterator, Mapping

import polib

from pwa.errors import EditionError, Problem
from pwa.words.extract import Extracted
from pwa.words.merge import Edits
from pwa.words.structure import faults

# A typo changes none of these; a word more or less turns a sentence round.
TURNING = frozenset({"no", "not", "never", "none", "nobody", "nothing", "without", "only", "until"})


def check_edits(
    edits: Edits, found: Iterable[Extracted], old: Mapping[str, Mapping[str, list[polib.POEntry]]]
) -> None:
    """Raise EditionError for a block that does not exist, or an edit that is no typo."""
    present = {one.context: one.text for one in found if "#" in one.context}
    problems = [*_unknown(edits, present), *_unsigned(edits)]
    for domains in old.values():
        for entries in domains.values():
            for entry in entries:
                context = entry.msgctxt or ""
                if context in edits.minor and context in present and not entry.obsolete:
                    problems += _no_typo(context, entry.msgid, present[context])
    if problems:
        raise EditionError(problems)


def _unknown(edits: Edits, present: Mapping[str, str]) -> Iterator[Problem]:
    for context in sorted(edits.minor | edits.withdraw):
        if context not in present:
            how = "Write page#block, as in the catalogues: now#wake."
            yield Problem(context, "there is no such block.", how)


def _unsigned(edits: Edits) -> Iterator[Problem]:
    if (edits.minor or edits.withdraw) and not edits.who.strip():
        how = "Add --as NAME: somebody answers for it."
        yield Problem("--as", "nobody's name is given.", how)


def _no_typo(context: str, before: str, after: str) -> Iterator[Problem]:
    changed = [*faults(before, after)]
    if _turning(before) != _turning(after):
        changed.append("a word like “not” came or went")
    for what in changed:
        yield Problem(
            context,
            f"this is more than a typo: {what}.",
            "Run it without --minor: translators must see the change.",
        )


def _turning(text: str) -> list[str]:
    words = text.lower().replace("’", "'").split()
    bare = [word.strip(".,;:!?()*") for word in words]
    return sorted(word for word in bare if word in TURNING or word.endswith("n't"))
