"""A release's files at an address of this machine, for a program that prints or looks at them."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from pwa.release.freeze import file_name
from pwa.site.headers import media_type

Application = Callable[..., Any]


class QuietHandler(WSGIRequestHandler):
    """Logs no request, not even a broken one: a log of addresses is a log of who read what."""

    def log(self, type: str, message: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def serving(files: Mapping[str, bytes]) -> Iterator[str]:
    """The files of a release by name, while the block runs; gives their address."""
    application = _application(files)
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=QuietHandler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _application(files: Mapping[str, bytes]) -> Application:
    @Request.application
    def answer(request: Request) -> Response:
        path = request.path.lstrip("/")
        body = files.get(file_name(path))
        if body is None:
            return Response(status=404)
        return Response(body, content_type=media_type(path))

    return answer
