"""A shorter sheet: nobody reads the joined one, and every phone pays for its bytes. What an edition
lays over the tokens stands in the same sheet: it follows.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from pwa.site.shorten import short_names

# Where a minified sheet sets a custom property, and where it reads one.
NAME = re.compile(r"(?<=[{;])--[\w-]+(?=:)|(?<=var\()--[\w-]+")
LAYER = re.compile(r"@layer ([\w-]+)\{(.*)\}", re.DOTALL)


def shorten_style(sheet: str) -> str:
    """A minified sheet with short custom properties, the most used ones the shortest."""
    names = [name for name, _ in Counter(NAME.findall(sheet)).most_common()]
    short = dict(zip(names, short_names(set()), strict=False))
    return NAME.sub(lambda found: f"--{short[found[0]]}", sheet)


def join_layers(sheets: Iterable[str]) -> str:
    """Minified sheets as one; what follows in the layer of the sheet before opens it no more."""
    joined: list[str] = []
    last = None
    for sheet in sheets:
        found = LAYER.fullmatch(sheet)
        layer, rules = found.groups() if found and _is_closed(found[2]) else (None, sheet)
        if layer and layer == last:
            joined[-1] = joined[-1].removesuffix("}") + rules + "}"
        else:
            joined.append(sheet)
        last = layer
    return "".join(joined)


def _is_closed(rules: str) -> bool:
    """Whether every brace closes one that opened before: a sheet may be more than one block."""
    depths = list(accumulate({"{": 1, "}": -1}.get(one, 0) for one in rules))
    return not depths or (min(depths) >= 0 and depths[-1] == 0)
