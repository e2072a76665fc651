"""`handrail locales sync` keeps every translation, and never guesses one."""

import shutil
from datetime import timedelta
from pathlib import Path

import polib
import pytest

from pwa import create_app
from pwa.edition import load_edition
from pwa.errors import EditionError
from pwa.words.merge import Edits
from pwa.words.sync import sync_catalogs
from tests.editions import ROOT, catalog_path, change, edition_in
from tests.synced import TODAY, entry, guide, reword, sync, tree

CATALOGS = [(locale, domain) for locale in ("es", "ar") for domain in ("ui", "guide")]


def test_the_catalogues_of_the_repository_are_up_to_date(tmp_path: Path):
    for name in ("content", "locales", "static"):
        shutil.copytree(ROOT / name, tmp_path / name)
    before = tree(tmp_path)
    sync(tmp_path)
    changed = [name for name, body in tree(tmp_path).items() if before.get(name) != body]
    assert changed == [], "run: handrail locales sync"


def test_a_second_run_changes_no_byte(synced: Path):
    before = tree(synced)
    sync(synced)
    assert tree(synced) == before


def test_a_second_run_after_an_edit_changes_no_byte(synced: Path):
    reword(synced, "## Shout and shake {", "## Shout, then shake {")
    change(synced / "content" / "now.md", "Hand under the head. Knee bent. {#roll-how .safety}", "")
    sync(synced)
    before = tree(synced)
    sync(synced)
    assert tree(synced) == before


def test_a_translation_stays_with_its_block(synced: Path):
    kept = entry(synced, "now#wake")
    reword(synced, "## Call {emergency} {", "## Ring {emergency} {")
    after = entry(synced, "now#wake")
    assert (after.msgstr, after.tcomment, after.fuzzy) == (kept.msgstr, kept.tcomment, False)


def test_edited_words_are_fuzzy_and_show_what_they_were(synced: Path):
    reword(synced, "## Shout and shake {", "## Shout, then shake {")
    after = entry(synced, "now#wake")
    assert after.fuzzy and after.previous_msgid == "Shout and shake"
    assert after.msgid == "Shout, then shake" and after.msgstr == "now#wake Shout and shake"


def test_a_second_edit_still_shows_the_words_that_were_translated(synced: Path):
    reword(synced, "## Shout and shake {", "## Shout, then shake {")
    reword(synced, "## Shout, then shake {", "## Shout loud {")
    assert entry(synced, "now#wake").previous_msgid == "Shout and shake"


def test_an_edit_taken_back_is_no_longer_fuzzy_only_if_a_person_says_so(synced: Path):
    reword(synced, "## Shout and shake {", "## Shout, then shake {")
    reword(synced, "## Shout, then shake {", "## Shout and shake {")
    after = entry(synced, "now#wake")
    assert after.msgstr == "now#wake Shout and shake"


def test_a_new_block_takes_no_words_from_another(synced: Path):
    reword(synced, "## Shout and shake {#wake .safety}", "## Shout and shake {#rouse .safety}")
    assert entry(synced, "now#rouse").msgstr == ""
    reword(synced, "Knee bent. {#roll-how", "Knee bent. Then wait. {#roll-else")
    assert entry(synced, "now#roll-else").msgstr == ""


def test_words_that_are_gone_are_kept_as_obsolete(synced: Path):
    reword(synced, "Hand under the head. Knee bent. {#roll-how .safety}", "")
    gone = entry(synced, "now#roll-how", obsolete=True)
    assert gone.msgstr.startswith("now#roll-how") and gone.tcomment.startswith("reviewed")
    assert all(e.obsolete for e in guide(synced) if e.msgctxt == "now#roll-how")


def test_words_that_come_back_find_their_translation(synced: Path):
    line = "Hand under the head. Knee bent. {#roll-how .safety}"
    reword(synced, line, "")
    reword(synced, "## Breathing? Roll them on their side {#roll .safety}",
        f"## Breathing? Roll them on their side {{#roll .safety}}\n\n{line}")  # fmt: skip
    assert entry(synced, "now#roll-how").msgstr.startswith("now#roll-how Hand under")


