"""`handrail check`: what it prints, in three forms, and when it ends with 1."""

import json
from pathlib import Path

from click.testing import CliRunner

from pwa.cli import main
from tests.editions import add_to_page, change, english_edition_in

SETTINGS = "content/edition.toml"
US = "content/helplines/us.toml"


def run(root: Path, *options: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["check", str(root), *options])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def test_a_warning_counts_only_when_strict(tmp_path: Path):
    root = english_edition_in(tmp_path)
    change(root / US, "checked = 2026-11-20", "checked = 2020-01-01")
    code, said = run(root)
    assert (code, "warning: " in said) == (0, True), said
    assert run(root, "--strict")[0] == 1


def test_what_awaits_a_human_never_counts(tmp_path: Path):
    code, said = run(english_edition_in(tmp_path), "--strict")
    assert code == 0 and "0 error, 0 warning" in said


def test_an_error_is_told_as_json_and_to_a_code_host(tmp_path: Path):
    root = english_edition_in(tmp_path)
    add_to_page(root, "kit", "Call 555 now. {#typed}")
    code, said = run(root, "--format", "json")
    rows = json.loads(said)
    assert code == 1 and rows[0]["severity"] == "error" and rows[0]["how"]
    assert {"where", "what", "how", "severity"} == set(rows[0])
    code, said = run(root, "--format", "github")
    assert code == 1 and said.startswith("::error file=content/kit.md")
    assert all(
        line.startswith(("::error ", "::warning ", "::notice ")) for line in said.splitlines()
    )


def test_an_edition_that_cannot_be_loaded_is_told_in_the_same_form(tmp_path: Path):
    root = english_edition_in(tmp_path)
    change(root / SETTINGS, "contact =", "# contact =")
    code, said = run(root, "--format", "json")
    assert code == 1 and "contact" in json.loads(said)[0]["where"]


def test_rules_that_do_not_parse_are_told_without_a_traceback(tmp_path: Path):
    root = english_edition_in(tmp_path)
    path = root / "content" / "wording.toml"
    path.write_text(path.read_text() + '\n[[rule]]\nlanguage = "en"\npattern = "("\n'
        'instead = "x"\nkind = "word"\nseverity = "error"\n')  # fmt: skip
    code, said = run(root)
    assert code == 1 and "wording.toml" in said
