"""A whole language in one file: it opens from a download folder, a card or over Bluetooth.

Scripts have no place in it, so what only they bring to life is left out, and so is what speaks of
the installed guide. Its pages are those of the release; only the ways between them are new.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import urljoin, urlsplit

from flask import Flask, g, render_template
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from pwa.edition.settings import Language
from pwa.edition.sprite import drawn
from pwa.errors import EditionError, Problem
from pwa.release.index import index_of
from pwa.site.addresses import UNLISTED, Address
from pwa.site.context import context
from pwa.site.frame import Frame, page_path
from pwa.site.site import site_of

# Pages about the installed guide and what it keeps on a phone.
INSTALLED = frozenset(("install", "languages", "settings", "status"))
KINDS = ("page", "country", "sources")
# What waits for a script, and ways to what the file does not have.
LIVING = (
    "[hidden], country-choice, erase-all, install-app, keep-all, offline-state, paper-file,"
    " quick-leave, read-aloud, share-page, text-size, nav#languages"
)
REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
FRAME_ICONS = ("icon-chevron", "icon-mark", "icon-phone")
POLICY = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True)
class Section:
    """One page of the file."""

    id: str
    kind: str  # of its address
    title: Markup
    html: Markup
    drawings: tuple[str, ...]


class FileFrame(Frame):
    """A frame whose ways stay in the file."""

    def asset(self, name: str) -> str:
        return "" if name == "icon" else super().asset(name)

    def page_url(self, slug: str, tag: str = "") -> str:
        return f"#{slug}"


def add_single_files(app: Flask, locales: Iterable[str]) -> Iterator[str]:
    """Give the release a file for each of these languages, by tag or locale; names them."""
    site = site_of(app)
    for locale in locales:
        language = site.edition.languages.get(locale.replace("_", "-"))
        if language is None:
            known = ", ".join(site.edition.languages)
            what = f"the edition has no language “{locale}”."
            raise EditionError([Problem("--single-file", what, f"Name one of {known}.")])
        name, body = file_name(language), single_file(app, language)
        site.extra[name] = partial(bytes, body)
        site.single_files[language.tag] = len(body)
        yield name


def file_name(language: Language) -> str:
    """Where the file stands in a release; neutral, as every name that a phone may show."""
    return f"{language.tag}/guide.html"


def single_file(app: Flask, language: Language) -> bytes:
    """The guide in a language as one HTML file, without a script; two builds are identical."""
    site = site_of(app)
    # An edition's own style must not end the element that holds it; in CSS the two are the same.
    style = site.assets.files[site.assets.style].decode().replace("</", r"<\/")
    found = list(sections(app, language))
    drawings = dict.fromkeys([*FRAME_ICONS, *(name for one in found for name in one.drawings)])
    home = site.edition.pages["home"]
    address = site.table[page_path("home", language.tag)]
    frame = FileFrame(site, address, language, site.edition.settings.default_country)
    with app.test_request_context():
        g.language = language
        names = {
            **context(frame, home),
            "sections": found,
            "style": Markup(style),
            "policy": POLICY.format(digest(style)),
            "sprite": drawn(site.edition.sprite, drawings),
            "checked": min(page.front.checked for page in site.edition.pages.values()),
        }
        return render_template("single_file.html", **names).encode()


def digest(style: str) -> str:
    """What the file's own policy knows its style by."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def sections(app: Flask, language: Language) -> Iterator[Section]:
    """The pages of the file, in the order of the guide."""
    site, index = site_of(app), index_of(app)
    ids = {
        path: section_id(address)
        for path, address in site.table.items()
        if address.language == language and belongs(address)
    }
    for path in ids:
        body = index.body(site.table[path], index.public_prefix).decode()
        (main,) = LexborHTMLParser(body).css("main")
        yield section(main, site.table[path], ids, site.edition.settings.base_url)


def belongs(address: Address) -> bool:
    """Whether a page says something to somebody who has nothing but the file."""
    return address.kind in KINDS and address.slug not in (*INSTALLED, *UNLISTED)


def section_id(address: Address) -> str:
    """now, calls-us, about-sources."""
    parts = (address.slug, address.country.lower(), "sources" if address.kind == "sources" else "")
    return "-".join(filter(None, parts))


def section(main: LexborNode, address: Address, ids: Mapping[str, str], base_url: str) -> Section:
    """A page's words with ids and ways of their own."""
    own = ids[address.path]
    for one in main.css(LIVING):
        one.decompose()
    for one in main.css("[id]"):
        one.attrs["id"] = f"{own}_{one.attrs['id']}"
    # The landmarks of one page would stand among those of all others, some by the same name.
    for one in main.css("section[aria-labelledby]"):
        del one.attrs["aria-labelledby"]
    for name in REFERRING:
        for one in main.css(f"[{name}]"):
            one.attrs[name] = " ".join(f"{own}_{id}" for id in str(one.attrs[name]).split())
    drawings = []
    for one in main.css("use"):
        drawings.append(str(one.attrs["href"]).partition("#")[2])
        one.attrs["href"] = f"#{drawings[-1]}"
    for link in main.css("a[href]"):
        lead(link, address.path, ids, base_url)
    (title,) = main.css("h1")
    return Section(
        own, address.kind, Markup(title.inner_html), Markup(main.inner_html), tuple(drawings)
    )


def lead(link: LexborNode, path: str, ids: Mapping[str, str], base_url: str) -> None:
    """Point a link into the file, else to where the guide is published, else take it away."""
    way = str(link.attrs["href"])
    if urlsplit(way).scheme:
        return
    target = urlsplit(urljoin(f"/{path}", way))
    known = ids.get(target.path[1:])
    if known:
        link.attrs["href"] = f"#{known}_{target.fragment}" if target.fragment else f"#{known}"
    elif base_url:
        link.attrs["href"] = urljoin(base_url, target._replace(path=target.path[1:]).geturl())
    else:
        row = link.parent if link.parent is not None and link.parent.tag == "li" else link
        row.decompose()
