"""`handrail locales fmt`."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pwa.commands.editions import EDITION, edition_folder, fail, loaded
from pwa.edition import Edition
from pwa.errors import EditionError
from pwa.words.canonical import canonical, write_text
from pwa.words.catalog import catalog_name
from pwa.words.notes import with_notes
from pwa.words.reader import sound_file
from pwa.words.sync import messages_by_domain


@click.command()
@EDITION
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where a form differs.")
def fmt(folder: Path | None, check: bool) -> None:
    """Bring catalogues as any editor saved them into our form; names and addresses go."""
    edition = loaded(edition_folder(folder))
    try:
        found = dict(formed(edition))
    except EditionError as error:
        fail(error.problems)
    other = [name for name, text in found.items() if _bytes(edition.root, name) != text.encode()]
    for name in other:
        if not check:
            write_text(edition.root, name, found[name])
        click.echo(f"{name}: {'has another form' if check else 'written anew'}")
    sys.exit(bool(check and other))


def formed(edition: Edition) -> Iterator[tuple[str, str]]:
    """(file, its canonical text) of every catalogue; EditionError when one cannot be read."""
    found = messages_by_domain(edition)
    for language in edition.every_language:
        for domain, messages in found.items():
            name = catalog_name(language, domain)
            if (edition.root / name).exists():
                noted = with_notes(messages, edition, language)
                yield name, canonical(sound_file(edition.root, name), domain, language, noted)


def _bytes(root: Path, name: str) -> bytes:
    return (root / name).read_bytes()
