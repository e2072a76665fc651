"""A brotli and a gzip twin beside every text file, so that no server has to compress."""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial

import brotli

TEXT = (
    *(".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest"),
    *(".po", ".pot"),
)
BEST = 11  # of brotli: slow once, small for every reader
DRAFT = 5


def twins(name: str, body: bytes, draft: bool) -> dict[str, bytes]:
    """The compressed twins of a file by name; none for pictures, which are compressed already."""
    if not name.endswith(TEXT):
        return {}
    quality = DRAFT if draft else _quality(name)
    return {
        f"{name}.br": brotlied(body, quality),
        # No name and no time inside: two builds are identical.
        f"{name}.gz": gzip.compress(body, 9 if quality == BEST else 6, mtime=0),
    }


def compressed(
    files: Iterable[tuple[str, bytes]], draft: bool
) -> Iterator[tuple[str, dict[str, bytes]]]:
    """(path, its versions by name) in the order given; the compressors run on every processor."""
    versions = partial(_versions, draft=draft)
    with ThreadPoolExecutor() as pool:
        yield from pool.map(versions, files)


def _versions(file: tuple[str, bytes], draft: bool) -> tuple[str, dict[str, bytes]]:
    path, body = file
    return path, {path: body, **twins(path, body, draft)}


@cache
def brotlied(body: bytes, quality: int) -> bytes:
    """Brotli of some bytes, made once per run: the check weighs what the build then writes."""
    return bytes(brotli.compress(body, quality=quality))


def compressing(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The same files; each is compressed on another processor while the next is rendered."""
    with ThreadPoolExecutor() as pool:
        for name, body in files:
            pool.submit(_size, name, body)
            yield name, body


def sizes(files: Mapping[str, bytes]) -> dict[str, int]:
    """How many bytes of each file go over the line."""
    with ThreadPoolExecutor() as pool:
        return dict(zip(files, pool.map(_size, *zip(*files.items(), strict=True)), strict=True))


def _size(name: str, body: bytes) -> int:
    return len(brotlied(body, _quality(name))) if name.endswith(TEXT) else len(body)


def _quality(name: str) -> int:
    # What translators take is large, and no phone on a bad line asks for it.
    return DRAFT if name.startswith("translate/") else BEST
