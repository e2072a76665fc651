"""The symbols of `static/icons/sprite.svg`; a page carries only those it draws."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

WHERE = "static/icons/sprite.svg"
SYMBOL = re.compile(
    r'<symbol [^>]*id="([a-z-]+)" viewBox="0 0 (\d+) (\d+)">.*?</symbol>', re.DOTALL
)
# How every symbol is drawn unless a part of it says otherwise: said here, not in every page.
LINES = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"'
# What the templates draw, whatever the pages ask for.
NEEDED = (
    *(f"icon-{name}" for name in ("check", "chevron", "clock", "coin", "language", "leave")),
    *(f"icon-{name}" for name in ("lying", "mark", "phone", "pin", "safe", "stop", "text", "warn")),
    # Reading aloud and sharing; scripts draw most of them.
    *(f"icon-{name}" for name in ("speak", "pause", "play", "halt", "minus", "plus", "share")),
    *(f"scene-{name}" for name in ("shake", "call", "spray", "thigh")),
    *(f"scene-{name}" for name in ("breathe", "side", "stay")),
)


@dataclass(frozen=True)
class Symbol:
    """One drawing: its markup and its size in its own units."""

    markup: Markup
    width: int
    height: int


def symbols(text: str) -> Mapping[str, Symbol]:
    """Every symbol of a sprite by id; our own drawings, no markup of others."""
    drawn_as_lines = text.replace("<symbol ", f"<symbol {LINES} ")
    return {
        match[1]: Symbol(Markup(match[0]), int(match[2]), int(match[3]))
        for match in SYMBOL.finditer(drawn_as_lines)
    }


def drawn(sprite: Mapping[str, Symbol], names: Iterable[str]) -> Markup:
    """The symbols of these ids, once each."""
    return Markup("").join(sprite[name].markup for name in names)
