"""`handrail build`."""

import sys
import time
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import click
from flask import Flask

from pwa import create_app
from pwa.checks import run_checks
from pwa.checks.subject import Subject
from pwa.commands.editions import EDITION, edition_folder, fail, loaded
from pwa.errors import EditionError, Severity
from pwa.release.build import require_release_folder, write_release
from pwa.release.keep import with_kept
from pwa.release.paper import find_browser, paper_files
from pwa.release.single_file import add_single_files
from pwa.release.weight import install_weight
from pwa.site.site import site_of


@click.command()
@EDITION
@click.option("--out", default="build", show_default=True, type=click.Path(path_type=Path))
@click.option("--base-url", default="", help="Where the release will stand, https://…/.")
@click.option("--draft", is_flag=True, help="Compress lightly: faster, larger.")
@click.option("--paper", is_flag=True, help="Also print card, poster and list as PDFs.")
@click.option(
    "--keep", type=click.Path(path_type=Path), help="Keep what a past release had by hash."
)
@click.option(
    "--single-file", "locales", multiple=True, metavar="LOCALE", help="Also a language in one file."
)
def build(
    folder: Path | None,
    out: Path,
    base_url: str,
    draft: bool,
    paper: bool,
    locales: tuple[str, ...],
    keep: Path | None,
) -> None:
    """Write a release: plain files for any host, each hashed and compressed."""
    started = time.monotonic()
    edition = loaded(edition_folder(folder), base_url)
    try:
        require_release_folder(out)  # before the long work
        app = create_app(edition)
        singles = list(add_single_files(app, locales))
        files = release_files(app, paper)
        if keep:
            files = with_kept(files, keep, date.today())
        written = write_release(with_progress(files), out, draft)
    except EditionError as error:
        fail(error.problems)
    click.echo(f"Wrote {written.files} files, {written.bytes:,} bytes, to {out}/")
    click.echo(f"{len(edition.pages)} pages, {len(edition.languages)} languages")
    for line in install_lines(app, written.sizes):
        click.echo(line)
    for name in singles:
        click.echo(f"{name}: the whole guide in one file, {len(files[name]):,} bytes")
    click.echo(f"Took {time.monotonic() - started:.1f} s")


def release_files(app: Flask, paper: bool) -> Mapping[str, bytes]:
    """The files of a release without known faults, with its PDFs where they are asked for."""
    if paper:
        find_browser()  # before the long work, and before anything is written
    files = refuse_errors(Subject(app))
    if not paper:
        return files
    printed = dict(paper_files(site_of(app), files))
    for name, body in printed.items():
        click.echo(f"Printed {name}, {len(body):,} bytes")
    return {**files, **printed}


def refuse_errors(subject: Subject) -> Mapping[str, bytes]:
    """The files of a release without known faults; exit 1 when `check` finds errors.

    A broken translation refuses nothing: the source's words stand there, and it is named.
    """
    errors = [one for one in run_checks(subject) if one.severity == Severity.ERROR]
    if stopping := [one for one in errors if one.stops_build]:
        fail(stopping)
    for one in errors:
        click.echo(f"Left out: {one}", err=True)
    return subject.files


def with_progress(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The same files, with a bar on a terminal."""
    with click.progressbar(files.items(), label="Compressing", file=sys.stderr) as bar:
        yield from bar


def install_lines(app: Flask, sizes: Mapping[str, int]) -> Iterator[str]:
    """One line per language: what its parts weigh when a phone keeps them."""
    for tag in site_of(app).edition.languages:
        parts = {part: install_weight(app, sizes, tag, part) for part in ("core", "rest", "shared")}
        told = ", ".join(
            f"{part} {weight.bytes:,} bytes in {weight.files} files"
            for part, weight in parts.items()
        )
        yield f"{tag}: {told}"
