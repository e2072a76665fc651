"""The command `handrail`."""

import click

from pwa.commands.build import build
from pwa.commands.check import check
from pwa.commands.locales_add import add
from pwa.commands.locales_check import check_locales
from pwa.commands.locales_fmt import fmt
from pwa.commands.locales_merge import merge
from pwa.commands.locales_preview import preview
from pwa.commands.locales_pseudo import pseudo
from pwa.commands.locales_review import review
from pwa.commands.locales_stats import stats
from pwa.commands.locales_sync import sync
from pwa.commands.serve import serve


@click.group()
@click.version_option(package_name="handrail")
def main() -> None:
    """Turn a folder of words into an app that reads offline and calls for help in one tap."""


@main.group()
def locales() -> None:
    """The translator's side."""


for command in (serve, build, check):
    main.add_command(command)
for command in (add, sync, check_locales, fmt, merge, review, stats, pseudo, preview):
    locales.add_command(command)
