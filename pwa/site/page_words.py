"""One page's words in one language and country, ready for the templates."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from markupsafe import Markup

from pwa.edition import Edition
from pwa.edition.blocks import Block
from pwa.edition.data import FILES
from pwa.edition.markdown import link_row, render_inline
from pwa.edition.pages import Page
from pwa.edition.placeholders import RANGE
from pwa.edition.settings import Language
from pwa.site.arrange import arrange
from pwa.site.numbers import territory
from pwa.words.guide import Guide, Message, Translated


@dataclass(frozen=True)
class Shown:
    """One block's words as HTML, with what must stand beside them."""

    html: Markup
    attributes: Markup  # ' lang="en" dir="ltr"' when the words are in another language
    translated: Translated
    previous: Markup  # the old translation of an outdated safety-critical block

    @property
    def is_older(self) -> bool:
        """Whether ordinary words are shown although their source has changed since."""
        return self.translated.state == "outdated" and not self.previous

    @property
    def is_replaced(self) -> bool:
        """Whether the source stands here because its translation no longer holds."""
        return bool(self.previous) or self.translated.state == "withdrawn"


class PageWords:
    """Looks up and renders the blocks of one page."""

    def __init__(
        self,
        edition: Edition,
        guide: Guide,
        page: Page,
        language: Language,
        country: str,
        span: Callable[[str, str, Language], str],  # ("2", "3", English) -> "2 to 3"
    ) -> None:
        self._edition = edition
        self._guide = guide
        self._span = span
        self.page = page
        self.language = language
        self.country = country
        self._shown: dict[tuple[str, str, str], Shown] = {}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return arrange(self.page.blocks, self._edition.settings.guidance)

    @property
    def is_translated(self) -> bool:
        """Whether most of the page stands in its language."""
        return self._guide.is_translated(self.page, self.language)

    def shown(self, block: Block, language: Language | None = None) -> Shown:
        """A block's words in the page's language, or in the one asked for."""
        asked = language or self.language
        context = self.page.context(block)
        key = (context, block.text, asked.tag)  # a block's own hash walks through all that is in it
        if key not in self._shown:
            message = Message(context, block.text, self.page.where, block.safety)
            self._shown[key] = self._render(self._guide.find(asked, message), of=message)
        return self._shown[key]

    def changed(self, block: Block) -> list[Shown]:
        """What in a block, or in the data it shows, no longer says what the source says."""
        parts = self._parts(block)
        return [shown for one in parts if (shown := self.shown(one)).is_replaced]

    def offers_source(self, block: Block) -> bool:
        """Whether a way to the source stands here: at the heading above safety-critical words that
        nobody has reviewed, or at those words themselves where there is no heading.
        """
        return id(block) in self._leading

    def data_offers_source(self, prefix: str) -> bool:
        """Whether one stands at the heading of the data whose ids begin so."""
        data = self.page.data.items()
        return any(id.startswith(prefix) and self._is_unreviewed(one) for id, one in data)

    @cached_property
    def _leading(self) -> frozenset[int]:
        found: set[int] = set()
        heading: Block | None = None
        for one in (one for block in self.blocks for one in block.walk() if one.text):
            heading = one if one.kind == "heading" else heading
            if self._is_unreviewed(one):
                found.add(id(heading or one))
        return frozenset(found)

    def _is_unreviewed(self, block: Block) -> bool:
        return block.safety and not self.shown(block).translated.reviewed

    def _parts(self, block: Block) -> Iterator[Block]:
        """The blocks with words in it, in reading order; a fence's are those of its data."""
        if block.kind in FILES:
            yield from self.page.data.values()
        for one in block.walk():
            if one.text:
                yield one

    def front(self, name: str) -> Shown:
        """A text of the front matter: title, neutral or summary."""
        text = getattr(self.page.front, name)
        message = Message(f"{self.page.slug}#{name}", text, self.page.where, False)
        return self._render(self._guide.find(self.language, message), of=message)

    def row(self, block: Block) -> tuple[str, Shown, Shown]:
        """Target slug, label and note of an item that is a link."""
        message = Message(self.page.context(block), block.text, self.page.where, block.safety)
        translated = self._guide.find(self.language, message)
        target, label, note = link_row(translated.text) or ("", translated.text, "")
        source_target = (link_row(block.text) or (target,))[0].removeprefix("page:")
        named = self._render(translated, label, of=message, part="label")
        return source_target, named, self._render(translated, note, of=message, part="note")

    def references(self, block: Block) -> str:
        """The numbers of a fact's sources in the page's list: "2, 5"; "" where there are none."""
        listed = self.page.front.sources
        return ", ".join(str(listed.index(key) + 1) for key in listed if key in block.sources)

    def range(self, low: object, high: object) -> Markup:
        """A range of numbers in the page's language: "6 to 24"."""
        return self._range(str(low), str(high), self.language)

    def say_languages(self) -> list[Language]:
        """The page's language, then those of ambulances which the edition speaks too."""
        spoken = [tag for file in self._edition.countries.values() for tag in file.languages]
        tags = dict.fromkeys([self.language.tag, *spoken])
        return [self._edition.languages[tag] for tag in tags if tag in self._edition.languages]

    def say_countries(self, language: Language) -> str:
        """The countries whose ambulance speaks a language, as codes: "CA GB US"."""
        files = self._edition.countries.items()
        return " ".join(code for code, file in files if language.tag in file.languages)

    def _range(self, low: str, high: str, language: Language) -> Markup:
        return Markup("<bdi>{}</bdi>").format(self._span(low, high, language))

    def _render(
        self,
        translated: Translated,
        text: str | None = None,
        of: Message | None = None,
        part: str = "",
    ) -> Shown:
        """Words as HTML; a preview also says of which message, and of which part of a link row."""
        language = translated.language
        other = language.tag != self.language.tag
        fill = partial(self._fill, language)
        attributes = Markup(' lang="{}" dir="{}"').format(language.tag, language.direction)
        return Shown(
            html=render_inline(translated.text if text is None else text, fill),
            attributes=attributes if other else Markup(""),
            translated=translated,
            previous=render_inline(translated.previous, partial(self._fill, self.language)),
        )

    def filled(self, name: str) -> Markup:
        """What stands for a placeholder in the page's language."""
        return self._fill(self.language, name)

    def _fill(self, language: Language, name: str) -> Markup:
        """What stands for a placeholder in words of this language."""
        if span := RANGE.fullmatch(name):
            return self._range(span[1], span[2], language)
        if name == "emergency":
            line = self._edition.emergency(self.country)
            return Markup('<bdi data-number-of="emergency">{}</bdi>').format(line.display)
        if name == "country":
            return Markup("<span data-country-name>{}</span>").format(
                territory(language, self.country)
            )
        return Markup("{{{}}}").format(name)
