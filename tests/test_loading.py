"""An edition that is not sound is refused: where, what, how to mend it, everything at once."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pwa.edition.toml import parse_table
from tests.editions import (
    ROOT,
    add_to_page,
    change,
    edition_in,
    problems_of,
)

SETTINGS = "content/edition.toml"
US = "content/helplines/us.toml"
Fault = Callable[[Path], None]


def edit(file: str, old: str, new: str) -> Fault:
    return lambda root: change(root / file, old, new)


def written(file: str, body: bytes) -> Fault:
    return lambda root: (root / file).write_bytes(body) and None


def removed(file: str) -> Fault:
    return lambda root: (root / file).unlink()


def added(words: str) -> Fault:
    return lambda root: add_to_page(root, "kit", words)


# what is wrong, how it comes about, the file and line or key named, words of the message
FAULTS: list[tuple[str, Fault, str, str]] = [
    ("unknown key", edit(SETTINGS, "name =", 'colour = "red"\nname ='), "colour", "unknown"),
    ("wrong type", edit(SETTINGS, "number_is_old_after_days = 180",
        'number_is_old_after_days = "180"'), "number_is_old_after_days", "integer"),
    ("missing key", edit(SETTINGS, "contact =", "# contact ="), "contact", "missing"),
    ("broken TOML", edit(SETTINGS, 'name = "Handrail"', 'name = "Handrail'), SETTINGS, "line 3"),
    ("not UTF-8", written("content/kit.md", b"+++\ntitle = \xff"), "content/kit.md", "UTF-8"),
    ("no settings", removed(SETTINGS), SETTINGS, "missing"),
    ("no languages", removed("locales/languages.toml"), "locales/languages.toml", "missing"),
    ("no sources", removed("content/sources.toml"), "content/sources.toml", "missing"),
    ("newer schema", edit(SETTINGS, "schema_version = 1", "schema_version = 2"),
        "schema_version", "schema 2"),
    ("no schema", edit(SETTINGS, "schema_version = 1", ""), "schema_version", "missing"),
    ("base URL", edit(SETTINGS, 'base_url = ""', 'base_url = "example.org"'), "base_url", "https"),
    ("base URL with query", edit(SETTINGS, 'base_url = ""', 'base_url = "https://a.org/?b/"'),
        "base_url", "https"),
    ("contact", edit(SETTINGS, 'contact = ""', 'contact = "https://a.org"'), "contact", "mailto"),
    ("contact with subject", edit(SETTINGS, 'contact = ""', 'contact = "mailto:a@b.org?subject=x"'),
        "contact", "subject"),
    ("colour", edit(SETTINGS, "#0f4352", "teal"), "colours.light", "a colour like"),
    ("language without row", edit(SETTINGS, '"ar"]', '"ar", "de"]'), "languages", "“de”"),
    ("source language without row", edit(SETTINGS, 'source_language = "en"',
        'source_language = "de"'), "languages", "“de”"),
    ("country without ambulance", edit(SETTINGS, 'default_country = "US"',
        'default_country = "EG"'), "default_country", "“EG”"),
    ("core page", edit(SETTINGS, '"signs", ', '"sings", '), "safety_core", "“sings”"),
    ("no title", edit("content/kit.md", "title =", "# title ="), "kit.md: title", "missing"),
    ("no front matter", edit("content/kit.md", "+++", "---"), "content/kit.md", "front matter"),
    ("no such source", edit("content/kit.md", 'sources = ["', 'sources = ["nobody", "'),
        "content/kit.md: sources", "“nobody”"),
    ("dangling link", added("::: links\n- [Away](page:away) {#away}\n:::"), "content/kit.md:",
        "leads nowhere"),
    ("link elsewhere", added("::: links\n- [Away](https://example.org) {#away}\n:::"),
        "content/kit.md:", "leads nowhere"),
    ("block id twice", added("One. {#twin}\n\nTwo. {#twin}"), "content/kit.md:", "“twin”"),
    ("id of the front matter", added("One. {#title}"), "content/kit.md:", "“title”"),
    ("helpline id twice", edit(US, 'id = "us-988-text"', 'id = "us-988-call"'), US, "us-988-call"),
    ("helpline id in two files", edit("content/helplines/ca.toml", 'id = "', 'id = "us-988-call"#'),
        "content/helplines/", "us-988-call"),
    ("raw HTML", added("<b>bold</b> {#bold}"), "content/kit.md:", "raw HTML"),
    ("HTML block", added("<div>\nhello\n</div>"), "content/kit.md:", "raw HTML"),
    ("image", added("![Us](https://example.org/us.png) {#us}"), "content/kit.md:", "an image"),
    ("code", added("Type `rm`. {#type}"), "content/kit.md:", "code"),
    ("quote", added("> Words of others {#quote}"), "content/kit.md:", "blockquote"),
    ("table of contents heading", added("# Another title {#other}"), "content/kit.md:", "##"),
    ("unknown fence", added("::: danger\nMind. {#mind}\n:::"), "content/kit.md:", "fence"),
    ("fence without its word", added("::: light\nMind. {#mind}\n:::"), "content/kit.md:", "param"),
    ("safety block without id", added("Do this. {.safety}"), "content/kit.md:", "no id"),
    ("language row twice over", edit("locales/languages.toml", 'tag = "es"', 'tag = "es;rm"'),
        "locales/languages.toml: language.“es;rm”.tag", "a tag like"),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault[0])
def test_a_fault_is_named_with_its_place_and_its_remedy(tmp_path: Path, fault):
    _, spoil, where, what = fault
    spoil(edition_in(tmp_path))
    found = [one for one in problems_of(tmp_path) if where in one.where and what in one.what]
    assert found, [str(one) for one in problems_of(tmp_path)]
    assert all(one.how.endswith((".", "…")) and len(one.how) > 8 for one in found)


@pytest.mark.parametrize("kind", ["kit", "languages"])
def test_the_line_named_is_the_line_in_the_file(tmp_path: Path, kind: str):
    path = edition_in(tmp_path) / "content" / f"{kind}.md"
    add_to_page(tmp_path, kind, "Do this. {.safety}")
    line = path.read_text().splitlines().index("Do this. {.safety}") + 1
    assert [one.where for one in problems_of(tmp_path)] == [f"content/{kind}.md:{line}"]


def test_a_missing_page_of_the_safety_core_is_named(tmp_path: Path):
    (edition_in(tmp_path) / "content" / "signs.md").unlink()
    assert any("safety_core" in one.where for one in problems_of(tmp_path))


@pytest.mark.parametrize("slug", ["home", "now", "calls", "settings", "recipe", "missing", "about"])
def test_a_page_that_every_page_leads_to_cannot_be_missing(tmp_path: Path, slug: str):
    root = edition_in(tmp_path)
    (root / "content" / f"{slug}.md").unlink()
    change(root / SETTINGS, '"home", "now", "signs", "calls", "together", "kit"', '"signs"')
    assert problems_of(tmp_path)


def test_all_faults_of_a_run_are_told_together(tmp_path: Path):
    root = edition_in(tmp_path)
    change(root / SETTINGS, "contact =", "# contact =")
    change(root / "content" / "kit.md", "title =", "# title =")
    change(root / US, 'grade = "A"', 'grade = "C"')
    add_to_page(root, "signs", "<b>bold</b> {#bold}")
    places = " ".join(one.where for one in problems_of(root))
    for where in ("edition.toml: contact", "kit.md: title", "us.toml", "signs.md:"):
        assert where in places, places


@pytest.mark.parametrize("command", ["build", "check", "serve"])
def test_the_command_tells_faults_without_a_traceback(tmp_path: Path, command: str):
    root = edition_in(tmp_path / "edition")
    change(root / SETTINGS, "contact =", "# contact =")
    add_to_page(root, "signs", "<b>bold</b> {#bold}")
    done = subprocess.run(
        [sys.executable, "-m", "pwa", command, str(root)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    said = done.stdout + done.stderr
    assert done.returncode == 1 and "Traceback" not in said, said
    assert "edition.toml: contact" in said and "raw HTML" in said


def test_toml_faults_name_their_line():
    problems = []
    parse_table("a = 1\nb =\nc = 3", "content/x.toml", problems)
    assert "line 2" in problems[0].what