def test_a_renamed_block_keeps_its_translation(synced: Path):
    (synced / "content" / "renames.toml").write_text('[blocks]\n"now#wake" = "now#rouse"\n')
    reword(synced, "{#wake .safety}", "{#rouse .safety}")
    after = entry(synced, "now#rouse")
    assert after.msgstr == "now#wake Shout and shake" and not after.fuzzy


@pytest.mark.parametrize("locale, domain", CATALOGS)
def test_a_header_is_canonical_and_holds_no_date(synced: Path, locale: str, domain: str):
    file = polib.pofile(str(catalog_path(synced, locale, domain)))
    row = load_edition(synced).languages[locale]
    assert file.metadata["Language"] == locale and file.metadata["Plural-Forms"] == row.plural
    assert not any("Date" in key for key in file.metadata)
    assert "not yet checked by a native speaker" in file.header


def test_it_says_how_far_each_file_is(tmp_path: Path):
    said = sync(edition_in(tmp_path))
    assert len(said) == 2 + len(CATALOGS)
    for line in said:
        done, whole = line.rsplit(": ", 1)[1].split(" of ")
        assert 0 <= int(done) <= int(whole), line


def test_a_damaged_catalogue_is_refused_and_left_as_it_is(synced: Path):
    path = catalog_path(synced, "es", "guide")
    whole = path.read_bytes()
    damaged = whole[: whole.index(b'msgstr "', 20_000) + 10]  # torn within an entry
    path.write_bytes(damaged)
    with pytest.raises(EditionError, match="cannot be read"):
        sync(synced)
    assert path.read_bytes() == damaged


def test_words_whose_block_is_gone_wait_for_a_year(synced: Path):
    reword(synced, "Hand under the head. Knee bent. {#roll-how .safety}", "")
    assert "gone: 2026-11-20" in entry(synced, "now#roll-how", obsolete=True).tcomment
    edition = load_edition(synced)
    list(sync_catalogs(edition, Edits(today=TODAY + timedelta(days=365)), built_in=synced))
    assert entry(synced, "now#roll-how", obsolete=True)
    list(sync_catalogs(edition, Edits(today=TODAY + timedelta(days=366)), built_in=synced))
    assert all(one.msgctxt != "now#roll-how" for one in guide(synced))


def test_a_paragraph_without_an_id_is_known_again_after_a_small_edit(synced: Path):
    change(
        synced / "content" / "why.md",
        "+++\n\n",
        "+++\n\nRest in the afternoon, drink some water.\n\n",
    )
    sync(synced)
    file = guide(synced)
    next(one for one in file if one.msgid.startswith("Rest in the after")).msgstr = "Descanse."
    catalog_path(synced, "es", "guide").write_text(str(file), encoding="utf-8")
    change(synced / "content" / "why.md", "drink some water.", "drink a little water.")
    sync(synced)
    after = next(one for one in guide(synced) if one.msgid.startswith("Rest in the after"))
    assert after.fuzzy and after.msgstr == "Descanse." and "some water" in after.previous_msgid


def test_an_organisations_own_words_go_to_a_catalogue_of_their_own(synced: Path, tmp_path: Path):
    change(synced / "content" / "now.md", "## Shout and shake {", "## Shout, then shake {")
    list(sync_catalogs(load_edition(synced)))
    own = polib.pofile(str(catalog_path(synced, "es", "edition")))
    assert [one.msgid for one in own if not one.obsolete] == ["Shout, then shake"]
    (one,) = own
    assert one.fuzzy and one.msgstr == "now#wake Shout and shake"
    assert all(one.msgid != "Shout, then shake" for one in guide(synced))
    page = create_app(load_edition(synced)).test_client().get("/es/now/").text
    assert "Shout, then shake" in page and "now#wake Shout and shake</del>" in page
