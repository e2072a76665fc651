"""A page's words as a tree that a script builds from text alone: no HTML is parsed on the way."""

from html.parser import HTMLParser
from typing import Any

# Pictures and what only the app brings to life stay away: a translator looks at words.
LEFT_OUT = {"svg", "script", "read-aloud", "share-page", "offline-state", "paper-file"}
VOID = {"br", "hr", "img", "input", "meta", "link"}
# What leads away, or collides with the page around it.
DROPPED = {"hidden", "href", "id", "for", "aria-labelledby", "hreflang", "name"}

Node = list[Any]  # [tag, {attribute: value}, child or text, …]


class MainTree(HTMLParser):
    """The children of a document's <main>."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root: Node = ["main", {}]
        self._open: list[Node] = []
        self._skipped = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self._open = [self.root]
        elif self._open and (self._skipped or _stays_away(tag, dict(attrs))):
            self._skipped += tag not in VOID
        elif self._open:
            kept = {name: value or "" for name, value in attrs if name not in DROPPED}
            node: Node = [tag, kept]
            self._open[-1].append(node)
            if tag not in VOID:
                self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= tag not in VOID
        elif self._open and tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if self._open and not self._skipped and words:
            before, after = (" " if edge.isspace() else "" for edge in (data[0], data[-1]))
            self._open[-1].append(f"{before}{words}{after}")


def _stays_away(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether a translator does not see it; the pacer waits, hidden, for a script, with words."""
    return tag in LEFT_OUT or ("hidden" in attributes and tag != "breath-pacer")


def main_tree(html: str) -> list[Any]:
    """What stands in <main>: texts, and [tag, attributes, children …]."""
    return MainTree(html).root[2:]
