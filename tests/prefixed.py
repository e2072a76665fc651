"""Serves a folder below /guide/, the way it lies on somebody's own site; only tests use it.

python -m tests.prefixed served EDITION PORT    rendered live
python -m tests.prefixed preview EDITION PORT   the Spanish of a translator's preview
python -m tests.prefixed pseudo EDITION PORT    rendered, with languages that nobody speaks
python -m tests.prefixed built RELEASE PORT     the release that `handrail build` wrote
"""

import sys
from pathlib import Path

from flask import Flask
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.serving import WSGIRequestHandler, make_server

from pwa import create_app
from pwa.edition import load_edition
from pwa.live import create_live_app
from pwa.preview.app import PreviewApp
from pwa.words.pseudo import PseudoCatalogs, with_pseudo
from pwa.wsgi import create_release_app

PREFIX = "/guide"


def create_pseudo_app(root: Path) -> Flask:
    """The edition and the pseudo-languages."""
    edition = with_pseudo(load_edition(root))
    return create_app(edition, catalogs=PseudoCatalogs(edition))


APPS = {
    "served": create_live_app,
    "built": create_release_app,
    "pseudo": create_pseudo_app,
    "preview": lambda root: PreviewApp(root, "es"),
}


class QuietHandler(WSGIRequestHandler):
    """Answers without a line in the log for each request."""

    def log_request(self, *_: object) -> None:
        pass


def main(kind: str, folder: str, port: str) -> None:
    """Serve until killed; the first line printed is the address."""
    app = DispatcherMiddleware(NotFound(), {PREFIX: APPS[kind](Path(folder))})
    # Threads: browsers open sockets that they do not use, and one would block a single thread.
    server = make_server("127.0.0.1", int(port), app, threaded=True, request_handler=QuietHandler)
    print(f"http://127.0.0.1:{server.server_port}{PREFIX}/", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
