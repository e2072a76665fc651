"""Flesch-Kincaid grade of English running text: no dictionary, no network.

Formula and its use as a gate: Kincaid and others 1975, 0.39 words per sentence
+ 11.8 syllables per word - 15.59. Syllables are counted as groups of vowels.
"""

import re

SENTENCE_END = re.compile(r"[.!?:]+[”\"’')]*\s+|\n+")
WORD = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*")
VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str, known: frozenset[str] = frozenset()) -> float:
    """The school grade a text needs; `known` words (lower case) are left out of the count."""
    sentences = [words for part in SENTENCE_END.split(text) if (words := _words(part, known))]
    count = sum(len(words) for words in sentences)
    if not count:
        return 0.0
    syllable_count = sum(syllables(word) for words in sentences for word in words)
    return 0.39 * count / len(sentences) + 11.8 * syllable_count / count - 15.59


def _words(sentence: str, known: frozenset[str]) -> list[str]:
    return [word for word in WORD.findall(sentence) if word.lower() not in known]


def syllables(word: str) -> int:
    """Groups of vowels; a silent e at the end is none, unless it follows an l or stands alone."""
    word = word.lower()
    count = len(VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee", "ye")) and count > 1:
        count -= 1
    if re.search(r"[^td]ed$", word) and count > 1:
        count -= 1
    return max(count, 1)
