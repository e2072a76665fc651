"""Data that a page shows where its fence says so: timelines, checklist, word list and others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from pwa.edition.blocks import Block
from pwa.edition.changes import Changes
from pwa.edition.checklist import Checklist
from pwa.edition.data_text import DataText
from pwa.edition.finder import Words, load_words
from pwa.edition.pages import Page
from pwa.edition.tested import Tested
from pwa.edition.timelines import Timelines
from pwa.edition.toml import Frozen, parse_table, read_text, validate
from pwa.errors import Problem

# What a fence needs; only an edition whose pages use it has to have the file.
FILES: Mapping[str, tuple[str, type[Frozen]]] = {
    "timelines": ("content/timelines.toml", Timelines),
    "checklist": ("content/checklist.toml", Checklist),
    "changes": ("content/changes.toml", Changes),
    "tested": ("content/tested.toml", Tested),
}


class HasTexts(Protocol):
    """Data with words to translate."""

    def texts(self) -> Iterable[DataText]: ...


@dataclass(frozen=True)
class GuideData:
    """The data files of an edition; None or empty where no page uses them."""

    timelines: Timelines | None = None
    checklist: Checklist | None = None
    changes: Changes | None = None
    tested: Tested | None = None
    words: Mapping[str, Words] = field(default_factory=dict)  # by language tag


def load_data(
    root: Path, source: str, pages: Mapping[str, Page], problems: list[Problem]
) -> tuple[GuideData, dict[str, Page]]:
    """The data that pages ask for, and the pages with its words as blocks."""
    loaded: dict[str, HasTexts] = {}
    found: dict[str, Page] = {}
    for slug, page in pages.items():
        kinds = {block.kind for block in page.all_blocks}
        blocks: dict[str, Block] = {}
        for kind in sorted(FILES.keys() & kinds):  # a set has another order in every run
            data = _load(root, kind, problems)
            if data is not None:
                loaded[kind] = data
                _add_blocks(blocks, data, FILES[kind][0], problems)
        found[slug] = replace(page, data=blocks)
    used = any(block.kind == "finder" for page in pages.values() for block in page.all_blocks)
    words = load_words(root, source, problems) if used else {}
    if used and source not in words:
        problems.append(Problem("content/words.toml", "this file is missing.", "Create it."))
    return GuideData(**loaded, words=words), found  # type: ignore[arg-type]


def _add_blocks(
    blocks: dict[str, Block], data: HasTexts, file: str, problems: list[Problem]
) -> None:
    for text in data.texts():
        if text.id in blocks:
            problems.append(Problem(f"{file}: {text.id}", "this id is used twice.", "Rename one."))
        if block := text.block(file, problems):
            blocks[block.id] = block


def _load(root: Path, kind: str, problems: list[Problem]) -> HasTexts | None:
    where, model = FILES[kind]
    table = parse_table(read_text(root / where, where, problems), where, problems)
    found = validate(model, table, where, problems) if table else None
    return found  # type: ignore[return-value]
