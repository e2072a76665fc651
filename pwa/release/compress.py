"""A brotli and a gzip twin beside every text file, so that no server has to compress."""

import gzip
from functools import cache

import brotli

TEXT = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest")
BEST = 11  # of brotli: slow once, small for every reader
DRAFT = 5


def twins(name: str, body: bytes, draft: bool) -> dict[str, bytes]:
    """The compressed twins of a file by name; none for pictures, which are compressed already."""
    if not name.endswith(TEXT):
        return {}
    return {
        f"{name}.br": brotlied(body, DRAFT if draft else BEST),
        # No name and no time inside: two builds are identical.
        f"{name}.gz": gzip.compress(body, 6 if draft else 9, mtime=0),
    }


@cache
def brotlied(body: bytes, quality: int) -> bytes:
    """Brotli of some bytes, made once per run: the check weighs what the build then writes."""
    return bytes(brotli.compress(body, quality=quality))


def size(name: str, body: bytes) -> int:
    """How many bytes of a file go over the line."""
    return len(brotlied(body, BEST)) if name.endswith(TEXT) else len(body)
