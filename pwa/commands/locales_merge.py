"""`handrail locales merge`."""

import sys
from pathlib import Path

import click

from pwa.commands.editions import fail
from pwa.errors import Problem
from pwa.words.canonical import canonical_text
from pwa.words.join import Joined, join
from pwa.words.reader import CatalogFile, read_file

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("into", type=FILE)
@click.argument("file", type=FILE)
@click.option("--base", type=FILE, help="What both began with; git gives it to a merge driver.")
def merge(into: Path, file: Path, base: Path | None) -> None:
    """Bring a translator's FILE into the catalogue INTO, message by message; exit 1 where a person
    must decide.
    """
    ours, theirs = read(into), read(file)
    joined = join(ours, theirs, read(base) if base else None)
    ours.wrapwidth = 0
    into.write_text(canonical_text(ours), encoding="utf-8", newline="\n")
    tell(joined)
    sys.exit(bool(joined.undecided or joined.refused))


def read(path: Path) -> CatalogFile:
    """A file that somebody sent; exit 1 with the reason when it is not sound."""
    try:
        return read_file(path, path.parent)
    except (OSError, ValueError) as error:
        fail([Problem(str(path), f"this catalogue cannot be read: {error}.", "Mend the file.")])


def tell(joined: Joined) -> None:
    """One line for what was taken, one for each message that needs a person."""
    click.echo(f"Took {len(joined.taken)}.")
    for place in joined.undecided:
        click.echo(f"{place}: both sides changed it. Choose, and delete the line “# also: …”.")
    for place in joined.refused:
        click.echo(f"{place}. Left as it was.")
