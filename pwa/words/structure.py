"""What a translation must share with its source: placeholders, links, digits; and no trickery."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from pwa.edition.markdown import LINK, PLACEHOLDER

MARKUP = re.compile(r"<[A-Za-z/!?]|&#?\w+;")
# Joiners are letters' companions in Persian, Urdu, Hindi and others; nothing else unseen is.
JOINERS = {"\u200c", "\u200d"}


def faults(source: str, translation: str) -> Iterator[str]:
    """What the translation breaks, each in a few words; nothing when it may be shown."""
    if Counter(PLACEHOLDER.findall(source)) != Counter(PLACEHOLDER.findall(translation)):
        yield "the placeholders in { } differ from the source"
    if LINK.findall(source) != LINK.findall(translation) or source.count("](") != translation.count(
        "]("
    ):
        yield "the link targets in ( ) differ from the source"
    if numbers(source) != numbers(translation):
        yield "the digits differ from the source"
    if MARKUP.search(translation):
        yield "HTML is not allowed"
    if hidden := sorted({name(char) for char in translation if is_hidden(char)}):
        yield f"invisible or control characters: {', '.join(hidden)}"


def numbers(text: str) -> Counter[str]:
    """Every number typed in the text, in any script, as ASCII digits; placeholders aside."""
    found: Counter[str] = Counter()
    run = ""
    for char in PLACEHOLDER.sub(" ", text) + " ":
        if unicodedata.category(char).startswith("N"):
            run += format(unicodedata.numeric(char), "g")
        elif run:
            found[run] += 1
            run = ""
    return found


def is_hidden(char: str) -> bool:
    """Whether a character is unseen or unassigned: bidi and other controls, private use."""
    return unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn", "Cs") and char not in JOINERS


def name(char: str) -> str:
    return f"U+{ord(char):04X}"
