"""Names in one file that must exist in another: pages, sources, languages, countries."""

from collections.abc import Iterator

from pwa.edition.blocks import Block
from pwa.edition.edition import Edition
from pwa.edition.markdown import link_row
from pwa.edition.pages import Page
from pwa.errors import Problem

SETTINGS = "content/edition.toml"
# Pages that others lead to from their frame: the way home, help, Leave, and the error pages.
NEEDED = ("home", "now", "calls", "settings", "about", "recipe", "missing", "trouble")


def dangling(edition: Edition) -> Iterator[Problem]:
    """One Problem for each name that leads nowhere."""
    settings = edition.settings
    for tag in (*settings.languages, settings.source_language):
        if tag not in edition.languages and tag not in edition.drafts:
            yield Problem(
                f"{SETTINGS}: languages",
                f"“{tag}” has no row.",
                "Add it to locales/languages.toml.",
            )
    for slug in settings.safety_core:
        if slug not in edition.pages:
            yield Problem(
                f"{SETTINGS}: safety_core", f"there is no page “{slug}”.", "Correct the name."
            )
    if settings.default_country not in edition.countries:
        yield Problem(
            f"{SETTINGS}: default_country",
            f"“{settings.default_country}” is not an offered country with an emergency number.",
            "Add its file to content/helplines/ and its code to countries.",
        )
    for slug in NEEDED:
        if slug not in edition.pages:
            yield Problem(
                f"content/{slug}.md", "this page is missing.", "Copy the built-in one; change it."
            )
    for page in edition.pages.values():
        yield from _of_page(page, edition)
    yield from _of_data(edition)


def _of_data(edition: Edition) -> Iterator[Problem]:
    fences = {block.kind for page in edition.pages.values() for block in page.all_blocks}
    if len(fences & {"timelines", "symptoms"}) == 1:
        yield Problem(
            "content",
            "timelines and symptoms lead to each other, and one of the fences is missing.",
            "Put “::: timelines” into one page and “::: symptoms” into one page.",
        )
    for tag, words in edition.data.words.items():
        name = "words.toml" if tag == edition.settings.source_language else f"words.{tag}.toml"
        for word in words.word:
            if word.page not in edition.pages:
                yield Problem(
                    f"content/{name}: {word.say}",
                    f"there is no page “{word.page}”.",
                    "Write the name of a page.",
                )


def _of_page(page: Page, edition: Edition) -> Iterator[Problem]:
    for key in page.front.sources:
        if key not in edition.sources:
            yield Problem(
                f"{page.where}: sources", f"no source “{key}”.", "Add it to content/sources.toml."
            )
    for block in page.all_blocks:
        yield from _of_block(block, page.place(block), page, edition)
        if block.kind in ("links", "doors"):
            for item in (child for inner in block.children for child in inner.children):
                yield from _of_row(item, f"{page.where}:{item.line}", edition)


def _of_block(block: Block, place: str, page: Page, edition: Edition) -> Iterator[Problem]:
    for key in sorted(block.sources - set(page.front.sources)):
        yield Problem(
            place,
            f"the source “{key}” is not among the page's.",
            "Add it to sources in the front matter.",
        )
    if block.kind == "country" and block.parameter not in (*edition.countries, "other"):
        yield Problem(
            place,
            f"“{block.parameter}” is not an offered country.",
            "Write the code of one, or other.",
        )


def _of_row(item: Block, place: str, edition: Edition) -> Iterator[Problem]:
    row = link_row(item.text)
    target = row[0] if row else ""
    if not target.startswith("page:") or target[5:] not in edition.pages:
        yield Problem(
            place,
            f"this row leads nowhere: “{item.text}”.",
            "Write [words](page:slug) with the name of a page.",
        )
