"""As much of CSS as the look needs: the custom properties of a sheet and where they stand."""

import re
from dataclasses import dataclass

# Comments, strings and addresses may hold braces and semicolons that mean nothing.
PIECE = re.compile(
    r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\)|[{};]|\s+|.""", re.DOTALL
)
CUSTOM = re.compile(r"(--[\w-]+)\s*:\s*(.*?)\s*(?:!\s*important)?", re.DOTALL)


@dataclass(frozen=True)
class Property:
    """One custom property as it is written."""

    name: str  # "--color-page"
    value: str
    blocks: tuple[str, ...]  # the heads of the blocks around it: ("@media print", ":root")
    line: int


def properties(css: str) -> list[Property]:
    """Every custom property in order; ValueError where braces do not match."""
    found: list[Property] = []
    blocks: list[str] = []
    words, line, began = "", 1, 1
    for piece in PIECE.findall(css):
        if piece == "{":
            blocks.append(words.strip())
        elif piece in (";", "}"):
            if custom := CUSTOM.fullmatch(words.strip()):
                found.append(Property(custom[1], custom[2], tuple(blocks), began))
            if piece == "}" and not blocks:
                raise ValueError(f"a brace too many closes in line {line}")
            blocks = blocks[:-1] if piece == "}" else blocks
        elif not piece.startswith("/*"):
            began = began if words.strip() else line
            words += " " if piece.isspace() else piece
        words = "" if piece in ("{", ";", "}") else words
        line += piece.count("\n")
    if blocks:
        raise ValueError(f"the block “{blocks[-1]}” is not closed")
    return found
