"""Shorter names for a sheet's custom properties: nobody reads the joined sheet, and every phone
pays for its bytes. What an edition lays over the tokens stands in the same sheet: it follows.
"""

import re
from collections import Counter

from pwa.site.shorten import short_names

# Where a minified sheet sets a custom property, and where it reads one.
NAME = re.compile(r"(?<=[{;])--[\w-]+(?=:)|(?<=var\()--[\w-]+")


def shorten_style(sheet: str) -> str:
    """A minified sheet with short custom properties, the most used ones the shortest."""
    names = [name for name, _ in Counter(NAME.findall(sheet)).most_common()]
    short = dict(zip(names, short_names(set()), strict=False))
    return NAME.sub(lambda found: f"--{short[found[0]]}", sheet)
