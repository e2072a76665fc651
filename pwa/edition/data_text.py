"""One text of a data file: translated, checked and shown like a block of its page."""

from dataclasses import dataclass
from typing import Annotated

from pwa.edition.blocks import Block
from pwa.edition.markdown import parse_blocks
from pwa.edition.toml import matching
from pwa.errors import Problem

Name = Annotated[str, matching(r"[a-z0-9-]+", "small letters, digits and hyphens")]


@dataclass(frozen=True)
class DataText:
    """Words with the id under which they are translated; with sources they state a fact."""

    id: str
    text: str
    sources: tuple[str, ...] = ()
    safety: bool = False
    unconfirmed: bool = False

    def block(self, file: str, problems: list[Problem]) -> Block | None:
        """The text as a block; what no block may hold becomes a Problem."""
        place = f"{file}: {self.id}"
        found = parse_blocks(f"{self.text} {{{' '.join(self._names())}}}", place, 1, problems)
        if len(found) == 1 and found[0].kind == "paragraph":
            return Block("paragraph", 1, found[0].text, self.id, found[0].classes, file=file)
        problems.append(Problem(place, "this is not one line of words.", "Write a plain sentence."))
        return None

    def _names(self) -> list[str]:
        marks = {"safety": self.safety, "unconfirmed": self.unconfirmed, "fact": self.sources}
        names = [f".{name}" for name, holds in marks.items() if holds]
        return [f"#{self.id}", *names, *(f".from-{key}" for key in self.sources)]
