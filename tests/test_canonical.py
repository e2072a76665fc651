"""Catalogues as editors save them come back in our form: no words, signatures or notes are lost,
and nobody's name or address stays who did not ask for thanks.
"""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from pwa import create_app
from pwa.cli import main
from pwa.edition import load_edition
from pwa.words.stamps import reviewed_line
from pwa.words.thanks import thanked
from tests.editions import ROOT, catalog_path, edition_in

SHIPPED = sorted((ROOT / "locales").rglob("*.po"))
POEDIT = {
    "Last-Translator": "Ana <ana@example.org>",
    "Language-Team": "Spanish <team@example.org>",
    "PO-Revision-Date": "2026-11-20 10:00+0000",
    "X-Generator": "Poedit 3.4",
    "X-Poedit-Basepath": "/home/ana/handrail",
}


def fmt(root: Path, *options: str):
    return CliRunner().invoke(main, ["locales", "fmt", str(root), *options])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An edition with a signature, a translator's note and an outdated message in its Spanish."""
    path = catalog_path(edition_in(tmp_path), "es", "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    first, second, third = list(file)[5:8]
    first.tcomment = reviewed_line(date(2026, 11, 20), "ana-m", first.msgid, first.msgstr)
    second.tcomment = "ask Ana: too long?"
    third.flags.append("fuzzy")
    third.previous_msgid = f"{third.msgid} as it was " + "and was " * 20
    path.write_text(str(file), encoding="utf-8")
    assert fmt(tmp_path).exit_code == 0
    return tmp_path


def saved_by_poedit(path: Path) -> None:
    """Wrapped, with its headers, a mark at the start and the line ends of Windows."""
    file = polib.pofile(str(path), wrapwidth=79)
    file.metadata |= POEDIT
    file.header = f"{file.header}\nAna <ana@example.org>, 2026."
    for one in file:
        one.occurrences = [(name, "12") for name, _ in one.occurrences]
    text = str(file)
    assert "<ana@example.org>" in text
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())


def test_a_file_as_poedit_saves_it_comes_back_byte_for_byte(root: Path):
    path = catalog_path(root, "es", "guide")
    before = path.read_bytes()
    saved_by_poedit(path)
    checked = fmt(root, "--check")
    assert checked.exit_code == 1 and "es/LC_MESSAGES/guide.po: has another form" in checked.output
    assert fmt(root).exit_code == 0
    assert path.read_bytes() == before


def test_a_second_run_changes_nothing(root: Path):
    assert fmt(root, "--check").exit_code == 0 and fmt(root).output == ""


def test_messages_come_back_in_reading_order(root: Path):
    path = catalog_path(root, "es", "guide")
    before = path.read_bytes()
    file = polib.pofile(str(path), wrapwidth=0)
    file.reverse()
    path.write_text(str(file), encoding="utf-8")
    assert fmt(root).exit_code == 0 and path.read_bytes() == before


def test_only_who_asks_is_thanked(root: Path):
    path = catalog_path(root, "es", "guide")
    path.write_text(f"# thanks: Ana M.\n# Bo <bo@example.org>\n{path.read_text()}")
    assert fmt(root).exit_code == 0
    text = path.read_text()
    assert "# thanks: Ana M." in text and "bo@example.org" not in text
    assert thanked("thanks: Ana M.\nthanks: bo@example.org") == ("Ana M.",)
    page = create_app(load_edition(root)).test_client().get("/en/languages/").data.decode()
    assert ">Español</bdi>: with thanks to Ana M.</p>" in page and "example.org" not in page
    assert page.count("with thanks to") == 1


def test_a_name_among_the_messages_is_no_wish_to_be_thanked():
    assert thanked('msgid ""\nmsgstr ""\n\n# thanks: Eve\nmsgid "a"\nmsgstr "b"\n') == ()


def test_a_file_that_cannot_be_read_is_named_and_left(root: Path):
    path = catalog_path(root, "es", "ui")
    path.write_bytes(b"\xff\xfe")
    done = fmt(root)
    assert done.exit_code == 1 and "es/LC_MESSAGES/ui.po" in done.output
    assert path.read_bytes() == b"\xff\xfe"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_the_tools_of_gettext_read_every_catalogue(path: Path, tmp_path: Path):
    checked = subprocess.run(
        ["msgfmt", "-c", "-o", str(tmp_path / "out.mo"), str(path)], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stderr


TOOLS = {
    "msgcat": ["msgcat", "-o", "{out}", "{po}"],
    "msgmerge": ["msgmerge", "--no-fuzzy-matching", "--previous", "-qo", "{out}", "{po}", "{pot}"],
    "pot2po": ["pot2po", "--progress=none", "--nofuzzymatching", "-t", "{po}", "{pot}", "{out}"],
}  # fmt: skip


@pytest.mark.parametrize("tool", TOOLS)
def test_words_notes_and_signatures_survive_the_tools(root: Path, tmp_path: Path, tool: str):
    path, out = catalog_path(root, "es", "guide"), tmp_path / "out.po"
    names = {"po": str(path), "pot": str(root / "locales" / "guide.pot"), "out": str(out)}
    command = [part.format(**names) for part in TOOLS[tool]]
    command[0] = shutil.which(command[0]) or str(ROOT / ".venv" / "bin" / command[0])
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    before = polib.pofile(str(path))
    shutil.copy(out, path)
    assert CliRunner().invoke(main, ["locales", "sync", str(root)]).exit_code == 0
    after = polib.pofile(str(path))
    assert [said(one) for one in after] == [said(one) for one in before]


def said(one: polib.POEntry) -> tuple:
    return one.msgctxt, one.msgid, one.msgstr, one.tcomment, one.fuzzy, one.previous_msgid
