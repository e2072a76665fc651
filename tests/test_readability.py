"""Grades computed by hand, and what raises them."""

import pytest

from pwa.words.readability import SPANISH_VOWELS, grade, mean_sentence, spanish_ease, syllables


@pytest.mark.parametrize("word, count", [
    ("the", 1), ("call", 1), ("breathe", 1), ("wake", 1), ("little", 2), ("table", 2),
    ("naloxone", 3), ("ambulance", 3), ("emergency", 4), ("stopped", 1), ("wanted", 2),
    ("needed", 2), ("eye", 1), ("see", 1), ("a", 1), ("hmm", 1),
])  # fmt: skip
def test_syllables_are_counted(word: str, count: int):
    assert syllables(word) == count


@pytest.mark.parametrize("text, by_hand", [
    # words a sentence, syllables a word: 0.39 a + 11.8 b - 15.59
    ("The cat sat.", 0.39 * 3 + 11.8 * 1 - 15.59),
    ("Call now. Stay with them.", 0.39 * 2.5 + 11.8 * 1 - 15.59),
    ("Wait for the ambulance.", 0.39 * 4 + 11.8 * 6 / 4 - 15.59),
    ("Call the ambulance\nStay", 0.39 * 2 + 11.8 * 6 / 4 - 15.59),
    ("Do not stop! Why? “Because.” (Really.)", 0.39 * 6 / 4 + 11.8 * 8 / 6 - 15.59),
    ("", 0.0), ("… 2 — 3 …", 0.0), ("\n\n", 0.0),
])  # fmt: skip
def test_a_grade_is_the_one_computed_by_hand(text: str, by_hand: float):
    assert grade(text) == pytest.approx(by_hand)


def test_longer_words_raise_it():
    assert grade("Give them the medication immediately.") > grade("Give them the spray at once.")


def test_longer_sentences_raise_it():
    joined = "Call for help and stay with them and watch them breathe and wait."
    assert grade(joined) > grade("Call for help. Stay with them. Watch them breathe. Wait.")


def test_known_names_do_not_count():
    known = frozenset({"buprenorphine", "naloxone"})
    assert grade("Take buprenorphine now.", known) == grade("Take now.")
    assert grade("Take Naloxone now.", known) == grade("Take now.")
    assert grade("Take buprenorphine now.") > grade("Take buprenorphine now.", known)


def test_a_list_item_is_a_sentence_of_its_own():
    assert grade("you are alone\nyou are sick") < grade("you are alone you are sick")


def test_sentences_are_measured_in_words():
    assert mean_sentence("Call now. Stay with them, and wait.") == 3.5
    assert mean_sentence("") == 0.0


@pytest.mark.parametrize("word, count", [
    ("país", 2), ("caer", 2), ("teoría", 4), ("ciudad", 2), ("aire", 2), ("ahora", 3),
    ("buey", 1), ("día", 2), ("huésped", 2), ("quiero", 2), ("medicina", 4), ("y", 1),
])  # fmt: skip
def test_spanish_syllables_are_counted(word: str, count: int):
    assert len(SPANISH_VOWELS.findall(word)) == count


def test_spanish_ease_is_the_one_computed_by_hand():
    # 5 words in 2 sentences: lla-me a-ho-ra no es-pe-re más, 10 syllables
    assert spanish_ease("Llame ahora. No espere más.") == pytest.approx(
        206.835 - 62.3 * 10 / 5 - 5 / 2
    )
    assert spanish_ease("La administración intranasal de medicamentos") < 55
