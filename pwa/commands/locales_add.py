"""`handrail locales add`."""

from pathlib import Path

import click

from pwa.commands.editions import EDITION, edition_folder, fail, loaded
from pwa.errors import EditionError
from pwa.words.new_language import add_language
from pwa.words.sync import sync_catalogs


@click.command()
@click.argument("tag")
@EDITION
def add(tag: str, folder: Path | None) -> None:
    """Begin a language: its row, catalogues, plural rule; a draft until it is translated."""
    root = edition_folder(folder)
    edition = loaded(root)
    try:
        language = add_language(edition, tag)
        for line in sync_catalogs(loaded(root)):
            if f"/{language.locale}/" in line:
                click.echo(line)
    except EditionError as error:
        fail(error.problems)
    click.echo(
        f"{language.autonym} ({language.tag}) is a {language.tier or 'source'}. "
        f"Translate locales/{language.locale}/LC_MESSAGES/ui.po and the blocks marked "
        "SAFETY-CRITICAL in guide.po first; then set tier in locales/languages.toml."
    )
