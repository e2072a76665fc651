"""`handrail locales sync`."""

from pathlib import Path

import click

from pwa.commands.editions import EDITION, edition_folder, fail, loaded
from pwa.errors import EditionError
from pwa.words.sync import sync_catalogs


@click.command()
@EDITION
def sync(folder: Path | None) -> None:
    """Bring every catalogue up to the words of the pages; keeps what is translated."""
    try:
        for line in sync_catalogs(loaded(edition_folder(folder))):
            click.echo(line)
    except EditionError as error:
        fail(error.problems)
