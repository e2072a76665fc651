"""`handrail serve`: the app rendered live, and the browser reloaded when a file is saved."""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from flask import Flask
from markupsafe import escape
from watchfiles import Change, DefaultFilter, watch
from werkzeug.wrappers import Request, Response

from pwa import create_app
from pwa.edition import Edition, load_edition
from pwa.errors import EditionError
from pwa.site.headers import media_type, security_headers

WATCHED = ("content", "locales", "static")
# What an edition is read from. Editors write other files beside these, and reading takes time.
READ = frozenset((".css", ".js", ".md", ".png", ".po", ".svg", ".toml"))
KEPT = DefaultFilter()  # leaves out what version control and editors keep for themselves
LIVE = "_live/"
EVENTS = f"{LIVE}events"
SCRIPT = f"{LIVE}reload.js"
RELOAD = b"""const events = import.meta.url.replace("reload.js", "events");
new EventSource(events).onmessage = () => location.reload();
"""

ERROR_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Problems</title>
<body><h1>This edition has problems</h1>
<pre>{}</pre></body></html>
"""

StartResponse = Callable[..., Any]
Environ = dict[str, Any]


class LiveApp:
    """A WSGI app that always answers with the edition as it is on disk.

    A navigation in a browser gets one more script, which reloads the page; every other request
    (the worker's too) gets the very bytes a build writes.
    """

    # What is injected into a page, and what stands at its own addresses, by name below LIVE.
    head = ""
    files: Mapping[str, bytes] = {"reload.js": RELOAD}
    # Milliseconds in which several strokes of an editor count as one save.
    patience = 50

    def __init__(self, root: Path) -> None:
        self._root = root
        self._saved = threading.Condition()
        self._version = 0
        self._loading = threading.Lock()
        # Watching first: what is saved while the edition is read must not be missed.
        threading.Thread(target=self._watch, daemon=True).start()
        self._app: Callable[..., Iterable[bytes]]
        self._reload()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        path = request.path.lstrip("/")
        if path == EVENTS:
            return plain(self._events(), "text/event-stream")(environ, start_response)
        if path.startswith(LIVE):
            return self.own(path.removeprefix(LIVE))(environ, start_response)
        if not _is_navigation(request):
            return self._app(environ, start_response)
        return self._with_reload(request)(environ, start_response)

    def own(self, name: str) -> Response:
        """What a live app adds to the edition: scripts and styles of its own."""
        if name not in self.files:
            return plain(b"There is no such file.", "text/plain", 404)
        return plain(self.files[name], media_type(name).partition(";")[0])

    def _with_reload(self, request: Request) -> Response:
        environ = {**request.environ, "HTTP_IF_NONE_MATCH": ""}
        response = Response.from_app(self._app, environ, buffered=True)
        if response.mimetype == "text/html":
            home = f"{request.script_root}/"
            script = f'<script type="module" src="{home}{SCRIPT}"></script></body>'
            page = response.data.replace(b"</body>", script.encode(), 1)
            head = self.head.replace(LIVE, home + LIVE)
            response.data = page.replace(b"</head>", f"{head}</head>".encode(), 1)
            response.headers.pop("ETag", None)
            response.headers["Vary"] = "Sec-Fetch-Mode"
        return response

    def _reload(self) -> None:
        """One reading at a time: of two, the one that saw the newer files wins."""
        with self._loading:
            self._app = self._load()

    def _load(self) -> Callable[..., Iterable[bytes]]:
        try:
            return self.app_of(load_edition(self._root))
        except EditionError as error:
            return _error_page(str(error))
        except Exception as error:
            # Whatever is saved, the next save must still be seen.
            return _error_page(f"{type(error).__name__}: {error}")

    def app_of(self, edition: Edition) -> Flask:
        """The app that answers as long as nothing is saved."""
        return create_app(edition, live=True)

    def saved(self, paths: set[Path]) -> None:
        """Take over what somebody has saved."""
        self._reload()

    def watched(self) -> list[Path]:
        """The folders that are watched."""
        return [self._root / name for name in WATCHED if (self._root / name).is_dir()]

    def reads(self, path: Path) -> bool:
        """Whether a changed file is one that the edition is read from."""
        return path.suffix in READ

    def _watch(self) -> None:
        def wanted(change: Change, path: str) -> bool:
            return self.reads(Path(path)) and KEPT(change, path)

        for changes in watch(
            *self.watched(), watch_filter=wanted, debounce=200, step=self.patience
        ):
            self.saved({Path(path) for _, path in changes})
            with self._saved:
                self._version += 1
                self._saved.notify_all()

    def _events(self) -> Iterator[bytes]:
        """One event per save, and a comment every 15 s so that a closed tab is noticed."""
        seen = self._version
        yield b": watching\n\n"
        while True:
            with self._saved:
                before, now = seen, self._version
                if now == before:
                    self._saved.wait(timeout=15)
                    now = self._version
            seen = now
            yield b"data: saved\n\n" if now != before else b": still watching\n\n"


def create_live_app(root: Path) -> LiveApp:
    """The live app over an edition's folder."""
    return LiveApp(root)


def _is_navigation(request: Request) -> bool:
    """Whether a browser opens a page; over plain http from elsewhere it says less of itself."""
    # The mode, not the destination: a page that the worker asks for on a reader's behalf has none.
    mode = request.headers.get("Sec-Fetch-Mode")
    if mode is None:
        return "text/html" in request.headers.get("Accept", "")
    return mode == "navigate"


def _error_page(text: str) -> Response:
    return plain(ERROR_PAGE.format(escape(text)).encode(), "text/html", 500)


def plain(body: bytes | Iterator[bytes], media_type: str, status: int = 200) -> Response:
    """An answer that nobody keeps, with the headers of every other one."""
    response = Response(body, status, content_type=f"{media_type}; charset=utf-8")
    response.headers.update(security_headers(""))
    response.headers["Cache-Control"] = "no-store"
    return response
