"""`handrail locales review`."""

from datetime import date
from pathlib import Path

import click

from pwa.commands.editions import EDITION, edition_folder, fail, loaded
from pwa.edition import Edition
from pwa.edition.settings import Language
from pwa.errors import Problem
from pwa.words.catalog import Catalogs
from pwa.words.review import Unreviewed, sign, unreviewed

KEYS = "s = sign, Enter = skip, q = stop"


@click.command()
@click.argument("locale")
@EDITION
@click.option(
    "--as", "who", required=True, metavar="NAME", help="Who signs: a name or a pseudonym."
)
@click.option("--page", default="", metavar="SLUG", help="Only this page's words.")
def review(locale: str, folder: Path | None, who: str, page: str) -> None:
    """Walk the safety-critical words that nobody has signed, side by side with their source."""
    edition = loaded(edition_folder(folder))
    language = language_of(edition, locale)
    waiting = [
        one
        for one in unreviewed(edition, Catalogs(edition.root, edition.renames), language)
        if not page or one.entry.context.partition("#")[0] == page
    ]
    signed = walk(edition, waiting, who.strip())
    click.echo(f"Signed {signed}. {len(waiting) - signed} wait for a reviewer.")


def language_of(edition: Edition, locale: str) -> Language:
    """The language of this tag or folder name; exit 1 with what there is."""
    rows = edition.every_language
    wanted = locale.replace("_", "-").lower()
    found = next((row for row in rows if row.tag.lower() == wanted), None)
    if found is None or found == edition.source:
        tags = ", ".join(row.tag for row in rows if row != edition.source)
        fail([Problem(locale, "there is no such translation.", f"There are: {tags}.")])
    return found


def walk(edition: Edition, waiting: list[Unreviewed], who: str) -> int:
    """Ask for each; every signature is written at once, so stopping loses nothing."""
    signed = 0
    for number, one in enumerate(waiting, 1):
        click.echo(f"\n{number} of {len(waiting)} · {one.entry.place}")
        for comment in one.comments:
            click.echo(f"  {comment}")
        click.echo(f"\n  {one.entry.msgid}\n  {one.entry.msgstr}\n")
        answer = click.prompt(KEYS, default="", show_default=False).strip().lower()
        if answer == "q":
            break
        if answer == "s":
            if sign(edition.root, one, who, date.today()):
                signed += 1
            else:
                click.echo("Not signed: these words have changed meanwhile.")
    return signed
