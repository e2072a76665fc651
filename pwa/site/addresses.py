"""The one list of everything that exists; freezer, index, tests and sitemap all read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pwa.edition import Edition
from pwa.edition.settings import Language

Part = Literal["core", "rest", "shared", ""]  # "": not kept on the phone

# Pages that are frames of their own, not entries of the guide.
LEAVE = "recipe"
MISSING = "missing"
TROUBLE = "trouble"
# The size of each PDF by its name; which there are, only `build --paper` knows.
PAPER_LIST = "paper.json"
UNLISTED = (LEAVE, MISSING, TROUBLE)

# Sheets to print, and the pages whose words they are made of; they stand below the last of these.
SHEETS = ("card", "poster")
SHEET_PAGES = ("now", "signs", "kit")


@dataclass(frozen=True)
class Address:
    """One address, relative to the edition's root, and what answers there."""

    path: str
    kind: str
    part: Part = ""
    language: Language | None = None
    slug: str = ""
    country: str = ""


def addresses(edition: Edition) -> Iterator[Address]:
    """Every address but the hashed files, the index and the worker, which come from their bytes."""
    yield Address("", "chooser", "shared")
    for language in edition.languages.values():
        yield from _of_language(edition, language)
    yield Address("404.html", "missing", language=edition.source, slug=MISSING)
    yield Address("500.html", "trouble", language=edition.source, slug=TROUBLE)
    yield Address("way-out.js", "way-out")
    yield Address("robots.txt", "robots")
    yield Address(PAPER_LIST, "paper-list")
    yield Address("favicon.ico", "favicon")
    yield Address("apple-touch-icon.png", "touch-icon", "shared")
    if edition.settings.base_url:
        yield Address("sitemap.xml", "sitemap")
    if edition.settings.base_url and edition.settings.contact:
        yield Address(".well-known/security.txt", "security")


def _of_language(edition: Edition, language: Language) -> Iterator[Address]:
    tag = language.tag
    core = edition.settings.safety_core
    for slug in edition.pages:
        part: Part = "core" if slug in core or slug == LEAVE else "rest"
        if slug == "home":
            yield Address(f"{tag}/", "page", part, language, slug)
        elif slug == LEAVE:
            yield Address(f"{tag}/{slug}/", "leave", part, language, slug)
        elif slug == MISSING:
            yield Address(f"{tag}/404.html", "missing", "rest", language, slug)
        elif slug == TROUBLE:
            yield Address(f"{tag}/500.html", "trouble", "", language, slug)
        else:
            yield Address(f"{tag}/{slug}/", "page", part, language, slug)
    for code in edition.countries:
        yield Address(f"{tag}/calls/{code.lower()}/", "country", "rest", language, "calls", code)
    yield Address(f"{tag}/about/sources/", "sources", "rest", language, "about")
    for sheet in SHEETS if has_sheets(edition) else ():
        yield Address(f"{tag}/kit/{sheet}/", sheet, "rest", language, "kit")
    yield Address(f"{tag}/manifest.webmanifest", "manifest", "rest", language)


def has_sheets(edition: Edition) -> bool:
    """Whether the edition has the pages that the card and the poster are made of."""
    return all(slug in edition.pages for slug in SHEET_PAGES)
