"""A person signs safety-critical words, side by side with their source; any edit voids it."""

from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from pwa.cli import main
from pwa.edition import load_edition
from pwa.words.catalog import Catalogs
from tests.editions import catalog_path, edition_in


def review(root: Path, answers: str, *options: str) -> str:
    command = ["locales", "review", "es", str(root), "--as", "ana-m", "--page", "now", *options]
    done = CliRunner().invoke(main, command, input=answers)
    assert done.exit_code == 0, done.output
    return done.output


def entry(root: Path, context: str = "now#wake"):
    edition = load_edition(root)
    source = next(t for c, t, _ in edition.pages["now"].messages() if c == context)
    catalogs = Catalogs(root, edition.renames)
    return catalogs.entry(edition.languages["es"], context, source)


def test_a_signature_stands_in_the_file_and_the_next_walk_begins_after_it(tmp_path: Path):
    root = edition_in(tmp_path)
    assert not entry(root).reviewed
    said = review(root, "s\nq\n")
    assert "Shout and shake\n  Grite y sacuda" in said and "Signed 1." in said
    assert entry(root).reviewed and not entry(root, "now#wake-how").reviewed
    assert "now#wake-how" in review(root, "q\n").split("s = sign")[0]


def test_skipping_and_stopping_sign_nothing(tmp_path: Path):
    root = edition_in(tmp_path)
    before = catalog_path(root, "es", "guide").read_bytes()
    assert "Signed 0." in review(root, "\nq\n")
    assert catalog_path(root, "es", "guide").read_bytes() == before


@pytest.mark.parametrize("change", ["msgstr", "msgid"])
def test_any_edit_voids_a_signature(tmp_path: Path, change: str):
    root = edition_in(tmp_path)
    review(root, "s\nq\n")
    path = catalog_path(root, "es", "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    one = next(one for one in file if one.msgctxt == "now#wake")
    setattr(one, change, f"{getattr(one, change)}.")
    path.write_text(str(file), encoding="utf-8")
    assert not entry(root).reviewed


def test_a_language_that_is_not_there_is_named_with_those_that_are(tmp_path: Path):
    command = ["locales", "review", "xx", str(edition_in(tmp_path)), "--as", "ana-m"]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 1 and "There are: es, ar." in done.output
