"""`content/checklist.toml`: what to ask a service, and the signs of a bad offer."""

from collections.abc import Iterator

from pydantic import Field

from pwa.edition.data_text import DataText, Name
from pwa.edition.toml import Frozen


class Item(Frozen):
    """One question, what a good answer sounds like, and why it matters."""

    id: Name
    question: str = Field(min_length=1)
    good: str = Field(min_length=1)
    why: str = Field(min_length=1)
    sources: tuple[str, ...] = ()


class Group(Frozen):
    """Questions that belong together."""

    id: Name
    title: str = Field(min_length=1)
    item: tuple[Item, ...] = Field(min_length=1)


class Warning(Frozen):
    """One sign of a bad offer."""

    id: Name
    text: str = Field(min_length=1)
    sources: tuple[str, ...] = ()


class Checklist(Frozen):
    """The whole file."""

    group: tuple[Group, ...] = Field(min_length=1)
    warning: tuple[Warning, ...] = ()

    def texts(self) -> Iterator[DataText]:
        """Every text that is translated, in reading order."""
        for group in self.group:
            yield DataText(f"{group.id}-title", group.title)
            for item in group.item:
                yield DataText(f"{item.id}-question", item.question)
                yield DataText(f"{item.id}-good", item.good)
                yield DataText(f"{item.id}-why", item.why, item.sources)
        for warning in self.warning:
            yield DataText(warning.id, warning.text, warning.sources)
