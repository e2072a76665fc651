"""`handrail locales check` names each planted error with its place; none stops a build."""

import json
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from pwa.cli import main
from pwa.edition import load_edition
from pwa.words.catalog import Catalogs
from tests.editions import ROOT, catalog_path, change, edition_in

GIVE = "now#give-nose"
# What a bad file does to one Spanish message: (block, its words, what is said, severity).
PLANTED = [
    ("now#ring", "Llame al 911", "placeholders", "error"),
    ("now#ring", "Llame al {emergencia}", "placeholders", "error"),
    ("now#air-five", "Dé 2 respiraciones. Luego 1 cada 15 segundos.", "digits", "error"),
    ("now#go-signs", "[Señales] (page:signs)", "link", "error"),
    ("now#go-signs", "[Señales](page:señales)", "link", "error"),
    ("now#go-signs", "[Señales](javascript:alert)", "link", "error"),
    (GIVE, "Espray <script>alert()</script>", "HTML", "error"),
    (GIVE, "Espray \u202enasal", "invisible", "error"),
    (GIVE, "Espray nasal: apriételo para probarlo.", "says no", "warning"),
    (GIVE, "Nose spray: do not test it. Put the tip in one side of the nose. Press all the way.",
     "same as the source", "warning"),
    (GIVE, "Espray nasal: no " + "lo apriete antes para probarlo " * 12, "far longer", "warning"),

]  # fmt: skip


def plant(root: Path, context: str, words: str) -> None:
    path = catalog_path(root, "es", "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    next(one for one in file if one.msgctxt == context).msgstr = words
    path.write_text(str(file), encoding="utf-8")


def build(root: Path, out: Path) -> str:
    done = CliRunner().invoke(main, ["build", str(root), "--out", str(out), "--draft"])
    assert done.exit_code == 0, done.output
    return done.output


def check(root: Path, *options: str):
    return CliRunner().invoke(main, ["locales", "check", str(root), *options])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return edition_in(tmp_path)


@pytest.mark.parametrize("context, words, said, severity", PLANTED)
def test_a_planted_error_is_named_with_its_place(root, context, words, said, severity):
    plant(root, context, words)
    done = check(root, "--locale", "es", "--format", "json")
    rows = [one for one in json.loads(done.stdout) if said in one["what"]]
    assert any(one["severity"] == severity and context in one["where"] for one in rows), rows
    assert all(one["where"].startswith("locales/es/LC_MESSAGES/guide.po:") for one in rows)
    assert all(one["how"] for one in rows)
    assert done.exit_code == (severity == "error")


def test_a_drafts_translators_are_told_too(root: Path):
    assert CliRunner().invoke(main, ["locales", "add", "de", str(root)]).exit_code == 0
    path = catalog_path(root, "de", "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    next(one for one in file if one.msgctxt == "now#ring").msgstr = "Rufen Sie 911"
    next(one for one in file if one.msgctxt == "now#wake").msgstr = "Junkie rufen"
    path.write_text(str(file), encoding="utf-8")
    rows = json.loads(check(root, "--locale", "de", "--format", "json").stdout)
    assert {one["where"].rpartition(" ")[2] for one in rows} == {"now#ring"}
    assert "not translated" not in json.dumps(rows), "a draft owes nothing yet"
    whole = CliRunner().invoke(main, ["check", str(root)]).output
    assert "“Junkie” in “Junkie rufen”" in whole


def test_the_shipped_translations_raise_no_question():
    done = check(ROOT, "--strict")
    assert done.exit_code == 0 and ", 0 warning," in done.output.replace("error, 0", "error, 0")


def test_a_code_host_is_told_file_and_line(root: Path):
    plant(root, "now#ring", "Llame al 911")
    said = check(root, "--format", "github").output
    assert "::error file=locales/es/LC_MESSAGES/guide.po,line=" in said


def test_a_strict_check_fails_on_a_question(root: Path):
    plant(root, GIVE, "Espray nasal: apriételo para probarlo.")
    assert check(root).exit_code == 0 and check(root, "--strict").exit_code == 1


def test_an_edition_adds_terms_of_its_own(root: Path):
    with (root / "locales" / "es" / "glossary.toml").open("a") as glossary:
        glossary.write('\n[[term]]\nsource = "breastbone"\nuse = ["esternón"]\n')
    assert "The glossary has “esternón”" in check(root).output


def test_a_glossary_that_cannot_be_read_is_named(root: Path):
    (root / "locales" / "es" / "glossary.toml").write_text('negation = "("\n')
    done = check(root)
    assert done.exit_code == 1 and "locales/es/glossary.toml: negation" in done.output


@pytest.mark.parametrize(
    "key, value", [("Language", "ar"), ("Plural-Forms", "nplurals=9; plural=n;")]
)
def test_a_wrong_head_is_named(root: Path, key: str, value: str):
    path = catalog_path(root, "es", "ui")
    file = polib.pofile(str(path), wrapwidth=0)
    file.metadata[key] = value
    path.write_text(str(file), encoding="utf-8")
    assert f"its head says {key}: {value}" in check(root).output


def test_an_empty_plural_form_is_named(root: Path):
    path = catalog_path(root, "es", "ui")
    path.write_text(f'{path.read_text()}\nmsgid "one day"\nmsgid_plural "days"\n'
        'msgstr[0] "un día"\nmsgstr[1] ""\n')  # fmt: skip
    assert "a plural form is empty" in check(root).output


def test_a_bad_translation_falls_back_and_all_languages_are_built(root: Path):
    plant(root, "now#ring", "Llame al 911")
    catalog_path(root, "ar", "guide").write_bytes(b"\xff\xfe")
    out = root / "out"
    said = build(root, out)
    for tag in ("es", "ar"):
        assert f"Left out: locales/{tag}/LC_MESSAGES/guide.po" in said
        page = (out / tag / "now" / "index.html").read_text()
        assert '<span lang="en" dir="ltr">Call' in page and "Llame al 911" not in page
    assert (out / "en" / "now" / "index.html").exists()


def test_an_edited_safety_block_takes_no_language_and_no_address_away(root: Path, tmp_path: Path):
    before, after = tmp_path / "before", tmp_path / "after"
    build(root, before)
    change(root / "content" / "now.md", "Shout their name.", "Shout their name loudly.")
    assert CliRunner().invoke(main, ["locales", "sync", str(root)]).exit_code == 0
    build(root, after)
    pages = {str(path.relative_to(before)) for path in before.rglob("index.html")}
    assert pages == {str(path.relative_to(after)) for path in after.rglob("index.html")}
    edition = load_edition(root)
    assert [*edition.languages] == ["en", "es", "ar"]
    entry = Catalogs(root, edition.renames).entry(edition.languages["es"], "now#wake-how", "")
    assert entry is not None and entry.outdated
