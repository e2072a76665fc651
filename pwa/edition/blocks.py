"""A page as a tree of blocks: the structure is the source's, the words are swapped later."""

from collections.abc import Iterator
from dataclasses import dataclass

# Fences (`::: name`) a page may use, and whether they take a parameter.
CONTAINERS = {
    "steps": False,
    "step": True,
    "light": True,
    "notice": True,
    "timer": True,
    "pacer": False,
    "call": True,
    "say": False,
    "country": True,
    "when": True,
    "links": False,
    "doors": False,
    "pictures": False,
    # Where data of the edition is shown.
    "timelines": False,
    "symptoms": False,
    "checklist": False,
    "finder": False,
    "changes": False,
    "tested": False,
    "report": False,
}


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list, item or container of a page."""

    kind: str  # heading, paragraph, list, ordered, item, or a name from CONTAINERS
    line: int  # 1 = first line of the file
    text: str = ""  # inline Markdown, white space folded, without its attributes
    id: str = ""
    classes: frozenset[str] = frozenset()
    level: int = 0  # of a heading: 2 or 3
    parameter: str = ""  # of a container
    children: tuple["Block", ...] = ()
    file: str = ""  # of data; '' for a block of the page's own file

    @property
    def safety(self) -> bool:
        return "safety" in self.classes

    @property
    def unconfirmed(self) -> bool:
        return "unconfirmed" in self.classes

    @property
    def fact(self) -> bool:
        return "fact" in self.classes

    @property
    def sources(self) -> frozenset[str]:
        """The ids of the sources that a class like `from-nice-cg52` names."""
        return frozenset(name[5:] for name in self.classes if name.startswith("from-"))

    @property
    def icon(self) -> str:
        """The icon named by a class like `icon-phone`; '' when there is none."""
        names = sorted(name[5:] for name in self.classes if name.startswith("icon-"))
        return names[0] if names else ""

    @property
    def picture(self) -> str:
        """The drawing named by a class like `picture-lips` or `scene-spray`; '' for none."""
        names = sorted(name for name in self.classes if name.startswith(("picture-", "scene-")))
        return names[0] if names else ""

    def walk(self) -> Iterator["Block"]:
        """This block and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()
