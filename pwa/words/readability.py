"""How hard a text is to read: no dictionary, no network.

English: Flesch-Kincaid grade (Kincaid and others 1975), 0.39 words per sentence + 11.8 syllables
per word - 15.59. Spanish: Szigriszt-Pazos (1993), 206.835 - 62.3 syllables per word - words per
sentence; on the INFLESZ scale 55 to 65 is normal, above it is quite easy. Syllables are counted as
groups of vowels.
"""

import re

SENTENCE_END = re.compile(r"[.!?:]+[”\"’')]*\s+|\n+")
WORD = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*")
VOWELS = re.compile(r"[aeiouy]+")
SPANISH_WORD = re.compile(r"[a-záéíóúüñ]+", re.IGNORECASE)
# Two strong vowels, or a stressed weak one, are two syllables: ca-er, pa-ís.
SPANISH_VOWELS = re.compile(r"[iuüy]{0,2}[aeoáéó][iuy]?|[íú]|[iuüy]+")


def grade(text: str, known: frozenset[str] = frozenset()) -> float:
    """The school grade a text needs; `known` words (lower case) are left out of the count."""
    sentences = [words for part in SENTENCE_END.split(text) if (words := _words(part, known))]
    count = sum(len(words) for words in sentences)
    if not count:
        return 0.0
    syllable_count = sum(syllables(word) for words in sentences for word in words)
    return 0.39 * count / len(sentences) + 11.8 * syllable_count / count - 15.59


def mean_sentence(text: str, known: frozenset[str] = frozenset()) -> float:
    """Words per sentence."""
    sentences = [words for part in SENTENCE_END.split(text) if (words := _words(part, known))]
    return sum(map(len, sentences)) / len(sentences) if sentences else 0.0


def spanish_ease(text: str) -> float:
    """Szigriszt-Pazos: the higher, the easier; 100 for no text."""
    sentences = [
        found for part in SENTENCE_END.split(text) if (found := SPANISH_WORD.findall(part))
    ]
    words = [word.lower() for found in sentences for word in found]
    if not words:
        return 100.0
    syllable_count = sum(max(len(SPANISH_VOWELS.findall(word)), 1) for word in words)
    return 206.835 - 62.3 * syllable_count / len(words) - len(words) / len(sentences)


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
