"""Which pages a test goes through."""

from pathlib import Path

from pwa import create_app
from pwa.edition import load_edition
from pwa.site.site import site_of
from pwa.site.views import DOCUMENTS, TEMPLATES


def in_language(pages: tuple[str, ...], language: str) -> list[str]:
    """The pages of one language."""
    return [address for address in pages if address.split("/")[0] == language]


def is_country(address: str) -> bool:
    """Whether it is one country's list: en/calls/us/."""
    return address.count("/") == 3 and address.split("/")[1] == "calls"


def one_of_each_kind(addresses: list[str]) -> list[str]:
    """Country lists are one template: the first of them stands for all."""
    lists = [address for address in addresses if is_country(address)]
    return [address for address in addresses if address not in lists[1:]]


def one_per_template(edition: Path) -> tuple[str, ...]:
    """Slugs that together show every template and every fence: "", "now/", "calls/us/", …"""
    site = site_of(create_app(load_edition(edition)))
    seen: set[object] = set()
    found = []
    for path, address in site.table.items():
        if address.kind in DOCUMENTS or address.language is not site.edition.source:
            continue
        parts: set[object] = {TEMPLATES.get((address.kind, address.slug), address.kind)}
        if address.kind == "page":
            parts |= {block.kind for block in site.edition.pages[address.slug].all_blocks}
        if parts - seen:
            found.append(path.partition("/")[2])
        seen |= parts
    return tuple(found)
