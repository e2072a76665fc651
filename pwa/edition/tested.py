"""`content/tested.toml`: what the tests of access looked at, with what, and when."""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from pwa.edition.data_text import DataText, Name
from pwa.edition.toml import Frozen


class Tool(Frozen):
    """A program that the tests ran, or ran in."""

    name: str = Field(min_length=1)
    version: str = Field(min_length=1)


class Claim(Frozen):
    """What readers are told, and the tests that would have failed if it were not so."""

    id: Name
    words: str = Field(min_length=1)
    tests: tuple[str, ...] = Field(min_length=1)  # file::test, below tests/
    passed: int = Field(gt=0)  # how often: once for each language, width, …


class Tested(Frozen):
    """The whole file."""

    date: date
    tool: tuple[Tool, ...] = Field(min_length=1)
    claim: tuple[Claim, ...] = Field(min_length=1)

    def texts(self) -> Iterator[DataText]:
        """Every text that is translated, in the order in which it is shown."""
        for one in self.claim:
            yield DataText(one.id, one.words)
