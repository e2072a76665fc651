"""A language's tier, computed from what is translated and reviewed."""

from pwa.edition import Edition
from pwa.edition.settings import Language, Tier
from pwa.words.catalog import Catalogs
from pwa.words.extract import interface_messages
from pwa.words.guide import Guide, messages

PUBLISHED_SHARE = 0.95
BETA_SHARE = 0.6


def tier_of(edition: Edition, guide: Guide, catalogs: Catalogs, language: Language) -> Tier:
    """published, beta, core or draft; only named people's reviews make a language published."""
    found = [(message, guide.find(language, message)) for message in messages(edition)]
    share = sum(one.state == "current" for _, one in found) / len(found)
    safety = [one for message, one in found if message.safety]
    core = all(
        one.state == "current"
        for message, one in found
        if message.safety and message.context.partition("#")[0] in edition.settings.safety_core
    )
    every = all(one.state == "current" for one in safety)
    reviewed = all(one.reviewed for one in safety)
    interface = catalogs.get(language, "ui")
    whole = language == edition.interface or all(
        interface.find(one.context, one.text) for one in interface_messages()
    )
    if every and reviewed and whole and share >= PUBLISHED_SHARE:
        return "published"
    if every and whole and share >= BETA_SHARE:
        return "beta"
    return "core" if core and whole else "draft"
