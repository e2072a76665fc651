"""What installing one part of a language takes: compressed bodies, as a phone fetches them.

The pages of a part come in one file; only where that one is torn or lost, one by one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import join, normpath

from flask import Flask

from pwa.release.freeze import file_name
from pwa.release.index import index_of, is_page
from pwa.site.site import site_of


@dataclass(frozen=True)
class Weight:
    """Compressed bodies in bytes, and their number."""

    bytes: int
    files: int


def install_weight(app: Flask, sizes: Mapping[str, int], tag: str, part: str) -> Weight:
    """One part of a language; `sizes` are the compressed bytes of a release by file name."""
    site, index = site_of(app), index_of(app)
    paths = [
        path
        for path, address in site.table.items()
        if address.part == part
        and (part == "shared" or (address.language and address.language.tag == tag))
    ]
    if part == "shared":
        names = [*map(file_name, paths), *site.shared_assets]
    else:
        bundle = index.release(index.public_prefix).bundles[f"{tag}/{part}"]
        names = [bundle, *(path for path in paths if not is_page(path))]
        names += site.core_assets(tag) if part == "core" else ()
    return Weight(sum(sizes[name] for name in names), len(names))


# What a browser asks for until `load`: style, scripts, icon and manifest. The icon for iPhones is
# asked for only when somebody puts the guide on the home screen.
ASKED = re.compile(
    r'<(?:link rel="(?:icon|manifest|stylesheet)"|script|img)[^>]*?(?:href|src)="([^"]+)"'
)


def first_view(files: Mapping[str, bytes], name: str, path: str) -> list[str]:
    """The names of the files of a cold visit to a page: the document, then what it asks for."""
    addresses = ASKED.findall(files[name].decode())
    return [name, *dict.fromkeys(normpath(join(path or ".", address)) for address in addresses)]
