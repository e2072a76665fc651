"""What the README names exists, and what exists is named."""

import re
from pathlib import Path

import click
import pytest

from pwa.checks import CHECKS
from pwa.cli import main
from pwa.edition.blocks import CONTAINERS
from pwa.edition.settings import Settings
from tests.editions import ROOT

README = ROOT / "README.md"
DOCUMENTS = [
    README,
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / ".github").glob("*.md")),
]


def commands(group: click.Group, prefix: str = "handrail") -> dict[str, click.Command]:
    """Every command by the words one types."""
    found = {}
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found |= commands(command, f"{prefix} {name}")
        else:
            found[f"{prefix} {name}"] = command
    return found


COMMANDS = commands(main)


def typed(text: str, program: str) -> set[str]:
    """What a document tells to type, from its code: `handrail check …`, make lines of blocks."""
    spans = re.findall(r"`([^`\n]+)`", text)
    blocks = re.findall(r"```(?:sh|console|bash)?\n(.*?)```", text, re.DOTALL)
    lines = [*spans, *(line for block in blocks for line in block.splitlines())]
    said = [re.sub(r"^(\$ |.*/)(?=handrail)", "", line.strip()) for line in lines]
    return {line.partition("#")[0].strip() for line in said if line.startswith(f"{program} ")}


def options(command: click.Command) -> set[str]:
    return {name for one in command.params for name in one.opts if name.startswith("--")}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_readme(name: str):
    text = README.read_text()
    rows = [line for line in text.splitlines() if f"`{name} " in line or f"`{name}`" in line]
    assert rows, f"{name} is missing"
    for option in options(COMMANDS[name]):
        assert any(option in row for row in rows), f"{name} {option} is missing"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_told_exists(path: Path):
    known = {"--version": set(), "--help": set()}
    for line in typed(path.read_text(), "handrail"):
        if line.split()[1] in known:
            continue
        name = next((one for one in COMMANDS if re.match(rf"{one}(\s|$)", line)), None)
        assert name, f"{line} does not exist"
        told = set(re.findall(r"--[a-z-]+", line))
        assert told <= options(COMMANDS[name]) | {"--help"}, line


def make_targets() -> dict[str, bool]:
    """Every target of the Makefile that is typed, and whether `make help` shows it."""
    lines = (ROOT / "Makefile").read_text().splitlines()
    found = {line.split(":")[0]: "##" in line for line in lines if re.match(r"[a-z-]+:", line)}
    return found


def test_every_make_target_told_exists():
    for path in DOCUMENTS:
        for line in typed(path.read_text(), "make"):
            for target in re.findall(r"^make ([a-z-]+)", line):
                assert target in make_targets(), f"{path.name}: make {target}"


def test_every_make_target_that_help_shows_is_in_the_readme():
    told = {line.split()[1] for line in typed(README.read_text(), "make")}
    assert {name for name, shown in make_targets().items() if shown} <= told


def test_the_table_of_checks_is_the_checks_own_words():
    rows = re.findall(r"^\| ([a-z_]+) \| ([A-Z].+?) \|$", README.read_text(), re.MULTILINE)
    own = [
        (check.__name__.removeprefix("check_"), (check.__doc__ or "").splitlines()[0])
        for check in CHECKS
    ]
    assert [row for row in rows if row[0] in dict(own)] == own


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_a_document_links_exists(path: Path):
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text()):
        if not re.match(r"[a-z]+:", target):
            assert (path.parent / target).exists(), f"{path.name} links {target}"


def test_every_folder_of_the_map_exists():
    folders = re.findall(r"^\| `([\w./-]+/)` \|", README.read_text(), re.MULTILINE)
    assert len(folders) > 8
    for folder in folders:
        assert (ROOT / folder).is_dir(), folder


def test_every_key_of_edition_toml_is_explained():
    text = (ROOT / "docs" / "edition.md").read_text()
    assert [key for key in Settings.model_fields if not re.search(rf"`\[?{key}", text)] == []


def test_every_fence_is_explained():
    text = (ROOT / "docs" / "pages.md").read_text()
    assert [name for name in CONTAINERS if not re.search(rf"[ `]{name}\b", text)] == []


def test_every_variable_of_the_server_is_explained():
    names = set(re.findall(r"HANDRAIL_[A-Z_]+", (ROOT / "pwa" / "wsgi.py").read_text()))
    text = (ROOT / "docs" / "hosting.md").read_text()
    assert names and all(name in text for name in names)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_knows_the_machine_it_was_written_on(path: Path):
    assert not re.search(r"(?<![\w.])/(home|root|tmp|work|Users)/", path.read_text())
