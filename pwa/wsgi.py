"""Production: WhiteNoise serves a built release; Flask answers what no file does.

| variable | means |
|---|---|
| HANDRAIL_RELEASE | folder of the release; `build` when unset |
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from wsgiref.headers import Headers

from flask import Flask, Response, request
from werkzeug.http import parse_etags
from whitenoise import WhiteNoise

from pwa.site.headers import MEDIA_TYPES, cache_control, media_type, security_headers

Environ = dict[str, Any]


class ReleaseApp:
    """WhiteNoise over one release, with our headers and content-hash ETags.

    A release is replaced by a new folder and a restart, never changed in place.
    """

    def __init__(self, release: Path) -> None:
        self._release = release.resolve()
        if not (self._release / "_headers").is_file():
            raise FileNotFoundError(
                f"{release}: there is no release here. "
                "Run `handrail build`, and name its folder in HANDRAIL_RELEASE."
            )
        self._tags = {page.parent.name for page in self._release.glob("*/404.html")}
        base = (self._release / "_headers").read_text(encoding="utf-8")
        self._headers = security_headers("https://" if "upgrade-insecure" in base else "")
        self._etags: dict[str, str] = {}
        self._files = WhiteNoise(
            self._fallback().wsgi_app,
            root=str(self._release),
            index_file=True,
            allow_all_origins=False,
            add_headers_function=self._add_headers,
        )
        # For hosts that read it; a reader has no use for it.
        self._files.files.pop("/_headers", None)

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        # WhiteNoise answers one-byte ranges with 416; whole small files are always right.
        environ.pop("HTTP_RANGE", None)
        self._match_etag(environ)

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            """WhiteNoise's redirects and refusals come without headers: add the table."""
            if status.startswith(("302", "405")):
                status = status.replace("302 Found", "308 Permanent Redirect")
                kept = [pair for pair in headers if pair[0] != "Cache-Control"]
                headers = [*kept, *self._headers.items(), ("Cache-Control", cache_control(""))]
            return start_response(status, headers, *rest)

        answer: Iterable[bytes] = self._files(environ, start)
        return answer

    def _match_etag(self, environ: Environ) -> None:
        """WhiteNoise compares one exact tag; a list, a weak tag or * is brought to that form."""
        asked = environ.get("HTTP_IF_NONE_MATCH")
        etag = self._etags.get(environ.get("PATH_INFO", ""))
        if asked and etag and parse_etags(asked).contains_weak(etag):
            environ["HTTP_IF_NONE_MATCH"] = f'"{etag}"'

    def _add_headers(self, headers: Headers, path: str, url: str) -> None:
        for name, value in self._headers.items():
            headers[name] = value
        # WhiteNoise would write the charset its own way: one form for all, online and offline.
        headers["Content-Type"] = media_type(url)
        headers["Cache-Control"] = cache_control(url)
        if Path(path).suffix in (".br", ".gz"):
            path = path[:-3]
        etag = hashlib.sha256(Path(path).read_bytes()).hexdigest()[:32]
        self._etags[url] = etag
        headers["ETag"] = f'"{etag}"'

    def _fallback(self) -> Flask:
        app = Flask(__name__, static_folder=None)

        @app.after_request
        def add_headers(response: Response) -> Response:
            response.headers.update(self._headers)
            response.headers["Cache-Control"] = cache_control("")
            return response

        @app.errorhandler(404)
        def missing(error: Exception) -> Response:
            return self._page("404.html", 404)

        @app.errorhandler(500)
        def trouble(error: Exception) -> Response:
            return self._page("500.html", 500)

        return app

    def _page(self, name: str, status: int) -> Response:
        """An error page in the language of the address."""
        tag = request.path.strip("/").split("/", 1)[0]
        folder = self._release / tag if tag in self._tags else self._release
        path = folder / name
        return Response(path.read_bytes(), status, content_type=MEDIA_TYPES[".html"])


def create_release_app(release: Path) -> ReleaseApp:
    """The production WSGI app over a built release."""
    return ReleaseApp(release)


def __getattr__(name: str) -> ReleaseApp:
    """`pwa.wsgi:app`, made when a server first asks for it."""
    if name != "app":
        raise AttributeError(name)
    return create_release_app(Path(os.environ.get("HANDRAIL_RELEASE", "build")))
