"""How far each language is, page by page; readers are told it in words, never higher than it is."""

import json
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from pwa import create_app
from pwa.cli import main
from pwa.edition import load_edition
from tests.editions import ROOT, catalog_path, change, edition_in


def stats(root: Path) -> dict:
    done = CliRunner().invoke(main, ["locales", "stats", str(root), "--format", "json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_each_page_is_counted():
    found = stats(ROOT)
    edition = load_edition(ROOT)
    assert {*found} == {"es", "ar"}
    for slug, page in edition.pages.items():
        share = found["es"]["pages"][slug]
        assert share["messages"] == len([*page.messages()])
        assert share["messages"] >= share["translated"] >= share["current"]
        assert share["safety"] >= share["safety_current"] >= share["reviewed"]


@pytest.mark.parametrize("damage, lost", [
    ("empty", ("translated", "current", "safety_current")),
    ("fuzzy", ("current", "safety_current")),
])  # fmt: skip
def test_what_is_missing_or_outdated_counts_less(tmp_path: Path, damage: str, lost: tuple):
    root = edition_in(tmp_path)
    before = stats(root)["es"]["pages"]["now"]
    path = catalog_path(root, "es", "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    one = next(one for one in file if one.msgctxt == "now#wake")
    if damage == "empty":
        one.msgstr = ""
    else:
        one.flags.append("fuzzy")
    path.write_text(str(file), encoding="utf-8")
    after = stats(root)["es"]["pages"]["now"]
    assert {key for key in before if before[key] != after[key]} == {*lost}
    assert all(before[key] - after[key] == 1 for key in lost)


def test_a_table_names_language_tier_and_share():
    said = CliRunner().invoke(main, ["locales", "stats", str(ROOT)]).output
    assert "Español (es): beta, 100 % current" in said and "safety current" in said


def languages_page(root: Path) -> str:
    return create_app(load_edition(root)).test_client().get("/en/languages/").text


def test_readers_are_told_how_far_a_language_is():
    page = languages_page(ROOT)
    assert "Only the emergency pages and the buttons are translated" in page
    assert page.count("Not yet checked by a native speaker") == 2


def test_a_tier_is_never_shown_higher_than_it_is(tmp_path: Path):
    root = edition_in(tmp_path)
    rows = root / "locales" / "languages.toml"
    change(rows, 'tier = "core"', 'tier = "published"')
    assert "Only the emergency pages" in languages_page(root)
