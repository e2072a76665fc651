"""The pages' words in a language: block by block, falling back to the source honestly."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pwa.edition import Edition
from pwa.edition.blocks import Block
from pwa.edition.pages import Page
from pwa.edition.settings import Language
from pwa.words.catalog import Catalogs, Entry

# source: nobody has translated it; withdrawn: the translation was dangerous and is gone.
State = Literal["current", "outdated", "withdrawn", "source"]


@dataclass(frozen=True)
class Message:
    """One text of the guide that is translated."""

    context: str  # page#block
    text: str
    where: str  # file:line
    safety: bool
    block: Block | None = None


@dataclass(frozen=True)
class Translated:
    """The words to show for one message, and what is true of them."""

    text: str
    language: Language
    state: State
    reviewed: bool
    previous: str = ""  # the old translation of an outdated safety-critical block


def messages(edition: Edition) -> Iterator[Message]:
    """Every text of the guide, in reading order."""
    yield Message(
        "edition#description", edition.settings.description, "content/edition.toml", False
    )
    for page in edition.pages.values():
        for context, text, block in page.messages():
            where = page.place(block) if block else f"{page.where}:1"
            yield Message(context, text, where, block is not None and block.safety, block)
    for code, file in edition.countries.items():
        where = f"content/helplines/{code.lower()}.toml"
        for line in file.line:
            for key in ("what", "then", "cost_note", "keyword_note", "area", "for_profit_label"):
                if text := getattr(line, key):
                    yield Message(f"helplines#{line.id}-{key}", text, where, False)
            for spoken in line.languages:
                if spoken.how:
                    yield Message(f"helplines#{line.id}-{spoken.tag}", spoken.how, where, False)


INDEXED_SHARE = 0.6  # of a page's messages; below, a translation is not shown to search engines


class Guide:
    """Looks up the guide's words in a language."""

    def __init__(self, edition: Edition, catalogs: Catalogs) -> None:
        self._edition = edition
        self._catalogs = catalogs

    def entry(self, language: Language, message: Message) -> Entry | None:
        """What the catalogues have for a message, usable or not."""
        return self._catalogs.entry(language, message.context, message.text)

    def find(self, language: Language, message: Message) -> Translated:
        """The words to show: an outdated safety-critical translation is never shown as current."""
        source = self._edition.source
        if language.tag == source.tag:
            return Translated(message.text, source, "current", True)
        entry = self.entry(language, message)
        if entry is None or entry.faults:
            return Translated(message.text, source, "source", True)
        if entry.withdrawn:
            return Translated(message.text, source, "withdrawn", True)
        if entry.msgid == message.text and not entry.outdated:
            return Translated(entry.msgstr, language, "current", entry.reviewed)
        if message.safety:
            return Translated(message.text, source, "outdated", True, previous=entry.msgstr)
        return Translated(entry.msgstr, language, "outdated", entry.reviewed)

    def page_texts(self, language: Language, page: Page) -> list[str]:
        """A page's words that stand in this language."""
        found = [
            self.find(language, Message(context, text, page.where, bool(block and block.safety)))
            for context, text, block in page.messages()
        ]
        return [one.text for one in found if one.language == language]

    def is_translated(self, page: Page, language: Language) -> bool:
        """Whether enough of a page is in a language to offer it to search engines."""
        count = sum(1 for _ in page.messages())
        return len(self.page_texts(language, page)) >= INDEXED_SHARE * count
