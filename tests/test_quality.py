"""What no rule of structure sees is asked about; what only a person can see is missed."""

import pytest

from pwa.words.glossary import Glossary, Term
from pwa.words.quality import Measure, Pair, findings
from pwa.words.structure import faults

GLOSSARY = Glossary(
    negation=r"\b(no|nunca|sin)\b",
    informal=r"\btú\b",
    tone="Hable de usted.",
    term=(Term(source="naloxone", use=("naloxona",)),),
)
SPANISH = Measure("Español", 1.2, 1.0)
LONG = "A dose you used to take can stop your breathing."


def found(source: str, target: str, safety: bool = True, most: int = 0, glossary=GLOSSARY) -> str:
    pair = Pair(source, target, safety, most)
    return " ".join(what for what, _ in findings(pair, SPANISH, glossary))


@pytest.mark.parametrize("source, target, said", [
    ("Do **not** stop alone.", "Deje de consumir con alguien.", "says no"),
    ("Do **not** stop alone.", "No lo deje sin compañía.", "** marks"),
    ("Give naloxone.", "Dé el espray.", "“naloxone” is not translated as agreed"),
    ("Stay with them now please.", "Stay with them now please.", "same as the source"),
    (LONG, f"{LONG} {LONG} {LONG} {LONG}", "far longer"),
    (LONG, "Puede morir.", "far shorter"),
    (LONG, "Доза, которую вы принимали раньше, может остановить дыхание.", "letters are Cyrillic"),
    ("Stay.", "Quéde\u200cse.", "joiner"),
    ("Stay.", "Quédate tú.", "another tone"),
    ("Stay with them. Keep them warm. Wait here. Do it well. Watch them now, all of you.",
     "Quédese con la persona y manténgala abrigada y espere aquí y hágalo bien y mírela ahora todo"
     " el tiempo que haga falta, todos ustedes", "twice as long"),
])  # fmt: skip
def test_it_is_asked_about(source: str, target: str, said: str):
    assert said in found(source, target)


def test_a_title_over_its_room_is_named_with_both_numbers():
    assert "it has 16 characters; 10 fit" in found("Stay", "Quédese con ella", most=10)


def test_good_words_raise_no_question():
    said = found("Do **not** give naloxone twice.", "**No** dé naloxona dos veces.")
    assert said == ""


def test_a_language_without_a_word_for_no_switches_the_question_off():
    assert found("Do not stop.", "Ga käy pois.", glossary=Glossary()) == ""


def test_what_a_friend_says_may_be_in_another_tone():
    assert "tone" not in found("You can say: “Stay.”", "Puede decir: “Quédate tú”.")


def test_a_number_written_as_a_word_is_missed_and_only_a_person_sees_it():
    """Hence digits in safety-critical words, and the signature of somebody who reads both."""
    assert found("After two days it is over.", "Después de tres días pasa.") == ""
    assert [*faults("After two days.", "Tras tres días.")] == []


@pytest.mark.parametrize("target", ["ከ፫ ሰዓት በኋላ", "بعد ٣ ساعات", "３時間後", "३ घंटे बाद"])
def test_digits_of_every_script_count(target: str):
    assert [*faults("After 3 hours", target)] == []
    assert any("digits" in one for one in faults("After 4 hours", target))
