"""`/components/` of `handrail serve`: every component in every state; no release has it."""

from datetime import date
from pathlib import Path

from flask import Blueprint, abort, g, render_template, request
from werkzeug.wrappers import Response

from pwa.edition.blocks import Block
from pwa.edition.markdown import parse_blocks
from pwa.edition.pages import FrontMatter, Page
from pwa.edition.settings import Language
from pwa.edition.shape import misshapen
from pwa.errors import EditionError, Problem
from pwa.site.addresses import Address
from pwa.site.context import context, page_words
from pwa.site.frame import Frame
from pwa.site.page_words import PageWords
from pwa.site.script_words import script_words
from pwa.site.scripts import EVERY_PAGE
from pwa.site.site import Site
from pwa.site.views import current_site, respond
from pwa.words.guide import Guide, Message, Translated

blueprint = Blueprint("gallery", __name__)

ROOT = "components/"
EXAMPLES = Path(__file__).parent / "templates" / "examples"
LONG_AGO = date(2020, 1, 1)  # a check that every edition calls old


class GalleryFrame(Frame):
    """A frame that leads from gallery to gallery, with the scripts of all components."""

    def path_in(self, language: Language) -> str:
        """The gallery in another language; the source language's is the one without a tag."""
        source = self.site.edition.source
        return ROOT if language == source else f"{ROOT}{language.tag}/"

    @property
    def scripts(self) -> list[str]:
        """Every page's script, and those that bring components to life."""
        names = (EVERY_PAGE, "calls", "lists")
        return [self.url(self.site.assets.scripts[name]) for name in names]


class ExampleGuide(Guide):
    """The examples' words: in the state that an id ends in, else as the guide translates them."""

    def find(self, language: Language, message: Message) -> Translated:
        """`-outdated`: the source's words, and older ones; `-rtl`: words written right to left."""
        source, tags = self._edition.source, self._edition.languages.values()
        said = self._said(language).get(message.text)
        if message.context.endswith("-outdated"):
            return Translated(message.text, source, "outdated", True, previous=said or message.text)
        if message.context.endswith("-rtl"):
            other = next((one for one in tags if one.direction == "rtl"), source)
            return Translated(message.text, other, "current", False)
        if language == source or said is None:
            return Translated(message.text, source, "source", True)
        return Translated(said, language, "current", False)

    def _said(self, language: Language) -> dict[str, str]:
        """Words that the guide has somewhere, whatever page they stand on."""
        entries = self._catalogs.get(language, "guide").entries.values()
        return {entry.msgid: entry.msgstr for entry in entries if entry.msgstr}


class ExampleWords(PageWords):
    """The words of blocks that stand on no page."""

    def offers_source(self, block: Block) -> bool:
        """An example has no heading above it but its own."""
        return block.kind == "heading" and self._is_unreviewed(block)


@blueprint.get(f"/{ROOT}", defaults={"tag": ""})
@blueprint.get(f"/{ROOT}<tag>/")
def components(tag: str) -> Response:
    """The gallery in a language."""
    site = current_site()
    language = site.edition.languages.get(tag) if tag else site.edition.source
    if language is None:
        abort(404)
    g.language = language
    address = Address(request.path.removeprefix("/"), "gallery", language=language)
    frame = GalleryFrame(site, address, language, site.edition.settings.default_country)
    page = _page(site)
    names = {
        **context(frame, page),
        "modules": None,  # an example may lay names of its own over the page's
        "words": page_words(frame, page, ExampleGuide(site.edition, site.catalogs), ExampleWords),
        "components": component_names(),
        "parsed": lambda markdown: parsed(markdown, site),
        "like": lambda model, **changes: model.model_copy(update=changes),
        "long_ago": LONG_AGO,
        "said": script_words(site.interface, language),
    }
    return respond(address.path, render_template("gallery.html", **names).encode())


def component_names() -> list[str]:
    """The components that have examples."""
    return sorted(path.stem for path in EXAMPLES.glob("*.html"))


def parsed(markdown: str, site: Site) -> tuple[Block, ...]:
    """An example's Markdown as blocks; what no page may say, no example may."""
    problems: list[Problem] = []
    blocks = parse_blocks(markdown, "an example", 1, problems)
    drawings = frozenset(site.edition.sprite)
    for block in blocks:
        problems.extend(misshapen(block, lambda one: f"an example: {one.text[:40]}", drawings))
    if problems:
        raise EditionError(problems)
    return blocks


def _page(site: Site) -> Page:
    """A page with the data of all pages, which says what a page's foot needs."""
    front = FrontMatter(
        title="Components",
        neutral="Components",
        order=0,
        urgency="calm",
        sources=tuple(site.edition.sources),
        checked=LONG_AGO,
    )
    data = {id: one for page in site.edition.pages.values() for id, one in page.data.items()}
    return Page("home", front, (), data)
