"""A language's tier, computed from what is translated and reviewed."""

from pwa.edition import Edition
from pwa.edition.settings import Language, Tier
from pwa.words.catalog import Catalogs, Entry
from pwa.words.extract import Extracted, interface_messages
from pwa.words.guide import Guide, messages

PUBLISHED_SHARE = 0.95
BETA_SHARE = 0.6


def tier_of(edition: Edition, guide: Guide, catalogs: Catalogs, language: Language) -> Tier:
    """published, beta, core or draft; only named people's reviews make a language published.

    Safety-critical words whose source has changed count as missing, and so do their reviews.
    """
    found = [(message, guide.find(language, message)) for message in messages(edition)]
    share = sum(one.state == "current" for _, one in found) / len(found)
    safety = [one for message, one in found if message.safety]
    core = all(
        one.state == "current"
        for message, one in found
        if message.safety and message.context.partition("#")[0] in edition.settings.safety_core
    )
    every = all(one.state == "current" for one in safety)
    words = [] if language == edition.interface else _interface(catalogs, language)
    whole = all(entry and not (one.safety and entry.outdated) for one, entry in words)
    around = [entry for one, entry in words if one.safety and entry]
    reviewed = all(one.reviewed for one in safety) and all(one.reviewed for one in around)
    if every and reviewed and whole and share >= PUBLISHED_SHARE:
        return "published"
    if every and whole and share >= BETA_SHARE:
        return "beta"
    return "core" if core and whole else "draft"


def _interface(catalogs: Catalogs, language: Language) -> list[tuple[Extracted, Entry | None]]:
    """Every message of the interface with the entry that is shown for it."""
    catalog = catalogs.get(language, "ui")
    return [(one, catalog.find(one.context, one.text)) for one in interface_messages()]
