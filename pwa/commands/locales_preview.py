"""`handrail locales preview`."""

from pathlib import Path

import click
from werkzeug.serving import make_server

from pwa.commands.editions import EDITION, edition_folder, fail, loaded
from pwa.commands.locales_review import language_of
from pwa.commands.serve import PORT
from pwa.errors import Problem
from pwa.preview.app import PreviewApp
from pwa.release.loopback import QuietHandler
from pwa.words.pseudo import PSEUDO
from pwa.words.reader import domain_of


@click.command()
@click.argument("locale")
@EDITION
@click.option(
    "--po", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Show this file instead of the edition's own.",
)  # fmt: skip
@click.option("--port", default=8000, show_default=True, type=PORT, help="0 takes a free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
def preview(locale: str, folder: Path | None, po: Path | None, port: int, host: str) -> None:
    """Show a language's catalogue in its place, and renew the page when it is saved."""
    root = edition_folder(folder)
    edition = loaded(root)
    tag = locale if locale in PSEUDO else language_of(edition, locale).tag
    app = PreviewApp(root, tag, {_domain(po): po} if po else None)
    server = make_server(host, port, app, threaded=True, request_handler=QuietHandler)
    click.echo(f"Serving http://{host}:{server.server_port}/{tag}/")
    server.serve_forever()


def _domain(po: Path) -> str:
    """Which catalogue a file is; exit 1 when it is none."""
    try:
        return domain_of(po)
    except (OSError, ValueError) as error:
        fail([Problem(str(po), f"this catalogue cannot be read: {error}.", "Mend the file.")])
