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
    block: Block, place_of: Callable[[Block], str], icons: frozenset[str], in_row: bool = False
) -> Iterator[Problem]:
    """One Problem for each fence, icon or placeholder that the templates do not know."""
    place = place_of(block)
    allowed = PARAMETERS.get(block.kind)
    if allowed is not None and block.parameter not in allowed:
        yield Problem(
            place,
            f"“::: {block.kind} {block.parameter}” is not known.",
            f"Write one of: {', '.join(allowed)}.",
        )
    yield from _wording_faults(block, place, icons, in_row)
    if (rule := SHAPES.get(block.kind)) and not rule[0](block.children):
        yield Problem(place, f"“::: {block.kind}” does not hold what it needs.", rule[1])
    rows = in_row or block.kind in ("links", "doors")
    for child in block.children:
        yield from misshapen(child, place_of, icons, rows)


def _wording_faults(
    block: Block, place: str, icons: frozenset[str], in_row: bool
) -> Iterator[Problem]:
    """Icons, placeholders and links of one block."""
    if block.icon and block.icon not in icons:
        yield Problem(
            place,
            f"there is no icon “{block.icon}”.",
            f"Choose one of: {', '.join(sorted(icons))}.",
        )
    for name in PLACEHOLDER.findall(block.text):
        if not is_placeholder(name):
            yield Problem(place, f"{{{name}}} is not a placeholder.", "See docs/pages.md.")
    if LINK.search(block.text) and not in_row:
        yield link_in_words(place)


def _kinds(children: tuple[Block, ...]) -> list[str]:
    return [child.kind for child in children]


def _is_light(children: tuple[Block, ...]) -> bool:
    return _kinds(children)[:3] == ["heading", "paragraph", "list"]


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
    "light": (_is_light, "Write a heading, one paragraph and a list, in this order."),
    "links": (_is_one_list, "Write one list of [words](page:slug)."),
    "doors": (_is_one_list, "Write one list of [words](page:slug)."),
    "steps": (_is_steps, "Write only “::: step” fences in it."),
    "step": (_starts_with_heading, "Start it with a heading."),
    "pacer": (_is_one_paragraph, "Write one paragraph: the button's words."),
    "timer": (_is_timer, "Write the button's words, then what to do when it is full."),
    "say": (_is_said, "Write paragraphs only."),
}
