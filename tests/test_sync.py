"""`handrail locales sync` keeps every translation, and never guesses one."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import polib
import pytest

from pwa import create_app
from pwa.edition import load_edition
from pwa.errors import EditionError
from pwa.words.merge import Edits
from pwa.words.stamps import is_reviewed, reviewed_line
from pwa.words.sync import sync_catalogs
from tests.editions import ROOT, catalog_path, change, edition_in

CATALOGS = [(locale, domain) for locale in ("es", "ar") for domain in ("ui", "guide")]


TODAY = date(2026, 11, 20)


def sync(root: Path, **edits) -> list[str]:
    """As in the repository: the copy counts as the built-in edition."""
    return [*sync_catalogs(load_edition(root), Edits(today=TODAY, **edits), built_in=root)]


def tree(root: Path) -> dict[str, bytes]:
    files = (root / "locales").rglob("*.po*")
    return {str(path.relative_to(root)): path.read_bytes() for path in files}


def guide(root: Path) -> polib.POFile:
    return polib.pofile(str(catalog_path(root, "es", "guide")), wrapwidth=0)


def entry(root: Path, context: str, obsolete: bool = False) -> polib.POEntry:
    return next(e for e in guide(root) if e.msgctxt == context and e.obsolete == obsolete)


def reword(root: Path, old: str, new: str, **edits) -> None:
    change(root / "content" / "now.md", old, new)
    sync(root, **edits)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An edition just synced, with words of a translator in it."""
    edition_in(tmp_path)
    sync(tmp_path)
    file = guide(tmp_path)
    for one in file:
        if (one.msgctxt or "").startswith("now#") and not one.obsolete:
            one.msgstr = f"{one.msgctxt} {one.msgid}"
            one.tcomment = reviewed_line(TODAY, "ana-m", one.msgid, one.msgstr)
            one.flags = [flag for flag in one.flags if flag != "fuzzy"]
    catalog_path(tmp_path, "es", "guide").write_text(str(file), encoding="utf-8")
    sync(tmp_path)
    return tmp_path


def test_the_catalogues_of_the_repository_are_up_to_date(tmp_path: Path):
    for name in ("content", "locales", "static"):
        shutil.copytree(ROOT / name, tmp_path / name)
    before = tree(tmp_path)
    sync(tmp_path)
    changed = [name for name, body in tree(tmp_path).items() if before.get(name) != body]
    assert changed == [], "run: handrail locales sync"


def test_a_second_run_changes_no_byte(root: Path):
    before = tree(root)
    sync(root)
    assert tree(root) == before


def test_a_second_run_after_an_edit_changes_no_byte(root: Path):
    reword(root, "## Shout and shake {", "## Shout, then shake {")
    change(root / "content" / "now.md", "Hand under the head. Knee bent. {#roll-how .safety}", "")
    sync(root)
    before = tree(root)
    sync(root)
    assert tree(root) == before


def test_a_translation_stays_with_its_block(root: Path):
    kept = entry(root, "now#wake")
    reword(root, "## Call {emergency} {", "## Ring {emergency} {")
    after = entry(root, "now#wake")
    assert (after.msgstr, after.tcomment, after.fuzzy) == (kept.msgstr, kept.tcomment, False)


def test_edited_words_are_fuzzy_and_show_what_they_were(root: Path):
    reword(root, "## Shout and shake {", "## Shout, then shake {")
    after = entry(root, "now#wake")
    assert after.fuzzy and after.previous_msgid == "Shout and shake"
    assert after.msgid == "Shout, then shake" and after.msgstr == "now#wake Shout and shake"


def test_a_second_edit_still_shows_the_words_that_were_translated(root: Path):
    reword(root, "## Shout and shake {", "## Shout, then shake {")
    reword(root, "## Shout, then shake {", "## Shout loud {")
    assert entry(root, "now#wake").previous_msgid == "Shout and shake"


def test_an_edit_taken_back_is_no_longer_fuzzy_only_if_a_person_says_so(root: Path):
    reword(root, "## Shout and shake {", "## Shout, then shake {")
    reword(root, "## Shout, then shake {", "## Shout and shake {")
    after = entry(root, "now#wake")
    assert after.msgstr == "now#wake Shout and shake"


def test_a_new_block_takes_no_words_from_another(root: Path):
    reword(root, "## Shout and shake {#wake .safety}", "## Shout and shake {#rouse .safety}")
    assert entry(root, "now#rouse").msgstr == ""
    reword(root, "Knee bent. {#roll-how", "Knee bent. Then wait. {#roll-else")
    assert entry(root, "now#roll-else").msgstr == ""


def test_words_that_are_gone_are_kept_as_obsolete(root: Path):
    reword(root, "Hand under the head. Knee bent. {#roll-how .safety}", "")
    gone = entry(root, "now#roll-how", obsolete=True)
    assert gone.msgstr.startswith("now#roll-how") and gone.tcomment.startswith("reviewed")
    assert all(e.obsolete for e in guide(root) if e.msgctxt == "now#roll-how")


