"""How far a language is, page by page: what is translated, what holds today, what is signed."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from pwa.edition import Edition
from pwa.edition.settings import Language, Tier
from pwa.words.catalog import Catalogs, Entry
from pwa.words.extract import guide_messages, interface_messages
from pwa.words.guide import Guide
from pwa.words.tier import tier_of

TIERS: tuple[Tier, ...] = ("published", "beta", "core", "draft")
INTERFACE = "interface"
HELPLINES = "numbers"


@dataclass(frozen=True)
class Share:
    """The messages of a page, or of several together."""

    messages: int = 0
    translated: int = 0
    current: int = 0
    safety: int = 0
    safety_current: int = 0
    reviewed: int = 0  # of the safety-critical ones

    def __add__(self, other: "Share") -> "Share":
        ours, theirs = asdict(self), asdict(other)
        return Share(**{key: value + theirs[key] for key, value in ours.items()})


@dataclass(frozen=True)
class Standing:
    """One language, and what is shown of it."""

    language: Language
    tier: Tier
    pages: dict[str, Share]  # by slug; interface and numbers too

    @property
    def whole(self) -> Share:
        return sum(self.pages.values(), Share())

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


def standings(edition: Edition, guide: Guide, catalogs: Catalogs) -> Iterator[Standing]:
    """Every translation of an edition, drafts last."""
    for language in edition.every_language:
        if language != edition.source:
            pages: dict[str, Share] = {}
            for name, share in _shares(edition, catalogs, language):
                pages[name] = pages.get(name, Share()) + share
            yield Standing(language, tier_of(edition, guide, catalogs, language), pages)


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
