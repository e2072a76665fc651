"""`handrail serve`: what is saved is what is answered, and no request leaves a trace."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pwa.live import SCRIPT
from tests.answers import ask, ask_raw
from tests.editions import ROOT, change, edition_in

SECONDS = 2.0  # from saving a file to the new answer
START_SECONDS = 60
CANARY = "canary7391"


class Live:
    """`handrail serve` as somebody starts it, and all it prints."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pwa", "serve", str(root), "--port", "0"],
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert self.process.stdout
        assert select.select([self.process.stdout], [], [], START_SECONDS)[0]
        self.first_line = self.process.stdout.readline().decode()
        self.url = self.first_line.removeprefix("Serving ").strip()
        self.first_style: list[str] = []

    def stop(self) -> str:
        """End it; everything it printed after its address."""
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        assert self.process.stdout
        with self.process.stdout as output:
            return output.read().decode(errors="replace")

    def page(self, path: str = "en/now/", **headers: str) -> str:
        return ask(self.url, path, **headers).body.decode()

    def watches(self) -> bool:
        """Save something; whether a save has been seen. The watcher starts beside the server."""
        with (self.root / "static" / "css" / "base.css").open("a") as style:
            style.write(f"\n@layer base {{ .n{time.monotonic_ns()} {{ color: red; }} }}\n")
        return wait_for(lambda: self.style() != self.first_style, 0.5)

    def style(self) -> list[str]:
        """The name of the style sheet, which carries the hash of its bytes."""
        return re.findall(r"_h/\w+\.css", self.page())


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Live]:
    one = Live(edition_in(tmp_path))
    one.first_style = one.style()
    assert wait_for(one.watches, START_SECONDS)
    yield one
    if one.process.poll() is None:
        one.stop()


def wait_for(condition: Callable[[], bool], seconds: float = SECONDS) -> bool:
    ends = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > ends:
            return False
        time.sleep(0.05)
    return True


def events(url: str) -> tuple[HTTPConnection, HTTPResponse]:
    """An open stream of events, past its first comment."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET", f"{parts.path}_live/events")
    response = connection.getresponse()
    assert response.headers["Content-Type"].startswith("text/event-stream")
    assert response.readline().startswith(b":")
    return connection, response


def test_it_says_where_it_serves(live: Live):
    assert re.fullmatch(r"Serving http://127\.0\.0\.1:\d+/\n", live.first_line)
    assert ask(live.url).status == 200


def test_a_saved_page_is_answered_and_announced(live: Live):
    connection, stream = events(live.url)
    change(live.root / "content" / "now.md", "## Shout and shake", "## Shout, then shake")
    assert wait_for(lambda: "Shout, then shake" in live.page())
    lines = (stream.readline() for _ in range(10))
    assert b"data: saved\n" in lines
    connection.close()


@pytest.mark.parametrize("file, old, new, path", [
    ("locales/es/LC_MESSAGES/ui.po", 'msgid "Home"\nmsgstr "', 'msgid "Home"\nmsgstr "Nuevo ',
        "es/now/"),
    ("content/edition.toml", 'discreet_name = "Handrail"', 'discreet_name = "Nuevo"', "en/now/"),
    ("content/helplines/us.toml", "Trained listeners.", "Nuevo.", "en/calls/"),
])  # fmt: skip
def test_every_kind_of_file_is_watched(live: Live, file: str, old: str, new: str, path: str):
    change(live.root / file, old, new)
    assert wait_for(lambda: "Nuevo" in live.page(path))


def test_a_saved_style_gets_a_new_name(live: Live):
    before = live.style()
    with (live.root / "static" / "css" / "base.css").open("a") as style:
        style.write("\n@layer base { .new { color: red; } }\n")
    assert wait_for(lambda: live.style() != before)


def test_only_a_navigation_gets_the_reload_script(live: Live):
    plain = live.page()
    assert SCRIPT not in plain
    for wanted in ("cors", "no-cors", "same-origin"):
        assert live.page(Sec_Fetch_Mode=wanted) == plain
    seen = ask(live.url, "en/now/", Sec_Fetch_Mode="navigate")
    assert seen.body.decode().count(SCRIPT) == 1 and seen.headers["Vary"] == "Sec-Fetch-Mode"
    assert "ETag" not in seen.headers and "script-src 'self'" in str(seen.headers)
    assert ask(live.url, SCRIPT).headers["Content-Type"].startswith("text/javascript")
    assert b"EventSource" in ask(live.url, SCRIPT).body


def test_a_broken_file_is_shown_as_words_and_mends_itself(live: Live):
    page = live.root / "content" / "now.md"
    change(page, "## Shout and shake", "<b>Shout</b> and shake")
    assert wait_for(lambda: "raw HTML" in live.page())
    answer = ask(live.url, "en/now/", Sec_Fetch_Mode="navigate")
    assert answer.status == 500 and b"content/now.md:" in answer.body
    assert b"<b>" not in answer.body and b"Traceback" not in answer.body
    assert SCRIPT.encode() in answer.body, "the browser does not notice that it is mended"
    change(page, "<b>Shout</b> and shake", "## Shout and shake")
    assert wait_for(lambda: "Shout and shake" in live.page())


BROKEN = (
    ("content/now.md", b"\xff\xfe"), ("content/edition.toml", b"\xff"), ("content/now.md", b""),
    ("locales/languages.toml", b"[[["), ("static/js/app.js", b"\xff"),
    ("static/icons/app.svg", b"not a drawing"), ("locales/es/LC_MESSAGES/ui.po", b"\xff"),
)  # fmt: skip


def test_it_outlives_whatever_is_saved(live: Live):
    heading = "Shout and shake"
    for number, (file, body) in enumerate(BROKEN):
        path = live.root / file
        sound = path.read_bytes()
        path.write_bytes(body)
        time.sleep(1)
        assert ask(live.url, "en/now/").status in (200, 500), file
        path.write_bytes(sound)
        assert wait_for(lambda: ask(live.url, "en/now/").status == 200 and "Shout" in live.page())
        # What is saved next is seen: the file before has not stopped the watcher.
        heading, before = f"Shout, then shake {number}", heading
        change(live.root / "content" / "now.md", f"## {before}", f"## {heading}")
        assert wait_for(lambda now=heading: now in live.page()), file


def test_no_request_leaves_a_trace(live: Live):
    headers = {"User_Agent": CANARY, "Referer": f"http://{CANARY}/", "Cookie": f"a={CANARY}"}
    for path in ("en/now/", CANARY, f"en/now/?q={CANARY}", f"en/{CANARY}/../%00"):
        for method in ("GET", "HEAD", "POST", "BREW"):
            ask(live.url, path, method=method, **headers)
    ask_raw(live.url, CANARY.encode() + b"\x00\xff bad line", b"X: " + CANARY.encode() + b"\r\n")
    ask_raw(live.url, CANARY.encode() + b" HTTP/9.9 " + CANARY.encode())
    printed = live.stop()
    assert CANARY not in printed and "/en/now" not in printed and "127.0.0.1" not in printed, (
        printed
    )
