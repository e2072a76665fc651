"""How far a language is, page by page: what is translated, what holds today, what is signed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pwa.edition import Edition
from pwa.edition.settings import Language, Tier
from pwa.words.catalog import Catalogs, Entry
from pwa.words.extract import guide_messages, interface_messages
from pwa.words.guide import Guide
from pwa.words.tier import tier_of

TIERS: tuple[Tier, ...] = ("published", "beta", "core", "draft")
INTERFACE = "interface"
HELPLINES = "numbers"


class Share(NamedTuple):
    """The messages of a page, or of several together."""

    messages: int = 0
    translated: int = 0
    current: int = 0
    safety: int = 0
    safety_current: int = 0
    reviewed: int = 0  # of the safety-critical ones

    @classmethod
    def total(cls, shares: Iterable["Share"]) -> "Share":
        """Those of several together."""
        columns = list(zip(*shares, strict=True))
        return cls(*map(sum, columns)) if columns else cls()


@dataclass(frozen=True)
class Standing:
    """One language, and what is shown of it."""

    language: Language
    tier: Tier
    pages: dict[str, Share]  # by slug; interface and numbers too
    thanks: tuple[str, ...] = ()  # translators who asked to be named

    @property
    def whole(self) -> Share:
        return Share.total(self.pages.values())

    @property
    def declared(self) -> Tier:
        """What its row in locales/languages.toml promises."""
        return self.language.tier or "draft"

    @property
    def shown_tier(self) -> Tier:
        """The lower one of what is declared and what holds; what is published is at least core."""
        lower = max(self.declared, self.tier, key=TIERS.index)
        return lower if self.declared == "draft" or lower != "draft" else "core"

    @property
    def is_short(self) -> bool:
        """Whether readers are promised emergency words that are not there today."""
        return self.declared != "draft" and self.tier == "draft"

    @property
    def percent(self) -> int:
        """Of all messages, current ones; 100 only when none is missing."""
        return 100 * self.whole.current // self.whole.messages


def standings(
    edition: Edition, guide: Guide, catalogs: Catalogs, languages: Iterable[Language]
) -> Iterator[Standing]:
    """How far each of these languages of an edition is; the source is left out."""
    for language in languages:
        if language != edition.source:
            found: dict[str, list[Share]] = {}
            for name, share in _shares(edition, catalogs, language):
                found.setdefault(name, []).append(share)
            pages = {name: Share.total(shares) for name, shares in found.items()}
            tier = tier_of(edition, guide, catalogs, language)
            yield Standing(language, tier, pages, catalogs.thanked(language))


def _shares(
    edition: Edition, catalogs: Catalogs, language: Language
) -> Iterable[tuple[str, Share]]:
    for one in interface_messages():
        entry = catalogs.get(language, "ui").find(one.context, one.text)
        yield INTERFACE, _share(entry, one.text, one.safety)
    for one in guide_messages(edition):
        slug = one.context.partition("#")[0]
        entry = catalogs.entry(language, one.context, one.text)
        name = slug if slug in edition.pages else HELPLINES
        yield name, _share(entry, one.text, one.safety)


def _share(entry: Entry | None, text: str, safety: bool) -> Share:
    translated = entry is not None and entry.is_usable
    current = translated and entry is not None and entry.msgid == text and not entry.outdated
    reviewed = current and entry is not None and entry.reviewed
    counted = (True, translated, current, safety, safety and current, safety and reviewed)
    return Share(*map(int, counted))
