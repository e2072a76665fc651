"""`handrail locales sync` keeps every translation, and never guesses one."""

from pathlib import Path

import polib
import pytest

from pwa.edition import load_edition
from pwa.errors import EditionError
from pwa.words.sync import sync_catalogs
from tests.editions import catalog_path, change, edition_in

CATALOGS = [(locale, domain) for locale in ("es", "ar") for domain in ("ui", "guide")]


def sync(root: Path) -> list[str]:
    return [*sync_catalogs(load_edition(root))]


def tree(root: Path) -> dict[str, bytes]:
    files = (root / "locales").rglob("*.po*")
    return {str(path.relative_to(root)): path.read_bytes() for path in files}


def guide(root: Path) -> polib.POFile:
    return polib.pofile(str(catalog_path(root, "es", "guide")), wrapwidth=0)


def entry(root: Path, context: str, obsolete: bool = False) -> polib.POEntry:
    return next(e for e in guide(root) if e.msgctxt == context and e.obsolete == obsolete)


def reword(root: Path, old: str, new: str) -> None:
    change(root / "content" / "now.md", old, new)
    sync(root)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An edition just synced, with words of a translator in it."""
    edition_in(tmp_path)
    sync(tmp_path)
    file = guide(tmp_path)
    for one in file:
        if (one.msgctxt or "").startswith("now#") and not one.obsolete:
            one.msgstr, one.tcomment = f"{one.msgctxt} {one.msgid}", "reviewed: 2026-11-20 ana-m"
            one.flags = [flag for flag in one.flags if flag != "fuzzy"]
    catalog_path(tmp_path, "es", "guide").write_text(str(file), encoding="utf-8")
    sync(tmp_path)
    return tmp_path


def test_the_catalogues_of_the_repository_are_up_to_date(tmp_path: Path):
    before = tree(edition_in(tmp_path))
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
    signed.msgstr, signed.tcomment = "Son dos.", "reviewed: 2026-11-20 ana 7c1e04"
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
