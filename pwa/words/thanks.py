"""Who translated a catalogue, where they asked to be named."""

import re

# A translator who wants to be thanked says so in the file's first lines: `# thanks: Name`.
THANKS = re.compile(r"^(?:# )?thanks: *(\S[^\n@<>]*)$", re.MULTILINE)


def thanked(text: str) -> tuple[str, ...]:
    """The names in what stands above a catalogue's first message."""
    head = re.split(r"^msgid ", text, maxsplit=1, flags=re.MULTILINE)[0]
    return tuple(found[1].strip() for found in THANKS.finditer(head))
