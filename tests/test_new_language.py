"""A language is begun with one command; its plural rule is CLDR's, not a guess."""

import gettext
from pathlib import Path

import pytest
from babel import Locale, UnknownLocaleError
from click.testing import CliRunner

from pwa.cli import main
from pwa.edition import load_edition
from pwa.words.new_language import known_languages
from tests.editions import edition_in

KNOWN = known_languages()
# gettext files of these have fewer forms than CLDR, which adds one for two, or by the last digit.
FEWER = {"he", "fil"}
MISSING = {"chk", "hmn", "mh", "nv", "prs", "rom", "sm", "ht"}  # CLDR has no rule
WANTED = [
    *("es", "en", "zh-Hans", "zh-Hant", "vi", "ar", "fil", "ko", "ru", "ht", "pt-BR", "fr", "uk"),
    *("fa", "pl", "so", "am", "ti", "ur", "pa", "hi", "bn", "gu", "ne", "ps", "fa-AF", "de", "it"),
    *("tr", "ro", "pt", "nl", "el", "cs", "sv", "ku", "ckb", "sq", "hy", "ka", "km", "lo", "my"),
    *("th", "sw", "hmn", "mh", "chk", "nv", "cy", "prs", "sm", "rom", "ja", "he", "yi", "ha", "om"),
    *("yo", "ig", "lt"),
]


def add(root: Path, tag: str):
    return CliRunner().invoke(main, ["locales", "add", tag, str(root)])


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
    assert {form(number) for number in range(201)} <= set(
        range(int(count.removeprefix("nplurals=")))
    )
    cldr = cldr_rule(tag)
    if tag in MISSING | FEWER:
        return
    assert cldr is not None, "CLDR has no rule: name the language in MISSING"
    pairs = {(form(number), cldr(number)) for number in range(201)}
    assert len(pairs) == len({one for one, _ in pairs}) == len({name for _, name in pairs})


@pytest.mark.parametrize("tag", sorted(KNOWN.keys() - MISSING))
def test_the_direction_is_cldrs(tag: str):
    direction = "rtl" if Locale.parse(tag, sep="-").text_direction == "rtl" else "ltr"
    assert KNOWN[tag].direction == direction


@pytest.mark.parametrize("tag, locale", [
    ("fr", "fr"), ("zh-hant", "zh_Hant"), ("prs", "prs"), ("hmn", "hmn"), ("pt_BR", "pt_BR"),
])  # fmt: skip
def test_a_language_is_begun_with_one_command(tmp_path: Path, tag: str, locale: str):
    root = edition_in(tmp_path)
    before = (root / "locales" / "languages.toml").read_text()
    done = add(root, tag)
    assert done.exit_code == 0, done.output
    assert f"locales/{locale}/LC_MESSAGES/guide.po: 0 of" in done.output
    edition = load_edition(root)
    (draft,) = edition.drafts.values()
    assert (draft.locale, draft.tier) == (locale, "draft") and draft.tag not in edition.languages
    assert (root / "locales" / "languages.toml").read_text().startswith(before.rstrip())
    assert f'"Language: {locale}' in (root / f"locales/{locale}/LC_MESSAGES/ui.po").read_text()
    again = add(root, tag)
    assert again.exit_code == 0 and [*load_edition(root).drafts] == [draft.tag]


def test_a_draft_changes_nothing_for_readers(tmp_path: Path):
    root = edition_in(tmp_path)
    add(root, "fr")
    done = CliRunner().invoke(main, ["check", str(root)])
    assert done.exit_code == 0, done.output


def test_a_language_that_nobody_has_checked_is_refused_with_the_way(tmp_path: Path):
    done = add(edition_in(tmp_path), "tlh")
    assert (
        done.exit_code == 1 and "languages.toml" in done.output and "Traceback" not in done.output
    )
