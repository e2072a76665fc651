"""`handrail locales sync`."""

from pathlib import Path

import click

from pwa.commands.editions import EDITION, edition_folder, fail, loaded
from pwa.errors import EditionError
from pwa.words.merge import Edits
from pwa.words.sync import sync_catalogs

MINOR = click.option(
    "--minor", multiple=True, metavar="PAGE#BLOCK",
    help="Only a typo changed there: translations stay current. Needs --as.",
)  # fmt: skip
WITHDRAW = click.option(
    "--withdraw", multiple=True, metavar="PAGE#BLOCK",
    help="The old words were dangerous: no translation of them is shown again. Needs --as.",
)  # fmt: skip
LOCALE = click.option(
    "--locale", "locales", multiple=True, help="Withdraw only this language's words."
)
WHO = click.option("--as", "who", default="", metavar="NAME", help="Who answers for it.")


@click.command()
@EDITION
@MINOR
@WITHDRAW
@LOCALE
@WHO
def sync(
    folder: Path | None,
    minor: tuple[str, ...],
    withdraw: tuple[str, ...],
    locales: tuple[str, ...],
    who: str,
) -> None:
    """Bring every catalogue up to the words of the pages; keeps what is translated."""
    edits = Edits(frozenset(minor), frozenset(withdraw), frozenset(locales), who)
    try:
        for line in sync_catalogs(loaded(edition_folder(folder)), edits):
            click.echo(line)
    except EditionError as error:
        fail(error.problems)
