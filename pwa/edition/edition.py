"""An edition: everything an organisation publishes, read once and never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pwa.edition.data import GuideData
from pwa.edition.helplines import CountryFile, Line, Role
from pwa.edition.look import Look
from pwa.edition.pages import Page
from pwa.edition.renames import Renames
from pwa.edition.settings import Language, Settings
from pwa.edition.sources import Source
from pwa.edition.sprite import Symbol


@dataclass(frozen=True)
class Edition:
    """The validated content of a folder with content/, locales/ and static/."""

    root: Path
    settings: Settings
    languages: Mapping[str, Language]  # published ones by tag, in the order of the switcher
    drafts: Mapping[str, Language]  # listed, but too little translated to be shown
    interface: Language  # the language the templates are written in
    pages: Mapping[str, Page]  # by slug, in the order of urgency
    data: GuideData
    sources: Mapping[str, Source]
    countries: Mapping[str, CountryFile]  # by code; offered ones only
    not_offered: Mapping[str, CountryFile]  # known, but without an emergency number
    renames: Renames
    sprite: Mapping[str, Symbol]  # the drawings by id
    look: Look

    @property
    def source(self) -> Language:
        return self.languages[self.settings.source_language]

    @property
    def every_language(self) -> tuple[Language, ...]:
        """Those that readers see, then the drafts that only translators see."""
        return (*self.languages.values(), *self.drafts.values())

    def page_with(self, kind: str) -> Page:
        """The page that has a fence of this kind; the loader has made sure there is one."""
        return next(
            page
            for page in self.pages.values()
            if any(block.kind == kind for block in page.all_blocks)
        )

    @cached_property
    def lines(self) -> Mapping[str, Line]:
        """Every line of the offered countries by id."""
        return {line.id: line for file in self.countries.values() for line in file.line}

    def first_line(self, country: str, roles: tuple[Role, ...]) -> Line | None:
        """The number a button offers: the first callable one of the first role there is."""
        for role in roles:
            for line in self.countries[country].line:
                if line.role == role and line.channel == "call" and not line.area:
                    return line
        return None

    def emergency(self, country: str) -> Line:
        """The ambulance of an offered country; the loader has made sure there is one."""
        line = self.first_line(country, ("emergency",))
        assert line is not None
        return line
