"""`handrail locales pseudo`."""

from pathlib import Path

import click

from pwa.commands.editions import EDITION, edition_folder, loaded
from pwa.words.pseudo import PSEUDO, pseudo_catalog


@click.command()
@click.argument("tag", type=click.Choice([*PSEUDO]))
@EDITION
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def pseudo(tag: str, folder: Path | None, out: Path) -> None:
    """Write the guide's catalogue in a language nobody speaks, to look at it in an editor."""
    edition = loaded(edition_folder(folder))
    text = pseudo_catalog(edition, tag)
    out.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {out}. See it in its place: handrail locales preview {tag}.")
