"""`handrail locales fmt`."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pwa.commands.editions import EDITION, edition_folder, fail, loaded
from pwa.edition import Edition
from pwa.errors import EditionError, Problem
from pwa.words.canonical import canonical, write_text
from pwa.words.catalog import DOMAINS, catalog_name
from pwa.words.reader import read_file, read_items


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
    for domain in DOMAINS:
        template = edition.root / "locales" / f"{domain}.pot"
        rows = read_items(template, edition.root) if template.exists() else []
        order = [(one.context, one.msgid) for one in rows]
        for language in (*edition.languages.values(), *edition.drafts.values()):
            name = catalog_name(language, domain)
            if not (edition.root / name).exists():
                continue
            try:
                old = read_file(edition.root / name, edition.root)
            except (OSError, ValueError) as error:
                fault = Problem(name, f"this catalogue cannot be read: {error}.", "Mend the file.")
                raise EditionError([fault]) from None
            yield name, canonical(old, domain, language, order)


def _bytes(root: Path, name: str) -> bytes:
    return (root / name).read_bytes()
