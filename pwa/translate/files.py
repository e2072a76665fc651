"""What `/translate/` is made of: the guide as keyed trees, its messages, and every catalogue."""

import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from flask import g, render_template
from markupsafe import Markup

from pwa.edition.markdown import PLACEHOLDER
from pwa.edition.settings import Language
from pwa.site.addresses import UNLISTED, Address
from pwa.site.compact import compact_json
from pwa.site.context import context, page_words
from pwa.site.frame import Frame
from pwa.site.keyed_words import KeyedWords
from pwa.site.site import Site
from pwa.site.views import TEMPLATES
from pwa.translate.tree import main_tree
from pwa.words.canonical import canonical_file, canonical_text
from pwa.words.catalog import catalog_name
from pwa.words.extract import Extracted, guide_messages, interface_messages
from pwa.words.merge import entry_of
from pwa.words.new_language import known_languages

HERE = Path(__file__).parent
SCRIPTS = ("translate.js", "po.js", "faults.js", "inline.js", "show.js", "standing.js")
STYLE = "translate.css"


def translate_files(site: Site) -> Mapping[str, Callable[[], bytes]]:
    """What answers at each address below `/translate/`."""
    return {path: partial(body_of, site, path) for path in addresses(site)}


def addresses(site: Site) -> Iterator[str]:
    """Every address below `/translate/`."""
    yield from ("translate/", "translate/guide.json", f"translate/{STYLE}")
    yield from (f"translate/{name}" for name in SCRIPTS)
    for domain in ("ui", "guide"):
        yield f"translate/{domain}.pot"
    yield from (f"translate/{name}" for name in catalogs(site))


def catalogs(site: Site) -> Mapping[str, Path]:
    """Each language's files by the name under which they are handed out: es/guide.po."""
    edition = site.edition
    rows = edition.every_language
    names = {
        f"{row.locale}/{domain}.po": edition.root / catalog_name(row, domain)
        for row in rows
        for domain in ("ui", "guide", "edition")
        if row != edition.source
    }
    return {name: path for name, path in names.items() if path.exists()}


def body_of(site: Site, path: str) -> bytes:
    """The bytes at an address below `/translate/`."""
    name = path.removeprefix("translate/")
    if name == "":
        return _page(site)
    if name == "guide.json":
        return compact_json(guide(site))
    if name.endswith(".pot"):
        return template(site, name.removesuffix(".pot")).encode()
    if name in (*SCRIPTS, STYLE):
        return (HERE / name).read_bytes()
    return catalogs(site)[name].read_bytes()


def _page(site: Site) -> bytes:
    g.language = site.edition.source
    address = Address("translate/", "translate", language=site.edition.source)
    frame = Frame(site, address, site.edition.source, site.edition.settings.default_country)
    names = {**context(frame, None), "offered": _offered(site), "style": STYLE}
    return render_template("translate.html", **names).encode()


def _offered(site: Site) -> list[tuple[Language, list[str]]]:
    """Languages with the names of their files."""
    edition, found = site.edition, catalogs(site)
    rows = edition.every_language
    offered = [(row, [name for name in found if name.startswith(f"{row.locale}/")]) for row in rows]
    return [(row, names) for row, names in offered if names]


def template(site: Site, domain: str) -> str:
    """An empty catalogue of today's messages."""
    messages = interface_messages() if domain == "ui" else guide_messages(site.edition)
    file = canonical_file(domain, None)
    file.extend(entry_of(one) for one in messages)
    return canonical_text(file)


def guide(site: Site) -> dict[str, Any]:
    """What the page's script needs: pages as trees, messages, and languages not there yet."""
    edition = site.edition
    present = {*edition.languages, *edition.drafts}
    new = [row for tag, row in known_languages().items() if tag not in present]
    there = edition.every_language
    return {
        "pages": [_tree(site, slug) for slug in _slugs(site)],
        "messages": [_row(site, one) for one in guide_messages(edition)],
        "interface": [[one.context, one.text, one.safety] for one in interface_messages()],
        "languages": [[row.tag, row.locale, row.autonym, row.direction, row.plural] for row in new],
        "source": [edition.source.tag, edition.source.direction],
        "numerals": numerals(),
        "directions": {row.locale: [row.tag, row.direction] for row in (*there, *new)},
    }


@cache
def numerals() -> dict[str, str]:
    """Every digit and numeral of Unicode by what it is worth: {"0.5": "½", "1": "1١…"}."""
    found: dict[str, str] = {}
    for char in filter(str.isnumeric, map(chr, range(sys.maxunicode + 1))):
        if unicodedata.category(char).startswith("N"):
            value = format(unicodedata.numeric(char), "g")
            found[value] = found.get(value, "") + char
    return found


def _slugs(site: Site) -> list[str]:
    """Pages with words, the safety core first."""
    core = site.edition.settings.safety_core
    listed = [slug for slug in site.edition.pages if slug not in UNLISTED]
    return [*(slug for slug in listed if slug in core), *(one for one in listed if one not in core)]


def _tree(site: Site, slug: str) -> dict[str, Any]:
    """A page in the source language, every block with its key."""
    edition = site.edition
    address = next(
        one
        for one in site.table.values()
        if one.slug == slug and one.kind == "page" and one.language == edition.source
    )
    g.language = edition.source
    frame = Frame(site, address, edition.source, edition.settings.default_country)
    page = edition.pages[slug]
    words = page_words(frame, page, kind=KeyedWords)
    name = TEMPLATES.get((address.kind, slug)) or TEMPLATES[address.kind, ""]
    html = render_template(name, **{**context(frame, page), "words": words})
    core = slug in edition.settings.safety_core
    return {"slug": slug, "title": page.front.title, "core": core, "tree": main_tree(html)}


def _row(site: Site, one: Extracted) -> list[Any]:
    """A message, and what stands for its placeholders: [context, text, safety, {name: words}]."""
    fills = {name: _fill(site, name) for name in PLACEHOLDER.findall(one.text)}
    return [one.context, one.text, one.safety, fills]


@cache
def _fill(site: Site, name: str) -> str:
    """A placeholder as the source language's pages show it."""
    edition = site.edition
    g.language = edition.source
    address = Address("translate/", "translate", language=edition.source)
    frame = Frame(site, address, edition.source, edition.settings.default_country)
    page = next(iter(edition.pages.values()))
    return Markup(page_words(frame, page).filled(name)).striptags()
