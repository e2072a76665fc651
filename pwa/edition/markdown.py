"""The only door to the Markdown library: the structure of a page, and the words of one block."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup, escape
from mdit_py_plugins.container import container_plugin

from pwa.edition.blocks import CONTAINERS, Block
from pwa.errors import Problem

# ` {#breath .safety .icon-stop}` at the end of a block; `{emergency}` is a placeholder instead.
ATTRIBUTES = re.compile(r"\s*\{((?:[#.][a-z0-9-]+\s*)+)\}\s*$")
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
NAMES = {"bullet_list": "list", "ordered_list": "ordered", "list_item": "item"}
# What a reader must never see: a fence or attributes that the parser took for words.
LEFT_OVER = re.compile(r":::|\{[#.]")

LINK = re.compile(r"\]\(([^()\s]*)\)")
# Also what the library does not take for a link, like [words](javascript:…).
LINK_LIKE = re.compile(r"\][(\[]")

Fill = Callable[[str], Markup]  # placeholder or link target -> markup


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    for name in CONTAINERS:
        parser.use(container_plugin, name=name)
    return parser


PARSER = _parser()


def parse_blocks(
    source: str, where: str, first_line: int, problems: list[Problem]
) -> tuple[Block, ...]:
    """The blocks of a page's body; what is not allowed becomes a Problem with its line."""
    return tuple(
        block
        for node in _tree(source).children
        if (block := _block(node, where, first_line, problems)) is not None
    )


@lru_cache(maxsize=1024)  # a few guides' pages and data: a save changes one of them
def _tree(source: str) -> SyntaxTreeNode:
    return SyntaxTreeNode(PARSER.parse(source))


def _block(
    node: SyntaxTreeNode, where: str, first_line: int, problems: list[Problem]
) -> Block | None:
    line = first_line + (node.map[0] if node.map else 0)
    place = f"{where}:{line}"
    kind = NAMES.get(node.type, node.type.removeprefix("container_"))
    if kind in ("heading", "paragraph"):
        return _leaf(node, kind, line, place, problems)
    if kind not in CONTAINERS and kind not in NAMES.values():
        problems.append(_not_allowed(node.type, place))
        return None
    children = tuple(
        block
        for child in node.children
        if (block := _block(child, where, first_line, problems)) is not None
    )
    if kind == "item":
        return _item(children, line, place, problems)
    parameter = node.info.strip().removeprefix(kind).strip() if kind in CONTAINERS else ""
    if kind in CONTAINERS and bool(parameter) != CONTAINERS[kind]:
        problems.append(
            Problem(place, f"“::: {kind}” has a wrong parameter.", "See docs/pages.md.")
        )
    return Block(kind, line, parameter=parameter, children=children)


def _leaf(node: SyntaxTreeNode, kind: str, line: int, place: str, problems: list[Problem]) -> Block:
    inline = node.children[0]
    text = " ".join(inline.content.split())
    attributes = ATTRIBUTES.search(text)
    names = attributes[1].split() if attributes else []
    text = text[: attributes.start()] if attributes else text
    level = int(node.tag[1]) if kind == "heading" else 0
    problems.extend(_leaf_faults(node, text, level, place))
    return Block(
        kind,
        line,
        text=text,
        id=next((name[1:] for name in names if name.startswith("#")), ""),
        classes=frozenset(name[1:] for name in names if name.startswith(".")),
        level=level,
    )


def link_in_words(place: str) -> Problem:
    """What is wrong with a link that has no row of its own."""
    return Problem(
        place,
        "a link stands inside words.",
        "Give it a row of its own in “::: links”: a thumb needs the room.",
    )


def _leaf_faults(node: SyntaxTreeNode, text: str, level: int, place: str) -> Iterator[Problem]:
    """What may not stand in a heading, paragraph or item."""
    tokens = _flat(node.children[0].children)
    if found := LEFT_OVER.search(text):
        yield Problem(
            place,
            f"“{text[found.start() :][:30]}” is a fence or attributes among words.",
            "A fence stands on a line of its own and is known; {#id} ends its block.",
        )
    for token in tokens:
        if token not in ("text", "strong", "em", "link", "softbreak"):
            yield _not_allowed(token, place)
    in_list = node.parent is not None and node.parent.type == "list_item"
    if ("link" in tokens or LINK_LIKE.search(text)) and not (in_list and link_row(text)):
        yield link_in_words(place)
    if level and level not in (2, 3):
        yield Problem(place, "a heading is ## or ###.", "The title is the only h1.")


def _item(
    children: tuple[Block, ...], line: int, place: str, problems: list[Problem]
) -> Block | None:
    if len(children) != 1 or children[0].kind != "paragraph":
        problems.append(
            Problem(place, "a list item holds one paragraph.", "Write one idea per item.")
        )
        return None
    words = children[0]
    return Block("item", line, text=words.text, id=words.id, classes=words.classes)


def _flat(nodes: list[SyntaxTreeNode]) -> list[str]:
    return [name for node in nodes for name in (node.type, *_flat(node.children))]


def _not_allowed(kind: str, place: str) -> Problem:
    names = {"html_block": "raw HTML", "html_inline": "raw HTML", "image": "an image"}
    return Problem(
        place,
        f"{names.get(kind, kind.replace('_', ' '))} is not allowed here.",
        "Use headings, paragraphs, lists, **strong** and the fences of docs/pages.md.",
    )


def link_row(text: str) -> tuple[str, str, str] | None:
    """The target, label and note of `[label](target) note`; None when text is not that."""
    match = re.fullmatch(r"\[([^\[\]]+)\]\(([^()\s]+)\)\s*(.*)", text)
    return (match[2], match[1], match[3]) if match else None


def render_inline(text: str, fill: Fill) -> Markup:
    """One block's inline Markdown as safe HTML: text, strong, em and filled placeholders.

    Everything else a translation may hold (HTML, images, links, code) comes out as its words.
    """
    return Markup("").join(_inline(token, fill) for token in _tokens(text))


@lru_cache(maxsize=8192)  # six languages' messages: most stand on a page more than once
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(PARSER.parseInline(text)[0].children or ())


TAGS = {
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "em_open": "<em>",
    "em_close": "</em>",
    "softbreak": " ",
    "hardbreak": " ",
}


def _inline(token: Token, fill: Fill) -> Markup:
    if token.type in TAGS:
        return Markup(TAGS[token.type])
    if token.type in ("link_open", "link_close"):
        return Markup("")
    pieces = PLACEHOLDER.split(unquote(token.content) if token.type == "image" else token.content)
    return Markup("").join(
        fill(piece) if index % 2 else escape(piece) for index, piece in enumerate(pieces)
    )
