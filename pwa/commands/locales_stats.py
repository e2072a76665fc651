"""`handrail locales stats`."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from pwa.commands.editions import EDITION, edition_folder, loaded
from pwa.words.catalog import Catalogs
from pwa.words.guide import Guide
from pwa.words.stats import Share, Standing, standings

HEAD = ("", "messages", "translated", "current", "safety", "safety current", "reviewed")


@click.command()
@EDITION
@click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def stats(folder: Path | None, shape: str) -> None:
    """Count, language by language and page by page, what is translated, current and signed."""
    edition = loaded(edition_folder(folder))
    catalogs = Catalogs(edition.root, edition.renames)
    found = standings(edition, Guide(edition, catalogs), catalogs, edition.every_language)
    for line in as_json(found) if shape == "json" else as_table(found):
        click.echo(line)


def as_json(found: Iterable[Standing]) -> Iterator[str]:
    rows = {
        one.language.tag: {
            "tier": one.tier,
            "declared": one.declared,
            "shown": one.shown_tier,
            "percent": one.percent,
            "whole": one.whole._asdict(),
            "pages": {slug: share._asdict() for slug, share in one.pages.items()},
        }
        for one in found
    }
    yield json.dumps(rows, ensure_ascii=False, indent=2)


def as_table(found: Iterable[Standing]) -> Iterator[str]:
    for one in found:
        yield f"{one.language.autonym} ({one.language.tag}): {one.tier}, {one.percent} % current"
        if one.declared != one.tier:
            yield f"  declared {one.declared}, shown as {one.shown_tier}"
        yield line(HEAD)
        for slug, share in one.pages.items():
            yield line((slug, *_cells(share)))
        yield line(("whole", *_cells(one.whole)))
        yield ""


def line(cells: Iterable[str]) -> str:
    name, *rest = cells
    return f"  {name:<14}" + "".join(f"{cell:>15}" for cell in rest)


def _cells(share: Share) -> Iterator[str]:
    return (str(number) for number in share)
