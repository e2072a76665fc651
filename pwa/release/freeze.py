"""A release: every address asked for once and written as a file."""

from collections.abc import Iterator

from flask import Flask

from pwa.release.index import index_of
from pwa.site.headers import IMMUTABLE, MEDIA_TYPES, REVALIDATED, security_headers
from pwa.site.site import site_of


def freeze(app: Flask) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of every file of a release; the bytes are those the live app answers with."""
    site, index = site_of(app), index_of(app)
    prefix = index.public_prefix
    for path, address in site.table.items():
        yield file_name(path), index.body(address, prefix)
    for path in site.extra:
        yield file_name(path), index.extra(path, prefix)
    yield from site.assets.files.items()
    yield from index.release(prefix).files.items()
    yield "sw.js", index.stub(prefix)
    yield "_headers", header_file(site.edition.settings.base_url).encode()


def file_name(path: str) -> str:
    """The file that a static host serves for an address."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def header_file(base_url: str) -> str:
    """The headers as static hosts read them from a file named `_headers`."""
    common = [f"  {name}: {value}" for name, value in security_headers(base_url).items()]
    # No Cache-Control for all: hosts join what two patterns say, and their own default asks anew.
    lines = ["/*", *common]
    lines += ["/_h/*", f"  Cache-Control: {IMMUTABLE}"]
    lines += ["/sw.js", f"  Cache-Control: {REVALIDATED}"]
    lines += ["/*.webmanifest", f"  Content-Type: {MEDIA_TYPES['.webmanifest']}", ""]
    return "\n".join(lines)
