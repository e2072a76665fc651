"""A page's blocks as this edition wants them, where sound guidance differs."""

from dataclasses import replace

from pwa.edition.blocks import Block
from pwa.edition.settings import Guidance

SWAPPED = ("call", "spray")  # the steps whose order differs between guidelines


def arrange(blocks: tuple[Block, ...], guidance: Guidance) -> tuple[Block, ...]:
    """The same blocks: chosen variants opened up, others gone, steps in the chosen order."""
    arranged: list[Block] = []
    for block in blocks:
        if block.kind == "when":
            key, _, choice = block.parameter.partition(" ")
            if getattr(guidance, key, None) == choice:
                arranged.extend(arrange(block.children, guidance))
            continue
        arranged.append(replace(block, children=arrange(block.children, guidance)))
        if block.kind == "steps" and guidance.first == "naloxone":
            arranged[-1] = replace(arranged[-1], children=_naloxone_first(arranged[-1].children))
    return tuple(arranged)


def _naloxone_first(steps: tuple[Block, ...]) -> tuple[Block, ...]:
    places = [index for index, step in enumerate(steps) if step.parameter in SWAPPED]
    if len(places) != len(SWAPPED):
        return steps
    swapped = list(steps)
    swapped[places[0]], swapped[places[1]] = steps[places[1]], steps[places[0]]
    return tuple(swapped)