def test_words_that_come_back_find_their_translation(root: Path):
    line = "Hand under the head. Knee bent. {#roll-how .safety}"
    reword(root, line, "")
    reword(root, "## Breathing? Roll them on their side {#roll .safety}",
        f"## Breathing? Roll them on their side {{#roll .safety}}\n\n{line}")  # fmt: skip
    assert entry(root, "now#roll-how").msgstr.startswith("now#roll-how Hand under")


def test_a_renamed_block_keeps_its_translation(root: Path):
    (root / "content" / "renames.toml").write_text('[blocks]\n"now#wake" = "now#rouse"\n')
    reword(root, "{#wake .safety}", "{#rouse .safety}")
    after = entry(root, "now#rouse")
    assert after.msgstr == "now#wake Shout and shake" and not after.fuzzy


def test_safety_and_placeholders_are_told_to_the_translator(root: Path):
    ring = entry(root, "now#ring")
    assert "SAFETY-CRITICAL" in ring.comment and "{ }" in ring.comment
    assert "priority:300" in ring.flags and "content/now.md" in str(ring.occurrences)


@pytest.mark.parametrize("locale, domain", CATALOGS)
def test_a_header_is_canonical_and_holds_no_date(root: Path, locale: str, domain: str):
    file = polib.pofile(str(catalog_path(root, locale, domain)))
    row = load_edition(root).languages[locale]
    assert file.metadata["Language"] == locale and file.metadata["Plural-Forms"] == row.plural
    assert not any("Date" in key for key in file.metadata)
    assert "not yet checked by a native speaker" in file.header


def test_it_says_how_far_each_file_is(tmp_path: Path):
    said = sync(edition_in(tmp_path))
    assert len(said) == 2 + len(CATALOGS)
    for line in said:
        done, whole = line.rsplit(": ", 1)[1].split(" of ")
        assert 0 <= int(done) <= int(whole), line


def test_a_signature_does_not_outlive_the_words_it_was_given_for(root: Path):
    catalog = guide(root)
    signed = next(one for one in catalog if one.msgctxt == "now#wake-two")
    signed.msgstr = "Son dos."
    signed.tcomment = reviewed_line(TODAY, "ana", signed.msgid, signed.msgstr)
    catalog.save()
    reword(root, "One calls, one gives naloxone.", "One of you calls.")
    left = entry(root, "now#wake-two")
    assert left.fuzzy and "reviewed" not in left.tcomment


def test_a_damaged_catalogue_is_refused_and_left_as_it_is(root: Path):
    path = catalog_path(root, "es", "guide")
    whole = path.read_bytes()
    damaged = whole[: whole.index(b'msgstr "', 20_000) + 10]  # torn within an entry
    path.write_bytes(damaged)
    with pytest.raises(EditionError, match="cannot be read"):
        sync(root)
    assert path.read_bytes() == damaged


TYPO = ("Shout their name. Shake their shoulders.", "Shout their name, shake their shoulders.")


def test_a_typo_mended_by_a_named_person_keeps_translations_and_signatures(root: Path):
    reword(root, *TYPO, minor=frozenset({"now#wake-how"}), who="Kim")
    after = entry(root, "now#wake-how")
    assert not after.fuzzy and after.msgid.startswith(TYPO[1])
    assert is_reviewed(after.tcomment, after.msgid, after.msgstr)
    assert "minor: 2026-11-20 Kim" in after.tcomment


@pytest.mark.parametrize("old, new, context, what", [
    ("None here? Go on.", "Not here? Do not go on.", "now#give-none", "“not”"),
    ("## Call {emergency} {", "## Call them {", "now#ring", "placeholders"),
    ("Then 1 breath every 5 seconds.", "Then 1 breath every 6 seconds.", "now#air-five", "digits"),
])  # fmt: skip
def test_what_changes_the_sense_is_no_typo(root: Path, old: str, new: str, context: str, what: str):
    before = tree(root)
    with pytest.raises(EditionError, match=what):
        reword(root, old, new, minor=frozenset({context}), who="Kim")
    assert tree(root) == before, "something was written"


@pytest.mark.parametrize("edits, what", [
    ({"minor": frozenset({"now#no-such"}), "who": "Kim"}, "no such block"),
    ({"withdraw": frozenset({"now#wake"})}, "nobody's name"),
])  # fmt: skip
def test_an_edit_needs_a_block_and_a_name(root: Path, edits, what: str):
    with pytest.raises(EditionError, match=what):
        sync(root, **edits)


