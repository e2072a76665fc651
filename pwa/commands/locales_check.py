"""`handrail locales check`."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pwa import create_app
from pwa.checks import LOCALES_CHECKS
from pwa.checks.subject import Subject
from pwa.commands.editions import EDITION, edition_folder, loaded
from pwa.commands.locales_review import language_of
from pwa.commands.reports import FORMAT, STRICT, exit_code, report
from pwa.errors import Problem


@click.command(name="check")
@EDITION
@click.option("--locale", "locales", multiple=True, help="Only this language; may be repeated.")
@STRICT
@FORMAT
def check_locales(folder: Path | None, locales: tuple[str, ...], strict: bool, shape: str) -> None:
    """Name everything to look at in the translations; exit 1 on errors."""
    edition = loaded(edition_folder(folder))
    wanted = tuple(f"locales/{language_of(edition, one).locale}" for one in locales)
    problems = [one for one in found(Subject(create_app(edition)))
        if not wanted or one.where.startswith(wanted)]  # fmt: skip
    for line in report(problems, shape):
        click.echo(line)
    sys.exit(exit_code(problems, strict))


def found(subject: Subject) -> Iterator[Problem]:
    """The problems of every language, each once."""
    yield from sorted({problem for check in LOCALES_CHECKS for problem in check(subject)})
