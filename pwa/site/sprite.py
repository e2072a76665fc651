"""The symbols of `static/icons/sprite.svg`; a page carries only those it draws."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

SYMBOL = re.compile(r'<symbol id="([a-z-]+)" viewBox="0 0 (\d+) (\d+)">.*?</symbol>', re.DOTALL)


@dataclass(frozen=True)
class Symbol:
    """One drawing: its markup and its size in its own units."""

    markup: Markup
    width: int
    height: int


@cache
def symbols(path: Path) -> Mapping[str, Symbol]:
    """Every symbol by id; our own drawings, no markup of others."""
    found = SYMBOL.finditer(path.read_text(encoding="utf-8"))
    return {match[1]: Symbol(Markup(match[0]), int(match[2]), int(match[3])) for match in found}


def drawn(path: Path, names: Iterable[str]) -> Markup:
    """The symbols of these ids, once each."""
    return Markup("").join(symbols(path)[name].markup for name in names)
