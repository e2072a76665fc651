"""What installing one part of a language takes: compressed bodies, as a phone fetches them."""

from collections.abc import Mapping
from dataclasses import dataclass

from pwa.release.freeze import file_name
from pwa.release.index import CORE_SCRIPTS
from pwa.site.site import Site


@dataclass(frozen=True)
class Weight:
    """Compressed bodies in bytes, and their number."""

    bytes: int
    files: int


def install_weight(site: Site, sizes: Mapping[str, int], tag: str, part: str) -> Weight:
    """One part of a language; `sizes` are the compressed bytes of a release by file name."""
    names = [
        file_name(path)
        for path, address in site.table.items()
        if address.part == part and address.language and address.language.tag == tag
    ]
    if part == "core":
        assets = site.assets
        scripts = [assets.scripts[name] for name in CORE_SCRIPTS]
        names += [assets.style, *scripts, assets.icons["icon"], site.numbers]
    return Weight(sum(sizes[name] for name in names), len(names))
