"""The closed list of what may stand in { } in the words of a page."""

import re

NAMES = ("emergency", "country")
RANGE = re.compile(r"range_(\d+)_(\d+)")


def is_placeholder(name: str) -> bool:
    """Whether the app can fill this: a known name, or a range like range_2_3."""
    return name in NAMES or RANGE.fullmatch(name) is not None
