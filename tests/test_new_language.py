"""A language is begun with one command; its plural rule is CLDR's, not a guess."""

import gettext
import json
import tomllib
import unicodedata
from pathlib import Path

import pytest
from babel import Locale, UnknownLocaleError
from click.testing import CliRunner
from werkzeug.test import Client

from pwa.cli import main
from pwa.edition import load_edition
from pwa.preview.app import PreviewApp
from pwa.words.glossary import Glossary, load_glossary
from pwa.words.new_language import known_languages
from tests.editions import edition_in

KNOWN = known_languages()
FEWER = {"he"}  # gettext files do without CLDR's form for two
MISSING = {"chk", "hmn", "mh", "nv", "prs", "rom", "sm"}  # CLDR has no rule, or no dates
WANTED = [
    *("es", "en", "zh-Hans", "zh-Hant", "vi", "ar", "fil", "ko", "ru", "ht", "pt-BR", "fr", "uk"),
    *("fa", "pl", "so", "am", "ti", "ur", "pa", "hi", "bn", "gu", "ne", "ps", "fa-AF", "de", "it"),
    *("tr", "ro", "pt", "nl", "el", "cs", "sv", "ku", "ckb", "sq", "hy", "ka", "km", "lo", "my"),
    *("th", "sw", "hmn", "mh", "chk", "nv", "cy", "prs", "sm", "rom", "ja", "he", "yi", "ha", "om"),
    *("yo", "ig", "lt"),
]


def add(root: Path, tag: str):
    return CliRunner().invoke(main, ["locales", "add", tag, str(root)])


