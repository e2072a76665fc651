"""A typo mended by name keeps what was translated; dangerous words go from every language."""

from pathlib import Path

import pytest

from pwa.errors import EditionError
from pwa.words.stamps import is_reviewed, reviewed_line
from tests.editions import catalog_path
from tests.synced import TODAY, entry, guide, reword, sync, tree

TYPO = ("Shout their name. Shake their shoulders.", "Shout their name, shake their shoulders.")


def test_a_signature_does_not_outlive_the_words_it_was_given_for(synced: Path):
    catalog = guide(synced)
    signed = next(one for one in catalog if one.msgctxt == "now#wake-two")
    signed.msgstr = "Son dos."
    signed.tcomment = reviewed_line(TODAY, "ana", signed.msgid, signed.msgstr)
    catalog.save()
    reword(synced, "One calls, one gives naloxone.", "One of you calls.")
    left = entry(synced, "now#wake-two")
    assert left.fuzzy and "reviewed" not in left.tcomment


def test_a_typo_mended_by_a_named_person_keeps_translations_and_signatures(synced: Path):
    reword(synced, *TYPO, minor=frozenset({"now#wake-how"}), who="Kim")
    after = entry(synced, "now#wake-how")
    assert not after.fuzzy and after.msgid.startswith(TYPO[1])
    assert is_reviewed(after.tcomment, after.msgid, after.msgstr)
    assert "minor: 2026-11-20 Kim" in after.tcomment


@pytest.mark.parametrize("old, new, context, what", [
    ("None here? Go on.", "Not here? Do not go on.", "now#give-none", "“not”"),
    ("## Call {emergency} {", "## Call them {", "now#ring", "placeholders"),
    ("Then 1 breath every 5 seconds.", "Then 1 breath every 6 seconds.", "now#air-five", "digits"),
])  # fmt: skip
def test_what_changes_the_sense_is_no_typo(
    synced: Path, old: str, new: str, context: str, what: str
):
    before = tree(synced)
    with pytest.raises(EditionError, match=what):
        reword(synced, old, new, minor=frozenset({context}), who="Kim")
    assert tree(synced) == before, "something was written"


@pytest.mark.parametrize("edits, what", [
    ({"minor": frozenset({"now#no-such"}), "who": "Kim"}, "no such block"),
    ({"withdraw": frozenset({"now#wake"})}, "nobody's name"),
])  # fmt: skip
def test_an_edit_needs_a_block_and_a_name(synced: Path, edits, what: str):
    with pytest.raises(EditionError, match=what):
        sync(synced, **edits)


def test_dangerous_words_are_withdrawn_from_every_language_and_do_not_come_back(synced: Path):
    dangerous = entry(synced, "now#give-none").msgstr
    sync(synced, withdraw=frozenset({"now#give-none"}), who="Kim")
    after = entry(synced, "now#give-none")
    assert after.msgstr == "" and "withdrawn: 2026-11-20 Kim" in after.tcomment
    assert "reviewed" not in after.tcomment
    assert all(dangerous.encode() not in body for body in tree(synced).values())
    file = guide(synced)
    next(one for one in file if one.msgctxt == "now#give-none").msgstr = dangerous
    catalog_path(synced, "es", "guide").write_text(str(file), encoding="utf-8")
    sync(synced)
    assert entry(synced, "now#give-none").msgstr == ""


def test_withdrawn_words_may_be_translated_anew(synced: Path):
    sync(synced, withdraw=frozenset({"now#give-none"}), who="Kim")
    file = guide(synced)
    next(one for one in file if one.msgctxt == "now#give-none").msgstr = "¿Nada? Siga."
    catalog_path(synced, "es", "guide").write_text(str(file), encoding="utf-8")
    sync(synced)
    assert entry(synced, "now#give-none").msgstr == "¿Nada? Siga."


def test_words_are_withdrawn_from_one_language_alone(synced: Path):
    sync(synced, withdraw=frozenset({"now#give-none"}), locales=frozenset({"ar"}), who="Kim")
    assert entry(synced, "now#give-none").msgstr