def test_dangerous_words_are_withdrawn_from_every_language_and_do_not_come_back(root: Path):
    dangerous = entry(root, "now#give-none").msgstr
    sync(root, withdraw=frozenset({"now#give-none"}), who="Kim")
    after = entry(root, "now#give-none")
    assert after.msgstr == "" and "withdrawn: 2026-11-20 Kim" in after.tcomment
    assert "reviewed" not in after.tcomment
    assert all(dangerous.encode() not in body for body in tree(root).values())
    file = guide(root)
    next(one for one in file if one.msgctxt == "now#give-none").msgstr = dangerous
    catalog_path(root, "es", "guide").write_text(str(file), encoding="utf-8")
    sync(root)
    assert entry(root, "now#give-none").msgstr == ""


def test_withdrawn_words_may_be_translated_anew(root: Path):
    sync(root, withdraw=frozenset({"now#give-none"}), who="Kim")
    file = guide(root)
    next(one for one in file if one.msgctxt == "now#give-none").msgstr = "¿Nada? Siga."
    catalog_path(root, "es", "guide").write_text(str(file), encoding="utf-8")
    sync(root)
    assert entry(root, "now#give-none").msgstr == "¿Nada? Siga."


def test_words_are_withdrawn_from_one_language_alone(root: Path):
    sync(root, withdraw=frozenset({"now#give-none"}), locales=frozenset({"ar"}), who="Kim")
    assert entry(root, "now#give-none").msgstr


def test_words_whose_block_is_gone_wait_for_a_year(root: Path):
    reword(root, "Hand under the head. Knee bent. {#roll-how .safety}", "")
    assert "gone: 2026-11-20" in entry(root, "now#roll-how", obsolete=True).tcomment
    edition = load_edition(root)
    list(sync_catalogs(edition, Edits(today=TODAY + timedelta(days=365)), built_in=root))
    assert entry(root, "now#roll-how", obsolete=True)
    list(sync_catalogs(edition, Edits(today=TODAY + timedelta(days=366)), built_in=root))
    assert all(one.msgctxt != "now#roll-how" for one in guide(root))


def test_a_paragraph_without_an_id_is_known_again_after_a_small_edit(root: Path):
    change(
        root / "content" / "why.md",
        "+++\n\n",
        "+++\n\nRest in the afternoon, drink some water.\n\n",
    )
    sync(root)
    file = guide(root)
    next(one for one in file if one.msgid.startswith("Rest in the after")).msgstr = "Descanse."
    catalog_path(root, "es", "guide").write_text(str(file), encoding="utf-8")
    change(root / "content" / "why.md", "drink some water.", "drink a little water.")
    sync(root)
    after = next(one for one in guide(root) if one.msgid.startswith("Rest in the after"))
    assert after.fuzzy and after.msgstr == "Descanse." and "some water" in after.previous_msgid


def test_an_organisations_own_words_go_to_a_catalogue_of_their_own(root: Path, tmp_path: Path):
    change(root / "content" / "now.md", "## Shout and shake {", "## Shout, then shake {")
    list(sync_catalogs(load_edition(root)))
    own = polib.pofile(str(catalog_path(root, "es", "edition")))
    assert [one.msgid for one in own if not one.obsolete] == ["Shout, then shake"]
    (one,) = own
    assert one.fuzzy and one.msgstr == "now#wake Shout and shake"
    assert all(one.msgid != "Shout, then shake" for one in guide(root))
    page = create_app(load_edition(root)).test_client().get("/es/now/").text
    assert "Shout, then shake" in page and "now#wake Shout and shake</del>" in page


def test_a_translator_is_told_what_a_message_is_and_how_long_it_may_be(root: Path):
    title, second = entry(root, "now#title"), entry(root, "now#give-nose")
    assert "Page title" in title.comment and "max-length:48" in title.flags
    assert "Step 3 of 7" in second.comment and "item 1 of 2" in second.comment
    assert "python-brace-format" in entry(root, "now#ring").flags


def test_a_preview_address_leads_to_each_place(root: Path):
    assert "See it" not in entry(root, "now#wake").comment
    change(root / "content" / "edition.toml", 'contact = ""',
        'contact = ""\npreview_url = "https://preview.example.org/"')  # fmt: skip
    sync(root)
    assert "See it: https://preview.example.org/es/now/#wake" in entry(root, "now#wake").comment


def test_a_message_tells_what_its_terms_are_called(root: Path):
    comment = entry(root, "kit#title").comment
    assert "Glossary: naloxone = naloxona" in comment
    glossary = root / "locales" / "es" / "glossary.toml"
    change(glossary, 'use = ["naloxona"]', 'use = ["naloxona", "antídoto"]\nnote = "la del espray"')
    sync(root)
    comment = entry(root, "kit#title").comment
    assert "Glossary: naloxone = naloxona / antídoto (la del espray)" in comment


def test_the_words_around_safety_critical_ones_are_safety_critical(root: Path):
    file = polib.pofile(str(catalog_path(root, "es", "ui")))
    note = next(one for one in file if one.msgid.startswith("This part has changed"))
    assert "SAFETY-CRITICAL" in note.comment and "priority:300" in note.flags
