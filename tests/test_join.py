"""Two people's versions of a catalogue are joined message by message."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from pwa.cli import main
from pwa.words.stamps import reviewed_line, withdrawn_line
from tests.editions import ROOT

HEAD = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
DAY = date(2026, 11, 20)


def catalog(path: Path, **words: str) -> Path:
    """A file with one message a word: its name is the block, the value its translation."""
    blocks = [
        f'msgctxt "now#{name}"\nmsgid "{name}"\nmsgstr "{said}"\n' for name, said in words.items()
    ]
    path.write_text(HEAD + "\n".join(blocks), encoding="utf-8")
    return path


def merge(into: Path, file: Path, *options: str):
    return CliRunner().invoke(main, ["locales", "merge", str(into), str(file), *options])


def words(path: Path) -> dict[str, str]:
    return {one.msgctxt.removeprefix("now#"): one.msgstr for one in polib.pofile(str(path))}


def test_a_newer_file_wins_and_what_it_lacks_stays(tmp_path: Path):
    ours = catalog(tmp_path / "ours.po", one="uno", two="dos", three="")
    theirs = catalog(tmp_path / "theirs.po", one="una", two="", three="tres")
    done = merge(ours, theirs)
    assert done.exit_code == 0 and "Took 2." in done.output
    assert words(ours) == {"one": "una", "two": "dos", "three": "tres"}


def test_of_two_sides_the_one_that_changed_is_taken(tmp_path: Path):
    base = catalog(tmp_path / "base.po", one="uno", two="dos")
    ours = catalog(tmp_path / "ours.po", one="una", two="dos")
    theirs = catalog(tmp_path / "theirs.po", one="uno", two="ambos")
    assert merge(ours, theirs, "--base", str(base)).exit_code == 0
    assert words(ours) == {"one": "una", "two": "ambos"}


def test_what_both_changed_waits_for_a_person_and_the_file_stays_sound(tmp_path: Path):
    base = catalog(tmp_path / "base.po", one="uno")
    ours = catalog(tmp_path / "ours.po", one="una")
    theirs = catalog(tmp_path / "theirs.po", one="unos")
    done = merge(ours, theirs, "--base", str(base))
    assert done.exit_code == 1 and "now#one" in done.output
    (one,) = polib.pofile(str(ours))
    assert (one.msgstr, one.tcomment, one.fuzzy) == ("una", "also: unos", True)
    assert "<<<" not in ours.read_text()


def test_words_that_break_a_page_are_not_taken(tmp_path: Path):
    ours = catalog(tmp_path / "ours.po", one="uno")
    theirs = catalog(tmp_path / "theirs.po", one="1 <script>")
    done = merge(ours, theirs)
    assert done.exit_code == 1 and "now#one" in done.output and words(ours) == {"one": "uno"}


def test_withdrawn_words_do_not_come_back_with_an_old_file(tmp_path: Path):
    ours, theirs = catalog(tmp_path / "o.po", one=""), catalog(tmp_path / "t.po", one="Peligroso")
    file = polib.pofile(str(ours))
    file[0].tcomment = withdrawn_line(DAY, "Kim", "Peligroso")
    file.save()
    assert merge(ours, theirs).exit_code == 1 and words(ours) == {"one": ""}


def test_a_signature_comes_with_the_words_it_signs(tmp_path: Path):
    ours, theirs = catalog(tmp_path / "o.po", one="uno"), catalog(tmp_path / "t.po", one="uno")
    file = polib.pofile(str(theirs))
    file[0].tcomment = reviewed_line(DAY, "ana-m", "one", "uno")
    file.save()
    assert merge(ours, theirs).exit_code == 0
    assert polib.pofile(str(ours))[0].tcomment == file[0].tcomment


def test_words_for_an_older_source_are_outdated(tmp_path: Path):
    ours = catalog(tmp_path / "ours.po", one="")
    theirs = catalog(tmp_path / "theirs.po", one="uno")
    theirs.write_text(theirs.read_text().replace('msgid "one"', 'msgid "One and only"'))
    assert merge(ours, theirs).exit_code == 0
    (one,) = polib.pofile(str(ours))
    assert (one.msgid, one.msgstr, one.previous_msgid) == ("one", "uno", "One and only")
    assert one.fuzzy


@pytest.fixture
def repository(tmp_path: Path):
    """A git repository whose catalogues are joined by handrail."""

    def git(*words: str, check: bool = True) -> subprocess.CompletedProcess:
        who = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
        return subprocess.run(["git", *who, *words], cwd=tmp_path, check=check, capture_output=True)

    git("init", "-q", "-b", "main")
    driver = f"{sys.executable} -m pwa locales merge --base %O %A %B"
    git("config", "merge.handrail.driver", f"env PYTHONPATH={ROOT} {driver}")
    (tmp_path / ".gitattributes").write_text((ROOT / ".gitattributes").read_text())
    return git


def test_git_joins_two_translators_who_worked_on_neighbouring_lines(repository, tmp_path: Path):
    path = tmp_path / "guide.po"

    def commit(**said: str) -> None:
        catalog(path, **said)
        repository("add", "-A")
        repository("commit", "-qm", "words")

    commit(one="", two="")
    repository("checkout", "-qb", "other")
    commit(one="", two="dos")
    repository("checkout", "-q", "main")
    commit(one="uno", two="")
    repository("merge", "-q", "--no-edit", "other")
    assert words(path) == {"one": "uno", "two": "dos"}
    commit(one="uno", two="ambos")
    repository("checkout", "-q", "other")
    commit(one="uno", two="las dos")
    assert repository("merge", "--no-edit", "main", check=False).returncode != 0
    assert words(path)["two"] == "las dos" and "# also: ambos" in path.read_text()
