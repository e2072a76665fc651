"""What may be wrong with a translation that no rule of structure sees; each says “look again”."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from pwa.edition.markdown import LINK, PLACEHOLDER
from pwa.words.glossary import Glossary

NEGATION = re.compile(r"\b(no|not|never|none|nobody|nothing|without)\b|n[’']t\b", re.IGNORECASE)
# Shares of other lengths than a language usually needs for the same words.
TOO_LONG, TOO_SHORT, LONG_ENOUGH = 2.2, 0.35, 20
OTHER_SCRIPT = 0.3  # of the letters; names of medicines and services stay Latin in every script
HARDER = 2.0  # times as many words in a sentence as the language usually needs
SENTENCE = re.compile(r"[.!?؟۔।。！？…]+")
QUOTED = re.compile(r"[“«„][^”»“]*[”»“]")
# Scripts that belong together in one language.
COMPANIONS = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "HANGUL": "CJK"}
JOINED = ("ARABIC", "DEVANAGARI", "BENGALI", "GUJARATI", "GURMUKHI", "KHMER", "MYANMAR", "SINHALA")


@dataclass(frozen=True)
class Pair:
    """A source text and its translation, as a check sees them."""

    source: str
    target: str
    safety: bool
    most: int  # characters that fit; 0 = no limit


@dataclass(frozen=True)
class Measure:
    """What is usual in a language, taken from its own catalogue."""

    autonym: str
    length: float  # characters for one of the source
    sentence: float  # words in a sentence for one of the source's

    @classmethod
    def of(cls, autonym: str, pairs: Iterable[Pair]) -> "Measure":
        whole = [one for one in pairs if len(bare(one.source)) >= LONG_ENOUGH]
        lengths = [len(bare(one.target)) / len(bare(one.source)) for one in whole]
        sentences = [words_each(one.target) / words_each(one.source) for one in whole]
        return cls(autonym, median(lengths or [1]), median(sentences or [1]))


Finding = tuple[str, str]  # what is wrong, how to mend it
Test = Callable[[Pair, Measure, Glossary], Iterator[Finding]]


def findings(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """Everything that somebody should look at again."""
    for test in TESTS:
        yield from test(pair, measure, glossary)


@lru_cache(maxsize=16_384)  # every test of every language measures the same sources
def bare(text: str) -> str:
    """What a reader sees: no targets, no marks."""
    return LINK.sub("", PLACEHOLDER.sub("00", text)).replace("[", "").replace("*", "")


@lru_cache(maxsize=16_384)
def words_each(text: str) -> float:
    """Words in a sentence; where words are not spaced, four characters count for one."""
    shown = bare(text)
    sentences = [one for one in SENTENCE.split(shown) if any(map(str.isalnum, one))] or [shown]
    words = len(shown.split()) if " " in shown.strip() else len(shown) / 4
    return max(1.0, words / len(sentences))


def no_is_kept(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """A safety-critical “not” has a word of the language's list."""
    said = pair.safety and glossary.negation and NEGATION.search(pair.source)
    if said and not re.search(glossary.negation, pair.target, re.IGNORECASE):
        yield "the source says no, not or never, and no such word stands here.", "Look again."


def emphasis_is_kept(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """As many words stand out as in the source."""
    if pair.source.count("*") != pair.target.count("*"):
        yield "the ** marks differ from the source.", "Put them around the same words."


def terms_are_kept(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """Terms of the glossary are the glossary's."""
    for term in glossary.terms_in(pair.source):
        if not term.is_kept(pair.target):
            wanted = " or ".join(f"“{word}”" for word in term.use)
            yield f"“{term.source}” is not translated as agreed.", f"The glossary has {wanted}."


def is_translated(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """It is not the source once more."""
    if pair.source == pair.target and len(bare(pair.source).split()) > 3:
        yield "it is the same as the source.", "Translate it."


def length_is_usual(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """It is neither far longer nor far shorter than usual, and fits where it stands."""
    size, source_size = len(bare(pair.target)), len(bare(pair.source))
    share = size / source_size / measure.length
    if source_size >= LONG_ENOUGH and not TOO_SHORT <= share <= TOO_LONG:
        what = "far longer" if share > 1 else "far shorter"
        yield f"it is {what} than translations into {measure.autonym} are.", "Compare both."
    if pair.most and size > pair.most:
        yield f"it has {size} characters; {pair.most} fit.", "Say it shorter."


def script_is_right(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """Its letters are the language's."""
    # A name may stay as it is in the source.
    kept = set(re.findall(r"\w+", bare(pair.source)))
    words = (word for word in re.findall(r"\w+", bare(pair.target)) if word not in kept)
    letters = [script(char) for word in words for char in word if char.isalpha()]
    wanted = {script(char) for char in measure.autonym if char.isalpha()}
    other = [one for one in letters if one not in wanted]
    if len(letters) >= LONG_ENOUGH and len(other) > OTHER_SCRIPT * len(letters):
        yield f"many of its letters are {other[0].title()}.", "Write it in the language's own."


def joiners_belong(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """Unseen joiners stand only in scripts that join letters."""
    if {"\u200c", "\u200d"} & set(pair.target):
        scripts = {script(char) for char in pair.target if char.isalpha()}
        if not scripts & set(JOINED):
            yield "it holds an unseen joiner.", "Delete it: this script needs none."


def tone_is_right(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """It speaks to the reader as the glossary says."""
    # What somebody says to a friend, in quotation marks, is another matter.
    told = QUOTED.sub("", pair.target)
    if glossary.informal and (found := re.search(glossary.informal, told, re.IGNORECASE)):
        yield f"“{found[0]}” is another tone than the guide's.", glossary.tone or "Look again."


def sentences_are_short(pair: Pair, measure: Measure, glossary: Glossary) -> Iterator[Finding]:
    """Its sentences are not twice as long as the language needs."""
    share = words_each(pair.target) / words_each(pair.source) / measure.sentence
    if len(pair.source) >= 2 * LONG_ENOUGH and share > HARDER:
        yield "its sentences are twice as long as the source's.", "Make two of one."


@lru_cache(maxsize=4096)
def script(char: str) -> str:
    """The script of a letter by its Unicode name: LATIN, ARABIC, CJK, …"""
    first = unicodedata.name(char, "UNKNOWN").split()[0]
    return COMPANIONS.get(first, first)


TESTS: tuple[Test, ...] = (
    no_is_kept,
    emphasis_is_kept,
    terms_are_kept,
    is_translated,
    length_is_usual,
    script_is_right,
    joiners_belong,
    tone_is_right,
    sentences_are_short,
)
