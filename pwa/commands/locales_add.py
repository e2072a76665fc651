"""`handrail locales add`."""

from collections.abc import Iterator
from pathlib import Path

import click

from pwa.commands.editions import EDITION, edition_folder, fail, loaded
from pwa.edition import Edition
from pwa.edition.settings import Language
from pwa.errors import EditionError
from pwa.words.catalog import catalog_name
from pwa.words.glossary import glossary_name
from pwa.words.new_language import ROWS, add_language
from pwa.words.sync import sync_catalogs


@click.command()
@click.argument("tag")
@EDITION
def add(tag: str, folder: Path | None) -> None:
    """Begin a language: its row, catalogues, plural rule; a draft until it is translated."""
    root = edition_folder(folder)
    before = loaded(root)
    try:
        language = add_language(before, tag)
        for line in sync_catalogs(loaded(root)):
            if f"/{language.locale}/" in line:
                click.echo(line)
    except EditionError as error:
        fail(error.problems)
    for line in told(before, language):
        click.echo(line)


def told(before: Edition, language: Language) -> Iterator[str]:
    """What there is now, and what a person does next."""
    name = f"{language.autonym} ({language.tag})"
    if language.tag == before.source.tag:
        yield f"{name} is there already: the language the pages are written in."
        return
    is_there = language.tag in before.languages or language.tag in before.drafts
    tier = language.tier or "draft"
    yield f"{name} is there already, as {tier}." if is_there else f"Added {name}, as {tier}."
    if tier == "draft":
        yield "Readers do not see it yet. Next:"
        yield f"1. Translate {catalog_name(language, 'ui')}, the buttons."
        yield f"2. Translate what is marked SAFETY-CRITICAL in {catalog_name(language, 'guide')}."
        yield f"   Agree on words in {glossary_name(language)}."
        yield f"3. See it: handrail locales preview {language.tag}"
        yield f"4. When handrail locales stats says core or more, set tier in {ROWS}."
