"""How far each language is, page by page; readers are told it in words, never higher than it is."""

import json
import re
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from pwa import create_app
from pwa.cli import main
from pwa.edition import load_edition
from tests.editions import DIRECTIONS, ROOT, catalog_path, change, edition_in


def stats(root: Path) -> dict:
    done = CliRunner().invoke(main, ["locales", "stats", str(root), "--format", "json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_each_page_is_counted():
    found = stats(ROOT)
    edition = load_edition(ROOT)
    assert {*found} == {row.tag for row in edition.every_language} - {"en"}
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


def test_what_is_declared_and_shown_is_told_beside_what_holds(tmp_path: Path):
    root = edition_in(tmp_path)
    change(root / "locales" / "languages.toml", 'tier = "beta"', 'tier = "published"')
    spanish = stats(root)["es"]
    assert (spanish["tier"], spanish["declared"], spanish["shown"]) == ("beta", "published", "beta")
    said = CliRunner().invoke(main, ["locales", "stats", str(root)]).output
    assert "declared published, shown as beta" in said
    assert said.count("declared") == 1, "Arabic is what its row says"


def languages_page(root: Path) -> str:
    return create_app(load_edition(root)).test_client().get("/en/languages/").text


def damage(root: Path, context: str, **values: object) -> None:
    path = catalog_path(root, "es", "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    one = next(one for one in file if one.msgctxt == context)
    for key, value in values.items():
        setattr(one, key, value)
    file.save()


def test_readers_are_told_how_far_a_language_is():
    page = languages_page(ROOT)
    assert page.count("All of it is translated.") == 4
    assert page.count("The emergency pages and the buttons are translated,") == 6
    assert page.count("Not yet checked by a native speaker") == len(DIRECTIONS) - 1


@pytest.mark.parametrize("declared", ["beta", "published"])
def test_a_tier_is_never_shown_higher_than_it_is(tmp_path: Path, declared: str):
    root = edition_in(tmp_path)
    rows = root / "locales" / "languages.toml"
    rows.write_text(rows.read_text().replace('tier = "beta"', f'tier = "{declared}"'))
    path = catalog_path(root, "ar", "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    for one in file:
        if (one.msgctxt or "").startswith("family#"):
            one.msgstr = ""
    path.write_text(str(file), encoding="utf-8")
    told = r"The emergency pages and the buttons are translated, \d\d % in all\."
    assert re.search(told, languages_page(root))


def test_emergency_words_that_are_missing_today_are_told_of(tmp_path: Path):
    root = edition_in(tmp_path)
    damage(root, "now#wake", flags=["fuzzy"])
    page = languages_page(root)
    assert "99 % translated. Some emergency words are not translated yet." in page
    assert 'href="../../es/"' in page, "it stays in the switcher"


def test_a_share_is_rounded_down(tmp_path: Path):
    root = edition_in(tmp_path)
    damage(root, "why#title", flags=["fuzzy"])
    page = languages_page(root)
    assert "99 % translated." in page and "Some emergency words" not in page


def test_no_other_page_carries_the_mark():
    client = create_app(load_edition(ROOT)).test_client()
    for path in ("en/", "en/now/", "es/hours/", "ar/settings/", ""):
        assert "translated." not in client.get(f"/{path}").text
