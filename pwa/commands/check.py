"""`handrail check`."""

import sys
from pathlib import Path

import click

from pwa import create_app
from pwa.checks import run_checks
from pwa.checks.sources import facts
from pwa.checks.subject import Subject
from pwa.commands.editions import EDITION, edition_folder
from pwa.commands.reports import FORMAT, STRICT, exit_code, report
from pwa.edition import load_edition
from pwa.errors import EditionError


@click.command()
@EDITION
@STRICT
@FORMAT
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
    sys.exit(exit_code(problems, strict))
