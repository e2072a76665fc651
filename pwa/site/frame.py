"""What a template knows of its address: the ways to other pages, the symbols it draws, its bar."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from babel.dates import format_date
from flask import request
from markupsafe import Markup

from pwa.edition.helplines import Line, Role
from pwa.edition.settings import Language
from pwa.edition.sprite import Symbol, drawn
from pwa.site import numbers
from pwa.site.addresses import Address
from pwa.site.scripts import bundles_of
from pwa.site.site import Site


@dataclass
class Frame:
    """The template's view of one address; `inlined_names` fills while the page is rendered."""

    site: Site
    address: Address
    language: Language
    country: str
    inlined_names: list[str] = field(default_factory=list)

    @property
    def base(self) -> str:
        """The way from this page to the edition's root.

        Relative, so a release works below any path; an error page can be shown for any address,
        so its way is absolute.
        """
        if self.address.kind in ("missing", "trouble"):
            return f"{request.script_root}/"
        return "../" * self.address.path.count("/") or "./"

    def url(self, path: str) -> str:
        """The way to a path below the edition's root."""
        return f"{self.base}{path}"

    def page_url(self, slug: str, tag: str = "") -> str:
        """The way to a page, in this language or another."""
        return self.url(page_path(slug, tag or self.language.tag))

    def path_in(self, language: Language) -> str:
        """This page's path in another language."""
        own = self.language.tag
        path = self.address.path
        if "/" not in path and path:
            return f"{language.tag}/{path}"  # the error pages at the root
        return f"{language.tag}{path.removeprefix(own)}" if path.startswith(f"{own}/") else path

    def absolute(self, path: str) -> str:
        """A path with the edition's base URL; only where the edition has one."""
        return f"{self.site.edition.settings.base_url}{path}"

    def asset(self, name: str) -> str:
        """The way to the style sheet, the scripts' data or an icon."""
        assets = self.site.assets
        known = {"style": assets.style, "data": self.site.data[self.language.tag], **assets.icons}
        return self.url(known[name])

    @property
    def scripts(self) -> list[str]:
        """At most two: one for every page, one for what only this page does.

        The first fetches one more once the page stands.
        """
        names = bundles_of(self.site.edition, self.address, self.country)
        return [self.url(self.site.assets.scripts[name]) for name in names]

    def drawing(self, name: str) -> Symbol:
        """A drawing of the icon file: its size in its own units."""
        return self.site.edition.sprite[name]

    def inlined(self, name: str) -> Symbol:
        """A drawing that this page carries itself, once."""
        if name not in self.inlined_names:
            self.inlined_names.append(name)
        return self.drawing(name)

    def sprite(self) -> Markup:
        """The drawings that this page carries."""
        return drawn(self.site.edition.sprite, self.inlined_names)

    def bar(self, roles: tuple[Role, ...]) -> tuple[Line, Line | None]:
        """The two numbers of the call bar: the ambulance, and the line that fits the page."""
        edition = self.site.edition
        return edition.emergency(self.country), edition.first_line(self.country, roles)

    def old_from(self, line: Line) -> str:
        """The day from which a number counts as not checked, as YYYY-MM-DD."""
        return line.old_from(self.site.edition.settings.number_is_old_after_days).isoformat()

    def newer_from(self, checked: date) -> date:
        """The day from which a print of words checked on a day should make room for a newer one."""
        return checked + timedelta(days=self.site.edition.settings.number_is_old_after_days)

    def long_date(self, day: date) -> str:
        """A day in words of the page's language."""
        return str(format_date(day, format="long", locale=self.language.cldr))

    def short_date(self, day: date) -> str:
        """The same day where there is little room."""
        return str(format_date(day, format="medium", locale=self.language.cldr))

    def territory(self, code: str) -> str:
        """A country's name in the page's language."""
        return numbers.territory(self.language, code)


def page_path(slug: str, tag: str) -> str:
    """Where a page of the guide stands below the root."""
    return f"{tag}/" if slug == "home" else f"{tag}/{slug}/"
