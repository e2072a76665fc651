"""A release behind one bad line: a fixed delay before each answer, all bodies sharing its speed."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

CHUNK = 250  # bytes; 40 ms of a line of 50 kbit/s, so that answers share it evenly


class SlowLine:
    """WSGI middleware that measures what it sends: bodies, header bytes, requests."""

    def __init__(self, app: Callable[..., Iterable[bytes]], kbits: float, delay: float) -> None:
        self._app = app
        self._seconds_per_byte = 8 / (kbits * 1000)
        self._delay = delay
        self._lock = threading.Lock()
        self._free = 0.0
        self.started = 0.0
        self.body_bytes = 0
        self.header_bytes = 0
        self.requests: list[str] = []

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterator[bytes]:
        with self._lock:
            self.started = self.started or time.monotonic()
            self.requests.append(environ["PATH_INFO"])
        time.sleep(self._delay)

        def counted(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            self.header_bytes += sum(len(name) + len(value) + 4 for name, value in headers)
            return start(status, headers, *rest)

        body = self._app(environ, counted)
        try:
            for part in body:
                yield from self._slowly(part)
        finally:
            if hasattr(body, "close"):
                body.close()

    def _slowly(self, part: bytes) -> Iterator[bytes]:
        for first in range(0, len(part), CHUNK):
            piece = part[first : first + CHUNK]
            with self._lock:
                now = time.monotonic()
                self._free = max(self._free, now) + len(piece) * self._seconds_per_byte
                wait = self._free - now
                self.body_bytes += len(piece)
            time.sleep(wait)
            yield piece
