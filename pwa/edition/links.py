"""Names in one file that must exist in another: pages, sources, languages, countries."""

from collections.abc import Iterator

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


def _of_page(page: Page, edition: Edition) -> Iterator[Problem]:
    for key in page.front.sources:
        if key not in edition.sources:
            yield Problem(
                f"{page.where}: sources", f"no source “{key}”.", "Add it to content/sources.toml."
            )
    for block in page.all_blocks():
        for key in sorted(block.sources - set(page.front.sources)):
            yield Problem(
                f"{page.where}:{block.line}",
                f"the source “{key}” is not among the page's.",
                "Add it to sources in the front matter.",
            )
    for container in page.all_blocks():
        if container.kind == "country" and container.parameter not in (*edition.countries, "other"):
            yield Problem(
                f"{page.where}:{container.line}",
                f"“{container.parameter}” is not an offered country.",
                "Write the code of one, or other.",
            )
        if container.kind not in ("links", "doors"):
            continue
        for item in (child for block in container.children for child in block.children):
            row = link_row(item.text)
            target = row[0] if row else ""
            if not target.startswith("page:") or target[5:] not in edition.pages:
                yield Problem(
                    f"{page.where}:{item.line}",
                    f"this row leads nowhere: “{item.text}”.",
                    "Write [words](page:slug) with the name of a page.",
                )
