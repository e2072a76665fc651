"""Whether a page's fences hold what the templates will look for in them."""

from collections.abc import Callable, Iterator
from typing import get_args

from pwa.edition.blocks import Block
from pwa.edition.helplines import Role
from pwa.edition.markdown import LINK, PLACEHOLDER, link_in_words
from pwa.edition.placeholders import is_placeholder
from pwa.edition.settings import Guidance
from pwa.errors import Problem

PICTURES = ("shake", "call", "spray", "breathe", "wait", "side", "stay")
LEVELS = ("danger", "today", "safer")
# Minutes; the style sheet has an animation for each.
TIMERS = ("3", "10")
# Fences whose items are links.
ROWS = ("links", "doors")

PARAMETERS: dict[str, tuple[str, ...]] = {
    "step": PICTURES,
    "light": LEVELS,
    "notice": (*LEVELS, "plain"),
    "timer": TIMERS,
    "call": get_args(Role),
    "when": tuple(
        f"{key} {choice}"
        for key, field in Guidance.model_fields.items()
        for choice in get_args(field.annotation)
    ),
}


def misshapen(
    block: Block, place_of: Callable[[Block], str], drawings: frozenset[str], around: str = ""
) -> Iterator[Problem]:
    """One Problem for each fence, drawing or placeholder that the templates do not know.

    `around` is the kind of the fence that the block stands in; `drawings` are the sprite's ids.
    """
    place = place_of(block)
    allowed = PARAMETERS.get(block.kind)
    if allowed is not None and block.parameter not in allowed:
        yield Problem(
            place,
            f"“::: {block.kind} {block.parameter}” is not known.",
            f"Write one of: {', '.join(allowed)}.",
        )
    yield from _wording_faults(block, place, around in ROWS)
    yield from _drawing_faults(block, place, drawings, around)
    if (rule := SHAPES.get(block.kind)) and not rule[0](block.children):
        yield Problem(place, f"“::: {block.kind}” does not hold what it needs.", rule[1])
    inside = around if block.kind == "list" else block.kind
    for child in block.children:
        yield from misshapen(child, place_of, drawings, inside)


def _drawing_faults(
    block: Block, place: str, drawings: frozenset[str], around: str
) -> Iterator[Problem]:
    """Icons and pictures that are not drawn, or that nobody would see."""
    if block.icon and f"icon-{block.icon}" not in drawings:
        yield Problem(place, f"there is no icon “{block.icon}”.", _choose(drawings, "icon-"))
    if around == "pictures" and block.kind == "item" and not block.picture:
        yield Problem(place, "this item has no picture.", "End it with {#some-name .picture-NAME}.")
    if not block.picture:
        return
    if around != "pictures":
        yield Problem(
            place,
            f"the picture “{block.picture}” would not be shown here.",
            "Only items of “::: pictures” have one.",
        )
    elif block.picture not in drawings:
        prefix = f"{block.picture.partition('-')[0]}-"
        yield Problem(
            place, f"there is no picture “{block.picture}”.", _choose(drawings, prefix, prefix)
        )


def _choose(drawings: frozenset[str], prefix: str, shown: str = "") -> str:
    names = (f"{shown}{name.removeprefix(prefix)}" for name in drawings if name.startswith(prefix))
    return f"Choose one of: {', '.join(sorted(names))}."


def _wording_faults(block: Block, place: str, in_row: bool) -> Iterator[Problem]:
    """Placeholders and links of one block."""
    for name in PLACEHOLDER.findall(block.text):
        if not is_placeholder(name):
            yield Problem(place, f"{{{name}}} is not a placeholder.", "See docs/pages.md.")
    if LINK.search(block.text) and not in_row:
        yield link_in_words(place)


def _kinds(children: tuple[Block, ...]) -> list[str]:
    return [child.kind for child in children]


def _is_light(children: tuple[Block, ...]) -> bool:
    first = _kinds(children)[:3]
    return first[:2] == ["heading", "paragraph"] and first[2:] in (["list"], ["pictures"])


def _is_one_list(children: tuple[Block, ...]) -> bool:
    return _kinds(children) == ["list"]


def _is_steps(children: tuple[Block, ...]) -> bool:
    return bool(children) and set(_kinds(children)) == {"step"}


def _starts_with_heading(children: tuple[Block, ...]) -> bool:
    return _kinds(children)[:1] == ["heading"]


def _is_timer(children: tuple[Block, ...]) -> bool:
    return len(children) > 1 and children[0].kind == "paragraph"


def _is_one_paragraph(children: tuple[Block, ...]) -> bool:
    return _kinds(children) == ["paragraph"]


def _is_said(children: tuple[Block, ...]) -> bool:
    return bool(children) and set(_kinds(children)) == {"paragraph"}


SHAPES: dict[str, tuple[Callable[[tuple[Block, ...]], bool], str]] = {
    "light": (_is_light, "Write a heading, one paragraph and a list (or pictures), in this order."),
    "links": (_is_one_list, "Write one list of [words](page:slug)."),
    "doors": (_is_one_list, "Write one list of [words](page:slug)."),
    "pictures": (_is_one_list, "Write one list, each item with its picture."),
    "steps": (_is_steps, "Write only “::: step” fences in it."),
    "step": (_starts_with_heading, "Start it with a heading."),
    "pacer": (_is_one_paragraph, "Write one paragraph: the button's words."),
    "timer": (_is_timer, "Write the button's words, then what to do when it is full."),
    "say": (_is_said, "Write paragraphs only."),
}
