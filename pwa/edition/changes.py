"""`content/changes.toml`: what readers should know of what has changed."""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from pwa.edition.data_text import DataText, Name
from pwa.edition.toml import Frozen


class Change(Frozen):
    """One change, on one day; those that matter for safety are shown first."""

    id: Name
    date: date
    safety: bool
    words: str = Field(min_length=1)


class Changes(Frozen):
    """The whole file."""

    change: tuple[Change, ...]

    @property
    def ordered(self) -> tuple[Change, ...]:
        """Safety first, then the newest first."""
        newest = sorted(self.change, key=lambda one: one.date, reverse=True)
        return tuple(sorted(newest, key=lambda one: not one.safety))

    def texts(self) -> Iterator[DataText]:
        """Every text that is translated, in the order in which it is shown."""
        for one in self.ordered:
            yield DataText(one.id, one.words, safety=one.safety)
