"""`handrail serve`."""

from pathlib import Path

import click
from werkzeug.serving import make_server

from pwa.commands.editions import EDITION, edition_folder, loaded
from pwa.live import create_live_app
from pwa.release.loopback import QuietHandler

PORT = click.IntRange(0, 65535)


@click.command()
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
