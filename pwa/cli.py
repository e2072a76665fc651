"""The command `handrail`."""

import json
import re
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import click
from flask import Flask
from werkzeug.serving import make_server

from pwa import create_app
from pwa.checks import run_checks
from pwa.checks.sources import facts
from pwa.checks.subject import Subject
from pwa.edition import Edition, load_edition
from pwa.errors import EditionError, Problem, Severity
from pwa.live import create_live_app
from pwa.release.build import write_release
from pwa.release.loopback import QuietHandler
from pwa.release.paper import find_browser, paper_files
from pwa.release.weight import install_weight
from pwa.site.site import site_of
from pwa.words.sync import sync_catalogs

PORT = click.IntRange(0, 65535)
EDITION = click.argument(
    "folder",
    metavar="[EDITION]",
    required=False,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)


@click.group()
@click.version_option(package_name="handrail")
def main() -> None:
    """Turn a folder of words into an app that reads offline and calls for help in one tap."""


@main.command()
@EDITION
@click.option(
    "--port", default=8000, show_default=True, type=PORT, help="Port; 0 takes a free one."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
def serve(folder: Path | None, port: int, host: str) -> None:
    """Show the edition live; the browser reloads when a file is saved."""
    root = edition_folder(folder)
    loaded(root)
    server = make_server(
        host, port, create_live_app(root), threaded=True, request_handler=QuietHandler
    )
    click.echo(f"Serving http://{host}:{server.server_port}/")
    server.serve_forever()


@main.command()
@EDITION
@click.option("--out", default="build", show_default=True, type=click.Path(path_type=Path))
@click.option("--base-url", default="", help="Where the release will stand, https://…/.")
@click.option("--draft", is_flag=True, help="Compress lightly: faster, larger.")
@click.option("--paper", is_flag=True, help="Also print card, poster and list as PDFs.")
def build(folder: Path | None, out: Path, base_url: str, draft: bool, paper: bool) -> None:
    """Write a release: plain files for any host, each hashed and compressed."""
    started = time.monotonic()
    edition = loaded(edition_folder(folder), base_url)
    try:
        app = create_app(edition)
        files = release_files(app, paper)
        written = write_release(with_progress(files), out, draft)
    except EditionError as error:
        fail(error.problems)
    click.echo(f"Wrote {written.files} files, {written.bytes:,} bytes, to {out}/")
    click.echo(f"{len(edition.pages)} pages, {len(edition.languages)} languages")
    for line in install_lines(app, written.sizes):
        click.echo(line)
    click.echo(f"Took {time.monotonic() - started:.1f} s")


@main.command()
@EDITION
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "github"]), default="text",
    show_default=True,
)  # fmt: skip
def check(folder: Path | None, strict: bool, shape: str) -> None:
    """Name every problem, where it is and how to mend it; exit 1 on errors."""
    try:
        edition = load_edition(edition_folder(folder))
        problems = run_checks(Subject(create_app(edition)))
        if shape == "text":
            found = facts(edition)
            sourced = sum(bool(block.sources) for _, block in found)
            click.echo(f"Facts with a source: {sourced} of {len(found)}")
    except EditionError as error:
        problems = list(error.problems)
    for line in report(problems, shape):
        click.echo(line)
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(any(problem.severity in fatal for problem in problems))


@main.group()
def locales() -> None:
    """The translator's side."""


@locales.command()
@EDITION
def sync(folder: Path | None) -> None:
    """Bring every catalogue up to the words of the pages; keeps what is translated."""
    try:
        for line in sync_catalogs(loaded(edition_folder(folder))):
            click.echo(line)
    except EditionError as error:
        fail(error.problems)


def edition_folder(folder: Path | None) -> Path:
    """The edition meant: the one named, the current folder, or the one built in."""
    here = Path.cwd()
    if folder is not None or (here / "content" / "edition.toml").exists():
        return folder or here
    packed = Path(__file__).parent / "_builtin"
    return packed if packed.exists() else Path(__file__).parent.parent


def loaded(root: Path, base_url: str = "") -> Edition:
    """The edition, or its problems on the terminal and exit 1: never a traceback."""
    try:
        return load_edition(root, base_url)
    except EditionError as error:
        fail(error.problems)


def refuse_errors(subject: Subject) -> Mapping[str, bytes]:
    """The files of a release without known faults; exit 1 when `check` finds errors."""
    errors = [one for one in run_checks(subject) if one.severity == Severity.ERROR]
    if errors:
        fail(errors)
    return subject.files


def fail(problems: Iterable[Problem]) -> NoReturn:
    for problem in problems:
        click.echo(f"Error: {problem}", err=True)
    sys.exit(1)


def with_progress(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The same files, with a bar on a terminal."""
    with click.progressbar(files.items(), label="Compressing", file=sys.stderr) as bar:
        yield from bar


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


def install_lines(app: Flask, sizes: Mapping[str, int]) -> Iterator[str]:
    """One line per language: what its parts weigh when a phone keeps them."""
    for tag in site_of(app).edition.languages:
        parts = {part: install_weight(app, sizes, tag, part) for part in ("core", "rest", "shared")}
        told = ", ".join(
            f"{part} {weight.bytes:,} bytes in {weight.files} files"
            for part, weight in parts.items()
        )
        yield f"{tag}: {told}"


def report(problems: Iterable[Problem], shape: str) -> Iterator[str]:
    """The problems as lines of text, as JSON, or as annotations of a code host."""
    found = sorted(problems, key=lambda one: (list(Severity).index(one.severity), one))
    if shape == "json":
        rows = [
            {"where": one.where, "what": one.what, "how": one.how, "severity": one.severity}
            for one in found
        ]
        yield json.dumps(rows, ensure_ascii=False, indent=2)
        return
    for one in found:
        if shape == "github":
            yield annotation(one)
        else:
            yield f"{one.severity}: {one}"
    if shape == "text":
        counts = [f"{sum(one.severity == kind for one in found)} {kind}" for kind in Severity]
        yield ", ".join(counts)


def annotation(problem: Problem) -> str:
    """A problem as GitHub's workflow commands want it: file, line, and % escaped."""
    level = {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(problem.severity, "notice")
    place = re.match(r"([^:\s]+)(?::(\d+))?", problem.where)
    file, line = place.groups() if place else (problem.where, None)
    where = f"file={file},line={line}" if line else f"file={file}"
    return f"::{level} {where}::{str(problem).replace('%', '%25')}"
