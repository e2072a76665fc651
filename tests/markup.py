"""A page as a browser reads it: elements with attributes, words and parents."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from pwa.release.freeze import file_name

VOID = {"meta", "link", "img", "br", "hr", "input", "use", "path", "circle", "line", "rect"}


@dataclass(eq=False)
class Element:
    """One element; `words` are the texts directly in it."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None"
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words in it, white space folded."""
        parts = (one if isinstance(one, str) else one.text for one in self.children)
        return " ".join("".join(parts).split())

    def ancestors(self) -> "Iterator[Element]":
        """Its parent, and on to the root."""
        one = self.parent
        while one is not None:
            yield one
            one = one.parent

    def nearest(self, name: str) -> str:
        """The value of an attribute here or on the nearest ancestor that has it."""
        found = (one for one in (self, *self.ancestors()) if name in one.attributes)
        return next(found).attributes[name]


class Page(HTMLParser):
    """All elements of a document, in reading order."""

    def __init__(self, html: bytes | str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html if isinstance(html, str) else html.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        parent = self._open[-1] if self._open else None
        element = Element(tag, {name: value or "" for name, value in attrs}, parent)
        if parent:
            parent.children.append(element)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and tag in [one.tag for one in self._open]:
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].children.append(data)

    def all(self, *tags: str) -> list[Element]:
        return [one for one in self.elements if one.tag in tags]

    @property
    def links(self) -> list[Element]:
        """Its links that lead somewhere; one without an address waits, hidden, for a script."""
        found = self.all("a")
        assert all("href" in one.attributes or "hidden" in one.attributes for one in found)
        return [one for one in found if "href" in one.attributes]

    def having(self, attribute: str) -> list[Element]:
        return [one for one in self.elements if attribute in one.attributes]

    @property
    def shape(self) -> list[tuple[str, frozenset[str]]]:
        """Its elements and their attributes' names: what no words may change."""
        return [(one.tag, frozenset(one.attributes)) for one in self.elements]


@cache
def read(release: Path, path: str) -> Page:
    """A page of a release, read once per run."""
    return Page((release / file_name(path)).read_bytes())
