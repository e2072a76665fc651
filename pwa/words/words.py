"""Words that know their language: text for a page, marked when it is another language's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from pwa.edition.markdown import PLACEHOLDER
from pwa.edition.settings import Language


@dataclass(frozen=True)
class Words:
    """An interface message with its values. In HTML it is escaped; in another language than
    the page's it is wrapped in a span with lang and dir. As `str` it is the plain text.
    """

    text: str
    language: Language
    page_language: Language
    values: Mapping[str, Any] = field(default_factory=dict)

    def __html__(self) -> Markup:
        pieces = PLACEHOLDER.split(self.text)
        inner = Markup("").join(
            self._value(piece) if index % 2 else escape(piece) for index, piece in enumerate(pieces)
        )
        return marked(inner, self.language, self.page_language)

    def _value(self, name: str) -> Markup:
        """A value is in the page's language, also inside words that are not."""
        return marked(escape(self.values[name]), self.page_language, self.language)

    def __str__(self) -> str:
        pieces = PLACEHOLDER.split(self.text)
        return "".join(
            plain(self.values[piece]) if index % 2 else piece for index, piece in enumerate(pieces)
        )


def plain(value: object) -> str:
    """A value without markup, for attributes and titles."""
    return value.striptags() if isinstance(value, Markup) else str(value)


def marked(html: Markup, language: Language, page_language: Language) -> Markup:
    """HTML with its language on a visible element, when it is not the page's."""
    if language.tag == page_language.tag:
        return html
    return Markup('<span lang="{}" dir="{}">{}</span>').format(
        language.tag, language.direction, html
    )
