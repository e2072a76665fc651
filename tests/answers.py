"""Requests to a real server, some of which no browser would send."""

import socket
from dataclasses import dataclass
from email.message import Message
from functools import cache
from http.client import HTTPConnection
from urllib.parse import urlsplit

PATIENCE_SECONDS = 30


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Message
    body: bytes


def ask(base_url: str, path: str = "", method: str = "GET", **headers: str) -> Answer:
    """One request to a path below the root; `If_None_Match` is the header If-None-Match."""
    url = urlsplit(base_url)
    connection = HTTPConnection(url.netloc, timeout=PATIENCE_SECONDS)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        connection.request(method, f"{url.path}{path}", headers=named)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


@cache
def get(base_url: str, path: str) -> Answer:
    """A plain request, made once per run."""
    return ask(base_url, path)


def ask_raw(base_url: str, target: bytes, header: bytes = b"") -> bytes:
    """The whole answer to a request target sent as these very bytes."""
    url = urlsplit(base_url)
    assert url.hostname and url.port
    with socket.create_connection((url.hostname, url.port), PATIENCE_SECONDS) as connection:
        line = b"GET " + url.path.encode() + target + b" HTTP/1.1\r\nHost: localhost\r\n"
        connection.sendall(line + header + b"Connection: close\r\n\r\n")
        return b"".join(iter(lambda: connection.recv(65536), b""))


def status_of(answer: bytes) -> int:
    """The status of a raw answer; a server may answer a broken line without a head (HTTP/0.9)."""
    first = answer.split(b"\r\n", 1)[0].split()
    return int(first[1]) if first and first[0].startswith(b"HTTP/") else 400
