"""What can be wrong with an edition, said so that its keeper can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, a human's work never does."""

    ERROR = "error"
    WARNING = "warning"
    HUMAN = "awaits a human"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is, what is wrong, how to mend it."""

    where: str  # file, with line or key: "content/now.md:12"
    what: str
    how: str
    severity: Severity = Severity.ERROR
    # False for a fault in a translation: the source's words stand there, all else is built.
    stops_build: bool = field(default=True, compare=False)

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.how}"


class EditionError(Exception):
    """All faults that keep an edition from being loaded or built, in one go."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
