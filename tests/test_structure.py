"""What a translation may not change is noticed, in every script."""

import pytest

from pwa.words.structure import faults, numbers

SOURCE = "Wait {range_2_3} minutes, then give 2 breaths."
LINK = "[Danger signs](page:signs) Look here"
PLANTED = [
    ("placeholder lost", SOURCE, "Espera, luego da 2 respiraciones.", "placeholders"),
    ("placeholder renamed", SOURCE, "Espera {rango_2_3}, da 2.", "placeholders"),
    ("placeholder added", "Wait.", "Espera {emergency}.", "placeholders"),
    ("placeholder twice", "Call {emergency}.", "{emergency} {emergency}", "placeholders"),
    ("placeholder spaced", "Call {emergency}.", "Llama al { emergency }.", "placeholders"),
    ("digit changed", "Give 2 breaths.", "Da 3 respiraciones.", "digits"),
    ("digits transposed", "Within 12 hours.", "En 21 horas.", "digits"),
    ("digits lost", "Within 12 hours.", "En unas horas.", "digits"),
    ("digits added", "Wait.", "Espera 5 minutos.", "digits"),
    ("digits joined", "1 breath every 5 seconds", "15 segundos", "digits"),
    ("Arabic-Indic digits", "Wait.", "أعط ٣ أنفاس.", "digits"),
    ("extended Arabic-Indic digits", "Wait.", "۳ نفس بدهید.", "digits"),
    ("Devanagari digits", "Wait.", "३ साँसें दें.", "digits"),
    ("Ethiopic digits", "Wait.", "፫ ትንፋሽ ስጥ.", "digits"),
    ("full-width digits", "Wait.", "９回", "digits"),
    ("superscript digits", "Give 2 breaths.", "Da 2³ respiraciones.", "digits"),
    ("circled digits", "Give 2 breaths.", "Da ③ respiraciones.", "digits"),
    ("digits behind a placeholder", "Call {emergency}.", "{emergency}911", "digits"),
    ("target changed", LINK, "[Peligro](page:home) Mira", "link"),
    ("target translated", LINK, "[Peligro](page:señales) Mira", "link"),
    ("target script", LINK, "[Peligro](javascript:alert) Mira", "link"),
    ("target elsewhere", LINK, "[Peligro](https://example.org) Mira", "link"),
    ("link opened", LINK, "[Peligro] (page:signs) Mira", "link"),
    ("link lost", LINK, "Peligro Mira", "link"),
    ("link added", "Look.", "[Mira](page:now)", "link"),
    ("phone link added", "Look.", "[Mira](tel:911)", "link"),
    ("link by address", "Look.", "Mira <https://example.org>", "HTML"),
    ("script", "Stay.", "<script>alert()</script>", "HTML"),
    ("image", "Stay.", '<img src=x onerror="alert()">', "HTML"),
    ("closing tag", "Stay.", "Quédate</p>", "HTML"),
    ("comment", "Stay.", "Quédate <!-- -->", "HTML"),
    ("entity", "Stay.", "Quédate&nbsp;", "HTML"),
    ("numbered entity", "Stay.", "Qu&#233;date", "HTML"),
    *(
        (f"invisible U+{ord(char):04X}", "Stay.", f"Qué{char}date.", f"U+{ord(char):04X}")
        for char in "\u202a\u202b\u202d\u202e\u2066\u2067\u2069\u200e\u200f\u061c"
        "\u200b\u2060\ufeff\u00ad\ue000\U000f0000\x00\x07\x1b\x7f\u0085\ufff9\ufdd0"
    ),
]


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: fault[0])
def test_a_planted_fault_is_found(fault: tuple[str, str, str, str]):
    _, source, translation, word = fault
    found = [*faults(source, translation)]
    assert any(word in one for one in found), found


SOUND = [
    (SOURCE, "Espera {range_2_3} minutos, luego da 2 respiraciones."),
    (SOURCE, "انتظر {range_2_3} دقائق، ثم أعط ٢ من الأنفاس."),
    ("Do 30 pushes, then 2 breaths.", "٢ أنفاس بعد ٣٠ ضغطة."),
    ("Give 2 breaths.", "२ साँसें दें."),
    ("Give 2 breaths.", "۲ نفس بدهید می\u200cشود."),
    ("Stay.", "क\u200dष रहें"),
    (LINK, "[Señales de peligro](page:signs) Mira aquí"),
    ("**Do not** wait.", "**No** esperes. ¡Ya! « & » < 5 > 4".replace("5", "").replace("4", "")),
    ("Call {emergency}, then {emergency}.", "{emergency} {emergency}"),
]  # fmt: skip


@pytest.mark.parametrize("source, translation", SOUND)
def test_a_faithful_translation_passes(source: str, translation: str):
    assert [*faults(source, translation)] == []


def test_several_faults_are_told_at_once():
    assert len([*faults(LINK + " {emergency} 2", "<b>3</b>\u202e")]) == 5


def test_numbers_are_read_in_every_script_and_never_in_placeholders():
    assert numbers("12 ٣٤ ५६ 7") == {"12": 1, "34": 1, "56": 1, "7": 1}
    assert numbers("{range_2_3} {emergency}") == {}
    assert numbers("9-1-1") == {"9": 1, "1": 2}


def test_an_ethiopic_number_is_read_by_its_value():
    assert [*faults("Wait 10 minutes.", "፲ ደቂቃ ጠብቅ።")] == []
