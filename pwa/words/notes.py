"""What a catalogue tells the translators of one language: agreed words, where to see a message."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pwa.edition import Edition
from pwa.edition.settings import Language
from pwa.words.extract import Extracted
from pwa.words.glossary import load_glossary, notes


def with_notes(
    messages: Iterable[Extracted], edition: Edition, language: Language
) -> Iterator[Extracted]:
    """The messages with what holds for one language: its glossary's terms in them, and the link to
    a preview of the place. EditionError when the glossary is not sound.
    """
    glossary = load_glossary(edition.root, language)
    for one in messages:
        link = _link(one, edition, language)
        told = [*notes(glossary, one.text), *([f"See it: {link}"] if link else [])]
        yield replace(one, comments=(*one.comments, *told))


def _link(one: Extracted, edition: Edition, language: Language) -> str:
    """Where the block stands in the preview; "" without one, or for words of every page."""
    slug, _, block = one.context.partition("#")
    if not edition.settings.preview_url or slug not in edition.pages:
        return ""
    page = f"{edition.settings.preview_url}{language.tag}/{'' if slug == 'home' else f'{slug}/'}"
    front = not block or block in ("title", "neutral", "summary")
    return page if front else f"{page}#{block}"
