"""What a translator is told beside each message: its place, its room, its terms."""

from pathlib import Path

import polib

from tests.editions import catalog_path, change
from tests.synced import entry, sync


def test_safety_and_placeholders_are_told_to_the_translator(synced: Path):
    ring = entry(synced, "now#ring")
    assert "SAFETY-CRITICAL" in ring.comment and "{ }" in ring.comment
    assert "priority:300" in ring.flags and "content/now.md" in str(ring.occurrences)


def test_a_translator_is_told_what_a_message_is_and_how_long_it_may_be(synced: Path):
    title, second = entry(synced, "now#title"), entry(synced, "now#give-nose")
    assert "Page title" in title.comment and "max-length:48" in title.flags
    assert "Step 3 of 7" in second.comment and "item 1 of 2" in second.comment
    assert "python-brace-format" in entry(synced, "now#ring").flags


def test_a_preview_address_leads_to_each_place(synced: Path):
    assert "See it" not in entry(synced, "now#wake").comment
    change(synced / "content" / "edition.toml", 'contact = ""',
        'contact = ""\npreview_url = "https://preview.example.org/"')  # fmt: skip
    sync(synced)
    assert "See it: https://preview.example.org/es/now/#wake" in entry(synced, "now#wake").comment


def test_a_message_tells_what_its_terms_are_called(synced: Path):
    comment = entry(synced, "kit#title").comment
    assert "Glossary: naloxone = naloxona" in comment
    glossary = synced / "locales" / "es" / "glossary.toml"
    change(glossary, 'use = ["naloxona"]', 'use = ["naloxona", "antídoto"]\nnote = "la del espray"')
    sync(synced)
    comment = entry(synced, "kit#title").comment
    assert "Glossary: naloxone = naloxona / antídoto (la del espray)" in comment


def test_the_words_around_safety_critical_ones_are_safety_critical(synced: Path):
    file = polib.pofile(str(catalog_path(synced, "es", "ui")))
    note = next(one for one in file if one.msgid.startswith("This part has changed"))
    assert "SAFETY-CRITICAL" in note.comment and "priority:300" in note.flags
