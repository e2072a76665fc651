"""The interface's words: Flask-Babel with catalogues read from .po and escaped everywhere."""

from gettext import NullTranslations
from typing import Any

from flask import Flask, g
from flask_babel import Babel, Domain
from markupsafe import Markup, escape

from pwa.edition import Edition
from pwa.edition.markdown import PLACEHOLDER
from pwa.edition.settings import Language
from pwa.words.catalog import Catalogs
from pwa.words.extract import frame_messages
from pwa.words.words import Words, plain


class PoTranslations(NullTranslations):
    """One language's interface catalogue behind gettext's own methods."""

    def __init__(self, catalogs: Catalogs, language: Language) -> None:
        super().__init__()
        self._catalog = catalogs.get(language, "ui")

    def find(self, context: str, message: str) -> str | None:
        """The translation; None when there is none, or an outdated one of words that somebody
        may act on in an emergency. Others were right yesterday: better than another language.
        """
        entry = self._catalog.find(context, message)
        if entry is None or (entry.outdated and (context, message) in frame_messages()):
            return None
        return entry.msgstr

    def gettext(self, message: str) -> str:
        return self.find("", message) or message

    def pgettext(self, context: str, message: str) -> str:
        return self.find(context, message) or message


class PoDomain(Domain):  # type: ignore[misc]
    """Stock domains drop languages and need compiled files; this one reads what is there."""

    def __init__(self, catalogs: Catalogs) -> None:
        super().__init__()
        self._catalogs = catalogs

    def get_translations(self) -> PoTranslations:
        return PoTranslations(self._catalogs, g.language)


class Interface:
    """`_()` and `pgettext()` of the templates: Words in the page's language or the source's."""

    def __init__(self, edition: Edition, catalogs: Catalogs) -> None:
        self._edition = edition
        self._catalogs = catalogs
        self._domain = PoDomain(catalogs)

    def init_app(self, app: Flask) -> None:
        """Give the app Flask-Babel, with `_` and `pgettext` that escape what a catalogue says."""
        babel = Babel()
        babel.init_app(app, locale_selector=lambda: g.language.cldr)
        app.extensions["babel"].domain_instance = self._domain
        app.jinja_env.globals.update(
            _=self.gettext, pgettext=self.pgettext, in_language=self.in_language
        )
        app.jinja_env.filters["plain"] = lambda value: Markup(escape(plain(value)))

    def gettext(self, message: str, **values: Any) -> Words:
        """A message of the interface; `{name}` parts are filled from the values."""
        return self.pgettext("", message, **values)

    def in_language(self, language: Language, message: str, **values: Any) -> Words:
        """A message in a language of its own, on a page that has many."""
        found = PoTranslations(self._catalogs, language).find("", message)
        spoken = language if found else self._edition.interface
        return Words(found or message, spoken, g.language, values)

    def text(self, language: Language, message: str, context: str = "") -> str:
        """A message in a language of its own, its gaps left open."""
        return PoTranslations(self._catalogs, language).pgettext(context, message)

    def pgettext(self, context: str, message: str, **values: Any) -> Words:
        """The same, for a short message that needs a context to be understood."""
        page_language: Language = g.language
        translation = self._domain.get_translations().find(context, message)
        text = translation or message
        language = page_language if translation else self._edition.interface
        unknown = set(PLACEHOLDER.findall(text)) - set(values)
        if unknown:
            raise KeyError(f"{message!r} lacks {', '.join(sorted(unknown))}")
        return Words(text, language, page_language, values)
