"""The safety core is kept first and as a unit: a line that is cut right after it loses nothing."""

import json
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import expect
from werkzeug.serving import make_server

from pwa.wsgi import create_release_app
from tests.browser.phone import KEEP_MILLISECONDS, Phone, words_in
from tests.browser.test_offline import CORE, unopened
from tests.prefixed import QuietHandler


class CutLine:
    """A release on a line that breaks once every file of the core has been sent."""

    def __init__(self, release: Path, wanted: Counter[str]) -> None:
        self._app = create_release_app(release)
        self._wanted = wanted
        self._lock = threading.Lock()
        self.is_cut = False
        self.refused: list[str] = []

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"].lstrip("/")
        with self._lock:
            if self.is_cut:
                self.refused.append(path)
                start("503 Service Unavailable", [("Content-Length", "0")])
                return []
            self._wanted[path] -= 1
            self.is_cut = max(self._wanted.values()) <= 0
        return self._app(environ, start)


@contextmanager
def serving(app: CutLine) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=QuietHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def part_of(release: Path, language: str, part: str) -> dict[str, Any]:
    """The index of a part of a language, from the release's own index."""
    stub = (release / "sw.js").read_text()
    root = json.loads(stub.split("self.release = ", 1)[1].split(";\n", 1)[0])["root"]
    languages = json.loads((release / f"_h/{root[:16]}.json").read_text())["languages"]
    found: dict[str, Any] = json.loads(
        (release / f"_h/{languages[language][part][:16]}.json").read_text()
    )
    return found


def bundle_of(release: Path, language: str, part: str) -> str:
    """The file that holds all pages of a part."""
    return f"_h/{part_of(release, language, part)['bundle'][:16]}.json"


def core_files(release: Path, language: str) -> list[str]:
    """What a phone fetches for a language's core."""
    files = part_of(release, language, "core")["files"]
    assets = [address for address, *_ in files if not address.endswith("/")]
    return [bundle_of(release, language, "core"), *assets]


def test_the_core_opens_when_the_line_was_cut_after_its_last_file(
    language: str, release: Path, phone: Callable[..., Phone]
) -> None:
    line = CutLine(release, Counter(core_files(release, language)))
    reader = phone()
    with serving(line) as url:
        page = reader.start()
        page.goto(f"{url}{language}/now/")
        said = words_in(release, language)["core"]
        expect(page.locator("offline-state")).to_contain_text(said, timeout=KEEP_MILLISECONDS)
        # The rest is asked for after the core is told to be kept; a busy machine takes its time.
        for _ in range(100):
            if line.refused:
                break
            page.wait_for_timeout(100)
        assert line.is_cut and line.refused, "more was asked for, and refused"
        reader.stop()
    assert unopened(reader.start(), url, [f"{language}/{name}" for name in CORE]) == []
