"""Sources: medical pages have them, links lead to primary ones, doubts are named."""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from pwa.checks.subject import Subject
from pwa.edition import Edition
from pwa.edition.blocks import Block
from pwa.edition.pages import Page
from pwa.errors import Problem, Severity

PAGE_IS_OLD_AFTER = timedelta(days=365)
# Answer sites, mirrors and file dumps met in the research: never linked as a source.
NOT_PRIMARY = (
    "droracle.ai",
    "scribd.com",
    "reference.com",
    "docslib.org",
    "coursehero.com",
    "brightsurf.com",
    "biologyinsights.com",
    "wikipedia.org",
)


def check_sources(subject: Subject) -> Iterator[Problem]:
    """Every page that tells what to do names its sources, and links only primary ones."""
    for page in subject.edition.pages.values():
        # “Call the ambulance” needs no source; what to do until it comes does.
        tells = [
            block for block in page.all_blocks if block.safety and "{emergency}" not in block.text
        ]
        if page.front.urgency != "calm" and tells and not page.front.sources:
            yield Problem(
                f"{page.where}: sources",
                "this page says what to do in danger, and names no source.",
                "Add the ids of its sources.",
            )
    for key, source in subject.edition.sources.items():
        host = urlsplit(source.address).hostname or ""
        if any(host == name or host.endswith(f".{name}") for name in NOT_PRIMARY):
            yield Problem(
                f"content/sources.toml: {key}",
                f"{host} is not the source itself.",
                "Link the source's own page, a DOI or a PMID, or nothing.",
            )


def check_facts(subject: Subject) -> Iterator[Problem]:
    """Every block that states a fact ends in its source."""
    for page, block in facts(subject.edition):
        if not block.sources:
            yield Problem(
                page.place(block),
                f"a fact without a source: “{block.text}”",
                "Name it: {#id .fact .from-some-source}.",
            )


def check_dates(subject: Subject) -> Iterator[Problem]:
    """Every page was checked against its sources within a year."""
    for page in subject.edition.pages.values():
        where = f"{page.where}: checked"
        if page.front.checked > date.today():
            yield Problem(where, "this day lies in the future.", "Write the day of the last check.")
        if page.front.checked + PAGE_IS_OLD_AFTER <= date.today():
            yield Problem(
                where,
                f"last checked against its sources on {page.front.checked}.",
                "Read it against its sources again and set the new date.",
                Severity.WARNING,
            )


def facts(edition: Edition) -> list[tuple[Page, Block]]:
    """Every block marked as a fact, with its page."""
    return [
        (page, block) for page in edition.pages.values() for block in page.all_blocks if block.fact
    ]


def check_unconfirmed(subject: Subject) -> Iterator[Problem]:
    """Every fact and source that a person has yet to confirm is named."""
    for key, source in subject.edition.sources.items():
        if not source.confirmed:
            yield Problem(
                f"content/sources.toml: {key}",
                f"{source.organisation} is not confirmed at the source.",
                "Read it there, then set confirmed = true.",
                Severity.HUMAN,
            )
    for page in subject.edition.pages.values():
        for block in page.all_blocks:
            if block.unconfirmed:
                yield Problem(
                    page.place(block),
                    f"not confirmed: “{block.text}”",
                    "Find its source, then remove .unconfirmed.",
                    Severity.HUMAN,
                )
