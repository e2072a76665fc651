"""What the card and the poster say: blocks of the guide's pages, so they are translated once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from pwa.edition import Edition
from pwa.edition.blocks import Block
from pwa.edition.helplines import Role
from pwa.site.addresses import SHEET_PAGES
from pwa.site.page_words import PageWords

# What a small sheet has no room for. Anything else in a step is printed, an edition's own words
# too: a sheet rather grows than leaves out what nobody decided to leave out.
NOT_ON_CARD = frozenset({"wake-two", "give-none", "air-cpr", "close-by-long", "close-by-talk"})
NOT_ON_POSTER = NOT_ON_CARD | {
    "ring-say", "ring-speaker", "give-unsure", "air-push", "close-by-aim",
}  # fmt: skip
ONLY_ON_SCREEN = frozenset({"timer", "pacer", "call"})
ROLES: tuple[Role, ...] = ("emergency", "crisis", "stays", "advice", "treatment", "poison")


@dataclass(frozen=True)
class Sheet:
    """The words of a sheet, by the page they come from."""

    now: PageWords
    signs: PageWords
    steps: tuple[Block, ...]
    danger: Block | None  # the red card of the danger signs
    roles: tuple[Role, ...]  # whose first number is printed
    checked: date  # of the words that were checked longest ago

    @property
    def danger_signs(self) -> tuple[Block, ...]:
        """One block for each sign, pictured or not."""
        listed = self.danger.children[2].walk() if self.danger else ()
        return tuple(one for one in listed if one.kind == "item")

    def on_card(self, step: Block) -> list[Block]:
        return list(_sentences(step, NOT_ON_CARD))

    def on_poster(self, step: Block) -> list[Block]:
        return list(_sentences(step, NOT_ON_POSTER))


def sheet_words(edition: Edition, words_of: Callable[[str], PageWords]) -> Sheet:
    """The sheet's words in the language and the order of steps that the pages have."""
    now, signs = words_of("now"), words_of("signs")
    return Sheet(
        now=now,
        signs=signs,
        steps=tuple(
            step for block in now.blocks if block.kind == "steps" for step in block.children
        ),
        danger=next(
            (one for one in signs.blocks if one.kind == "light" and one.parameter == "danger"),
            None,
        ),
        roles=ROLES,
        checked=min(edition.pages[slug].front.checked for slug in SHEET_PAGES),
    )


def _sentences(step: Block, left_out: frozenset[str]) -> Iterator[Block]:
    """A step's words below its heading, without what only a screen can do: count, pace and dial."""
    for child in step.children[1:]:
        yield from _words(child, left_out)


def _words(block: Block, left_out: frozenset[str]) -> Iterator[Block]:
    if block.kind in ONLY_ON_SCREEN:
        return
    if block.text and block.id not in left_out:
        yield block
    for child in block.children:
        yield from _words(child, left_out)
