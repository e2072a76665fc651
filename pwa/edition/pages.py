"""`content/<slug>.md`: front matter and blocks of one page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field

from pwa.edition.blocks import Block
from pwa.edition.helplines import Role
from pwa.edition.markdown import parse_blocks
from pwa.edition.toml import Frozen, parse_table, read_text, validate
from pwa.errors import Problem

FENCE = "+++"

# Ids of the frame around every page: skip links and the language lead there.
FRAME_IDS = ("content", "call", "languages")


class FrontMatter(Frozen):
    """What stands above a page's words."""

    title: str = Field(min_length=1)
    neutral: str = Field(min_length=1)  # the browser's title and history: tells nothing
    summary: str = ""
    order: int
    urgency: Literal["emergency", "today", "calm"]
    sources: tuple[str, ...]
    checked: date
    lines: tuple[Role, ...] = ("crisis", "advice", "treatment")  # second button of the call bar


@dataclass(frozen=True)
class Page:
    """One page of the guide in the source language."""

    slug: str
    front: FrontMatter
    blocks: tuple[Block, ...]
    data: Mapping[str, Block] = field(default_factory=dict)  # what its data says, by id

    @property
    def where(self) -> str:
        return f"content/{self.slug}.md"

    @cached_property
    def all_blocks(self) -> tuple[Block, ...]:
        """Every block, in reading order; then those of its data."""
        written = (inner for block in self.blocks for inner in block.walk())
        return (*written, *self.data.values())

    def place(self, block: Block) -> str:
        """Where a block is written: file and line, or data file and id."""
        return f"{block.file}: {block.id}" if block.file else f"{self.where}:{block.line}"

    def messages(self) -> Iterator[tuple[str, str, Block | None]]:
        """What is translated, as (context, text, block); the front matter has no block."""
        for name in ("title", "neutral", "summary"):
            if text := getattr(self.front, name):
                yield f"{self.slug}#{name}", text, None
        for block in self.all_blocks:
            if block.text:
                yield self.context(block), block.text, block

    def context(self, block: Block) -> str:
        """The identity of a block's words in the catalogues: page#block, or the page alone."""
        return f"{self.slug}#{block.id}" if block.id else self.slug


def load_page(path: Path, problems: list[Problem]) -> Page | None:
    """One page, or None and its problems."""
    where = f"content/{path.name}"
    text = read_text(path, where, problems)
    head, _, body = text.removeprefix(FENCE).partition(f"\n{FENCE}\n")
    if not text.startswith(FENCE) or not body:
        problems.append(
            Problem(
                where, "no front matter.", f"Start the file with a table between {FENCE} lines."
            )
        )
        return None
    front = validate(FrontMatter, parse_table(head, where, problems), where, problems)
    first_line = head.count("\n") + 3
    blocks = parse_blocks(body, where, first_line, problems)
    if front is None:
        return None
    return Page(path.stem, front, blocks)


def faults(page: Page) -> Iterator[Problem]:
    """Ids missing where safety needs them, or used twice."""
    seen = {"title", "neutral", "summary", *FRAME_IDS}
    for block in page.all_blocks:
        place = page.place(block)
        if block.safety and not block.id:
            yield Problem(
                place, "a safety-critical block has no id.", "End it with {#some-name .safety}."
            )
        if block.id in seen:
            yield Problem(place, f"the id “{block.id}” is used twice.", "Give each its own.")
        if block.id:
            seen.add(block.id)
