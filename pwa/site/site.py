"""One edition, ready to answer: its words, its assets and the list of its addresses."""

from collections.abc import Callable, Mapping
from functools import cached_property

from flask import Flask

from pwa.edition import Edition
from pwa.edition.settings import Language
from pwa.site.addresses import UNLISTED, Address, addresses
from pwa.site.assets import Assets
from pwa.site.compact import compact_json
from pwa.site.numbers import country_numbers, zones_file
from pwa.site.page_words import PageWords
from pwa.site.script_words import script_words
from pwa.site.scripts import COUNTRY, bundles_of, later_bundles_of
from pwa.words.catalog import Catalogs
from pwa.words.guide import Guide
from pwa.words.interface import Interface
from pwa.words.stats import Standing, standings


class Site:
    """What the views render from; made once per edition."""

    def __init__(self, edition: Edition, catalogs: Catalogs | None = None) -> None:
        self.edition = edition
        self.catalogs = catalogs or Catalogs(edition.root, edition.renames)
        self.guide = Guide(edition, self.catalogs)
        self.interface = Interface(edition, self.catalogs)
        self.assets = Assets(edition)
        # What another part of the program answers at addresses outside the languages.
        self.extra: dict[str, Callable[[], bytes]] = {}
        self.single_files: dict[str, int] = {}  # bytes of each language in one file, by tag
        self.words_kind = PageWords  # a preview shows more of them
        self.zones = self.assets.add("json", zones_file(edition))
        self.data = {tag: self._data(row) for tag, row in edition.languages.items()}

    def _data(self, language: Language) -> str:
        """The address of what scripts need beside a page: every country's numbers, and words."""
        data = {
            "words": script_words(self.interface, language),
            "countries": country_numbers(self.edition),
            "zones": self.zones,
        }
        return self.assets.add("json", compact_json(data))

    @cached_property
    def table(self) -> Mapping[str, Address]:
        """Address by path."""
        return {address.path: address for address in addresses(self.edition)}

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """How far each translation is, by tag."""
        found = standings(self.edition, self.guide, self.catalogs, self.edition.languages.values())
        return {one.language.tag: one for one in found}

    def core_assets(self, tag: str) -> tuple[str, ...]:
        """What the safety core's pages load in a language: style, scripts, icon, data."""
        return (*self._core_assets, self.data[tag])

    @cached_property
    def _core_assets(self) -> tuple[str, ...]:
        assets = self.assets
        country = self.edition.settings.default_country
        core = [address for address in self.table.values() if address.part == "core"]
        names = [name for address in core for name in bundles_of(self.edition, address, country)]
        names += [name for address in core for name in later_bundles_of(self.edition, address)]
        scripts = [assets.scripts[name] for name in dict.fromkeys([*names, COUNTRY])]
        return (assets.style, *scripts, assets.icons["icon"])

    @cached_property
    def shared_assets(self) -> tuple[str, ...]:
        """What all languages need beside their core: the other scripts, zones, icons."""
        core = {path for tag in self.data for path in self.core_assets(tag)}
        others = {*core, self.assets.worker, *self.assets.screenshots.values()}
        return tuple(path for path in self.assets.files if path not in others)

    def urls(self) -> list[str]:
        """Everything that exists, relative to the edition's root: pages, then hashed files."""
        return [*self.table, *self.extra, *self.assets.files]

    def is_indexed(self, address: Address) -> bool:
        """Whether search engines may show a page in its language."""
        page = self.edition.pages.get(address.slug)
        if page is None or page.slug in UNLISTED or address.language is None:
            return False
        return self.guide.is_translated(page, address.language)


def site_of(app: Flask) -> Site:
    """The site that an app made by `create_app` answers with."""
    site = app.extensions["handrail"]
    assert isinstance(site, Site)
    return site
