"""Which edition a command means, and what it says when that cannot be loaded."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from pwa.edition import Edition, load_edition
from pwa.edition.built_in import BUILT_IN
from pwa.errors import EditionError, Problem

EDITION = click.argument(
    "folder",
    metavar="[EDITION]",
    required=False,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)


def edition_folder(folder: Path | None) -> Path:
    """The edition meant: the one named, the current folder, or the one built in."""
    here = Path.cwd()
    if folder is not None or (here / "content" / "edition.toml").exists():
        return folder or here
    return BUILT_IN


def loaded(root: Path, base_url: str = "") -> Edition:
    """The edition, or its problems on the terminal and exit 1: never a traceback."""
    try:
        return load_edition(root, base_url)
    except EditionError as error:
        fail(error.problems)


def fail(problems: Iterable[Problem]) -> NoReturn:
    """Name the problems on the terminal and end with exit code 1."""
    for problem in problems:
        click.echo(f"Error: {problem}", err=True)
    sys.exit(1)
