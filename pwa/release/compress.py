"""A brotli and a gzip twin beside every text file, so that no server has to compress."""

import gzip

import brotli

TEXT = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest")
BEST = 11  # of brotli: slow once, small for every reader
DRAFT = 5


def twins(path: str, body: bytes, draft: bool) -> dict[str, bytes]:
    """The compressed twins of a file by path; none for pictures, which are compressed already."""
    if not path.endswith(TEXT):
        return {}
    return {
        f"{path}.br": brotli.compress(body, quality=DRAFT if draft else BEST),
        # No name and no time inside: two builds are identical.
        f"{path}.gz": gzip.compress(body, 6 if draft else 9, mtime=0),
    }