def bytes_in(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_every_language_that_was_asked_for_is_known():
    assert [tag for tag in WANTED if tag not in KNOWN] == []


def cldr_rule(tag: str):
    try:
        return Locale.parse(KNOWN[tag].cldr).plural_form
    except (UnknownLocaleError, ValueError):
        return None


@pytest.mark.parametrize("tag", KNOWN)
def test_a_plural_rule_parts_numbers_as_cldr_does(tag: str):
    count, _, rule = KNOWN[tag].plural.partition("; plural=")
    form = gettext.c2py(rule.rstrip(";"))
    used = {form(number) for number in range(201)}
    assert used == {*range(int(count.removeprefix("nplurals=")))}, "a form that no number takes"
    if tag in MISSING | FEWER:
        return
    cldr = cldr_rule(tag)
    assert cldr is not None, "CLDR has no rule: name the language in MISSING"
    pairs = {(form(number), cldr(number)) for number in range(201)}
    assert len(pairs) == len(used) == len({name for _, name in pairs})


def test_a_language_is_missing_or_has_fewer_forms_only_where_that_is_so():
    lent = {tag for tag in KNOWN if Locale.parse(KNOWN[tag].cldr) != parsed(tag)}
    assert lent - {"pt", "pt-BR"} == MISSING
    assert all(len(cldr_rule(tag).rules) + 1 > 2 for tag in FEWER)


def parsed(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@pytest.mark.parametrize("tag", KNOWN)
def test_a_name_is_written_in_the_direction_of_its_language(tag: str):
    row = KNOWN[tag]
    ways = {unicodedata.bidirectional(char) for char in row.autonym if char.isalpha()}
    assert ways and ways <= ({"R", "AL", "NSM"} if row.direction == "rtl" else {"L", "NSM"})
    assert row.locale == tag.replace("-", "_") and row.tier is None and not row.native_review


@pytest.mark.parametrize("tag", sorted(KNOWN.keys() - MISSING))
def test_the_direction_is_cldrs(tag: str):
    direction = "rtl" if Locale.parse(tag, sep="-").text_direction == "rtl" else "ltr"
    assert KNOWN[tag].direction == direction


@pytest.mark.parametrize("tag, locale", [
    ("de", "de"), ("zh-hant", "zh_Hant"), ("prs", "prs"), ("fa-AF", "fa_AF"), ("hmn", "hmn"),
    ("zh_Hant", "zh_Hant"),
])  # fmt: skip
def test_a_language_is_begun_with_one_command(tmp_path: Path, tag: str, locale: str):
    root = edition_in(tmp_path)
    rows = root / "locales" / "languages.toml"
    before = rows.read_text()
    done = add(root, tag)
    assert done.exit_code == 0, done.output
    assert f"locales/{locale}/LC_MESSAGES/guide.po: 0 of" in done.output
    assert "as draft" in done.output and "Next:" in done.output
    edition = load_edition(root)
    draft = edition.drafts[locale.replace("_", "-")]
    assert (draft.locale, draft.tier) == (locale, "draft") and draft.tag not in edition.languages
    assert rows.read_text().startswith(f"{before.rstrip()}\n\n[[language]]\n")
    header = (root / f"locales/{locale}/LC_MESSAGES/ui.po").read_text()
    assert f'"Language: {locale}' in header and f"Plural-Forms: {draft.plural}" in header


@pytest.mark.parametrize("tag, direction", [
    ("de", "ltr"), ("prs", "rtl"), ("hmn", "ltr"), ("zh-Hant", "ltr"),
])  # fmt: skip
def test_a_draft_can_be_seen_at_once(tmp_path: Path, tag: str, direction: str):
    root = edition_in(tmp_path)
    add(root, tag)
    client = Client(PreviewApp(root, tag))
    for slug in ("", "now/", "calls/", "hours/", "languages/", "about/sources/"):
        answer = client.get(f"/{tag}/{slug}", headers={"Sec-Fetch-Mode": "navigate"})
        assert answer.status_code == 200, slug
        assert f'<html lang="{tag}" dir="{direction}">' in answer.text


def test_a_language_is_added_once(tmp_path: Path):
    root = edition_in(tmp_path)
    add(root, "de")
    before = bytes_in(root)
    again = add(root, "de")
    assert again.exit_code == 0 and "Deutsch (de) is there already, as draft" in again.output
    assert bytes_in(root) == before


@pytest.mark.parametrize("tag, said", [
    ("es", "Español (es) is there already, as beta."), ("EN", "the language the pages are written"),
])  # fmt: skip
def test_what_is_there_already_is_told(tmp_path: Path, tag: str, said: str):
    done = add(edition_in(tmp_path), tag)
    assert done.exit_code == 0 and said in done.output and "Next:" not in done.output


def test_a_row_of_the_editions_own_is_listed_as_it_is(tmp_path: Path):
    root = edition_in(tmp_path)
    rows = root / "locales" / "languages.toml"
    row = {"tag": "tlh", "locale": "tlh", "autonym": "tlhIngan", "direction": "ltr", "cldr": "en"}
    lines = [f'{key} = "{value}"' for key, value in row.items()]
    words = "\n".join(["\n[[language]]", *lines, 'plural = "nplurals=1; plural=0;"', ""])
    rows.write_text(before := rows.read_text() + words)
    done = add(root, "tlh")
    assert done.exit_code == 0 and "Added tlhIngan (tlh), as draft." in done.output
    assert rows.read_text() == before and [*load_edition(root).drafts][-1] == "tlh"


def test_a_glossary_is_begun_that_waits_to_be_filled(tmp_path: Path):
    root = edition_in(tmp_path)
    add(root, "de")
    row = load_edition(root).drafts["de"]
    path = root / "locales" / "de" / "glossary.toml"
    assert load_glossary(root, row) == Glossary()
    path.write_text(path.read_text().replace("\n# ", "\n").replace("\nTake ", "\n# Take "))
    filled = load_glossary(root, row)
    assert filled.negation and [term.source for term in filled.term] == ["naloxone"]
    add(root, "de")
    assert load_glossary(root, row) == filled, "what is there stays"


def test_rows_in_brackets_are_refused_in_words(tmp_path: Path):
    root = edition_in(tmp_path)
    path = root / "locales" / "languages.toml"
    found = tomllib.loads(path.read_text())["language"]
    rows = [", ".join(f"{key} = {json.dumps(one[key])}" for key in one) for one in found]
    path.write_text("language = [" + ", ".join(f"{{{row}}}" for row in rows) + "]\n")
    done = add(root, "de")
    assert done.exit_code == 1 and "[[language]]" in done.output and not done.stdout.count("Trace")
    assert '"de"' not in (root / "content" / "edition.toml").read_text()


def test_a_draft_changes_nothing_for_readers(tmp_path: Path):
    root = edition_in(tmp_path)
    add(root, "de")
    done = CliRunner().invoke(main, ["check", str(root)])
    assert done.exit_code == 0, done.output


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the edition in which nothing is written."""
    return edition_in(tmp_path_factory.mktemp("untouched"))


@pytest.mark.parametrize("tag, said", [
    ("tlh", "languages.toml"), ("zh-TW", "handrail locales add zh-Hant if"),
    ("tl", "handrail locales add fil if"), ("es-MX", "handrail locales add es if"),
    ("../../etc", "checked"), ("en;rm", "checked"), ("", "checked"), ("fr\n", "checked"),
])  # fmt: skip
def test_what_nobody_has_checked_is_refused_with_the_way(untouched: Path, tag: str, said: str):
    before = bytes_in(untouched)
    done = add(untouched, tag)
    assert done.exit_code == 1 and said in done.output and "Traceback" not in done.output
    assert bytes_in(untouched) == before
