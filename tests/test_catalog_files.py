"""A catalogue that is broken as a file, or tricks with its name, is named and left out."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pwa import create_app
from pwa.cli import main
from pwa.edition import load_edition
from pwa.edition.renames import Renames
from pwa.site.site import Site
from pwa.words.catalog import Catalogs
from tests.editions import catalog_path, change, edition_in, problems_of

GOOD = 'msgid ""\nmsgstr "Language: es\\n"\n\nmsgid "Home"\nmsgstr "Inicio"\n\n'
BROKEN = {
    "not UTF-8": GOOD.encode() + b'msgid "Leave"\nmsgstr "\xff\xfe"\n',
    "cut off": GOOD.encode() + b'msgid "Leave"\nmsgstr "Sal',
    "merge markers": b"<<<<<<< HEAD\n" + GOOD.encode() + b"=======\n>>>>>>> other\n",
    "words beside the format": GOOD.encode() + b"hello\n",
    "too large": GOOD.encode() + b"# more\n" * 2_000_000,
    "zeros": b"\0" * 5000,
    "an archive": b"PK\x03\x04" + bytes(range(256)),
}


@pytest.mark.parametrize("domain", ["ui", "guide"])
@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_file_is_named_and_the_source_shown(tmp_path: Path, fault: str, domain: str):
    root = edition_in(tmp_path)
    catalog_path(root, "es", domain).write_bytes(BROKEN[fault])
    app = create_app(load_edition(root))
    for tag in ("es", "ar", "en"):
        assert app.test_client().get(f"/{tag}/now/").status_code == 200
    site: Site = app.extensions["handrail"]
    (problem,) = site.catalogs.get(site.edition.languages["es"], domain).problems
    assert problem.where == f"locales/es/LC_MESSAGES/{domain}.po" and problem.how
    assert "cannot be read" in problem.what


def test_the_command_names_a_broken_file_and_everything_else_too(tmp_path: Path):
    root = edition_in(tmp_path)
    catalog_path(root, "es", "ui").write_bytes(BROKEN["not UTF-8"])
    catalog_path(root, "ar", "guide").write_bytes(BROKEN["merge markers"])
    done = CliRunner().invoke(main, ["check", str(root)])
    assert done.exit_code == 1 and "Traceback" not in done.output
    for name in ("es/LC_MESSAGES/ui.po", "ar/LC_MESSAGES/guide.po"):
        assert f"{name}: this catalogue cannot be read" in done.output
    assert "awaits a human" in done.output


def test_a_catalogue_is_its_own_words_and_never_a_file_that_it_names(tmp_path: Path):
    root = edition_in(tmp_path / "edition")
    other = tmp_path / "other.po"
    other.write_text('msgid "Home"\nmsgstr "Elsewhere"\n')
    catalog_path(root, "es", "ui").write_text(str(other))
    assert "Elsewhere" not in create_app(load_edition(root)).test_client().get("/es/now/").text


@pytest.mark.parametrize("header", [
    "nplurals=1000000000; plural=n", "nplurals=1e9", "plural=", "nplurals=2; plural=9**9**9",
    "nplurals=2; plural=__import__('os').mkdir('ran')",
])  # fmt: skip
def test_nothing_in_a_plural_header_is_ever_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, header: str
):
    root = edition_in(tmp_path)
    monkeypatch.chdir(tmp_path)
    head = f'msgid ""\nmsgstr "Plural-Forms: {header}\\n"\n\n'
    path = catalog_path(root, "es", "ui")
    path.write_text(head + 'msgid "Home"\nmsgstr "Inicio"\n')
    assert "Inicio" in create_app(load_edition(root)).test_client().get("/es/now/").text
    assert not (tmp_path / "ran").exists()


def test_a_message_that_stands_twice_is_named_and_the_first_is_shown(tmp_path: Path):
    root = edition_in(tmp_path)
    twice = 'msgid "Home"\nmsgstr "Inicio"\n\nmsgid "Home"\nmsgstr "Casa"\n'
    catalog_path(root, "es", "ui").write_text(twice)
    page = create_app(load_edition(root)).test_client().get("/es/now/").text
    assert "Inicio" in page and "Casa" not in page
    (problem,) = Catalogs(root, Renames()).get(load_edition(root).languages["es"], "ui").problems
    assert problem.where == "locales/es/LC_MESSAGES/ui.po:4" and "twice" in problem.what


@pytest.mark.parametrize("entry", [
    '#~ msgid "Home"\n#~ msgstr "Casa"', 'msgid "Home"\nmsgstr "   "',
    'msgctxt "other"\nmsgid "Home"\nmsgstr "Casa"',
])  # fmt: skip
def test_an_entry_that_does_not_hold_today_is_not_used(tmp_path: Path, entry: str):
    root = edition_in(tmp_path)
    catalog_path(root, "es", "ui").write_text(f"{entry}\n")
    page = create_app(load_edition(root)).test_client().get("/es/now/").text
    assert "Casa" not in page and '<span lang="en" dir="ltr">Home</span>' in page


def test_outdated_words_of_a_button_stay_unless_somebody_may_act_on_them(tmp_path: Path):
    root = edition_in(tmp_path)
    outdated = '#, fuzzy\nmsgid "{}"\nmsgstr "{}"\n\n'
    rows = outdated.format("Home", "Casa") + outdated.format("Call {number}", "Marca {number}")
    catalog_path(root, "es", "ui").write_text(rows)
    page = create_app(load_edition(root)).test_client().get("/es/now/").text
    assert "Casa" in page and "Marca" not in page


@pytest.mark.parametrize("key", ["tag", "locale"])
@pytest.mark.parametrize("trick", ["../../x", "es;rm", "es/../ar", "/etc", "ES", "", "es\\n", ".."])
def test_a_language_row_cannot_lead_out_of_its_folder(tmp_path: Path, key: str, trick: str):
    rows = edition_in(tmp_path) / "locales" / "languages.toml"
    change(rows, f'{key} = "es"', f'{key} = "{trick}"')
    assert any(f".{key}" in one.where and "language." in one.where for one in problems_of(tmp_path))
