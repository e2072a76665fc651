"""What a translator is told of a message's place: what it is, how long it may be."""

from collections.abc import Iterator

from pwa.edition.blocks import Block
from pwa.edition.pages import Page

# Characters that fit: a title on one line of a phone of 320 pixels, a neutral title in a browser's
# tab, a door of the home page, a button of full width on two lines.
TITLE, NEUTRAL, DOOR, BUTTON = 48, 30, 40, 60
FRONT = {
    "title": ("Page title: first heading, and rows that lead here.", TITLE),
    "neutral": ("Neutral title: the browser's tab and history. Must not tell what it is.", NEUTRAL),
    "summary": ("One line about the page, as neutral as its title.", 0),
}
BOXES = {"danger": "red", "today": "amber", "safer": "green", "plain": "plain"}
Place = tuple[str, int]  # what it is; at most so many characters, 0 = no limit


def places(page: Page) -> dict[int, Place]:
    """The place of every block of a page, by the block's id()."""
    found: dict[int, Place] = {}
    for block in page.blocks:
        for one, place in _inside(block, ""):
            found[id(one)] = place
    for key, block in page.data.items():
        found[id(block)] = (f"Words of {block.file}, “{key}”.", 0)
    return found


def _inside(block: Block, above: str) -> Iterator[tuple[Block, Place]]:
    if block.text:
        yield block, (_said(block, above), BUTTON if block.kind == "button" else 0)
    count = len(block.children)
    for number, child in enumerate(block.children, 1):
        where = _where(block, child, number, count, above)
        if child.kind == "item":
            yield child, (f"{where}.", DOOR if block.kind == "list" and above == "Door" else 0)
        elif block.kind in ("timer", "pacer") and number == 1:
            yield child, (f"{where}.", BUTTON)
        else:
            yield from _inside(child, where)


def _where(block: Block, child: Block, number: int, count: int, above: str) -> str:
    """What a child stands in."""
    prefix = f"{above}: " if above else ""
    if child.kind == "item":
        return f"{above or 'List'}, item {number} of {count}"
    if child.kind == "step":
        return f"Step {number} of {count}"
    if block.kind in ("timer", "pacer") and number == 1:
        return f"{prefix}button"
    if block.kind in ("notice", "light") and child.kind != "list":
        return f"{prefix}{BOXES[block.parameter]} box"
    if block.kind == "doors":
        return "Door"
    if block.kind == "links":
        return "Row that leads to a page"
    if block.kind == "say":
        return f"{prefix}words to say to the ambulance"
    return above


def _said(block: Block, above: str) -> str:
    kind = "heading" if block.kind == "heading" else "paragraph"
    return f"{above}: {kind}." if above else f"{kind.capitalize()}."
