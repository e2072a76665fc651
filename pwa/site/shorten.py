"""Shorter names inside a script: nobody reads a bundle, and every phone pays for its bytes.

Only names that the bundle itself binds are changed, each to the same short one everywhere, and none
that is also used where nothing binds it: that one is the browser's. Properties keep their names.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count
from string import ascii_letters

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

PARSER = Parser(Language(tree_sitter_javascript.language()))
SHORTHAND = ("shorthand_property_identifier", "shorthand_property_identifier_pattern")
NAMES = ("identifier", *SHORTHAND)
PRIVATE = "private_property_identifier"
FUNCTIONS = ("function_declaration", "function_expression", "arrow_function", "method_definition")
SCOPES = (*FUNCTIONS, "program", "statement_block", "for_statement", "for_in_statement",
          "catch_clause", "class_declaration", "generator_function_declaration")  # fmt: skip
DECLARED = ("function_declaration", "generator_function_declaration", "class_declaration")
# Where a pattern ends and a default value begins.
DEFAULTS = ("assignment_pattern", "object_assignment_pattern")


@lru_cache(maxsize=64)  # the bundles of an app, which an app made anew after a save has too
def shorten(source: str) -> str:
    """The same script with short names for what it binds; exported ones keep theirs outside."""
    text = source.encode()
    root = PARSER.parse(text).root_node
    found = [node for node in _walk(root) if node.type in (*NAMES, PRIVATE)]
    bound = _bound(found)
    uses = Counter(_name(node) for node in found if _name(node) in bound)
    taken = {_name(node) for node in found} - set(uses)
    short = dict(zip([name for name, _ in uses.most_common()], short_names(taken), strict=False))
    pieces, end = [], 0
    for node in found:
        if _name(node) in short:
            pieces += [text[end : node.start_byte], _written(node, short).encode()]
            end = node.end_byte
    return b"".join([*pieces, text[end:]]).decode()


def _bound(found: list[Node]) -> set[str]:
    """The names that are bound wherever they are used; a class's own private names always are."""
    scopes: dict[int, set[str]] = {}
    for node in found:
        if (scope := _binding_scope(node)) is not None:
            scopes.setdefault(scope.id, set()).add(_name(node))
    names = {name for one in scopes.values() for name in one}
    free = {
        _name(node)
        for node in found
        if node.type != PRIVATE
        and not any(_name(node) in scopes.get(one.id, ()) for one in _up(node))
    }
    return (names - free - _exported(found)) | {
        _name(node) for node in found if node.type == PRIVATE
    }


def _exported(found: list[Node]) -> set[str]:
    """Names that are exported where they are declared: others import them by these."""
    return {
        _name(node)
        for node in found
        if _binding_scope(node) is not None
        and any(one.type == "export_statement" for one in list(_up(node))[1:4])
    }


def _binding_scope(node: Node) -> Node | None:
    """The node in which this name is bound by standing here; None when it is only used here."""
    inner, parent = node, node.parent
    while parent is not None and parent.type in (
        "object_pattern", "array_pattern", "pair_pattern", "rest_pattern", *DEFAULTS
    ):  # fmt: skip
        if parent.type in DEFAULTS and inner != parent.child_by_field_name("left"):
            return None
        inner, parent = parent, parent.parent
    if parent is None:
        return None
    if parent.type in DECLARED and inner == parent.child_by_field_name("name"):
        return _scope(parent.parent)
    if parent.type == "variable_declarator" and inner == parent.child_by_field_name("name"):
        return _scope(parent.parent)
    if parent.type == "for_in_statement" and inner == parent.child_by_field_name("left"):
        return parent
    if parent.type == "formal_parameters":
        return parent.parent
    is_parameter = inner == parent.child_by_field_name("parameter")
    return parent if parent.type in ("arrow_function", "catch_clause") and is_parameter else None


def _scope(node: Node | None) -> Node | None:
    return next((one for one in _up(node) if one.type in SCOPES), None) if node else None


def _up(node: Node) -> Iterator[Node]:
    one: Node | None = node
    while one is not None:
        yield one
        one = one.parent


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _name(node: Node) -> str:
    return (node.text or b"").decode()


def _written(node: Node, short: Mapping[str, str]) -> str:
    name = _name(node)
    if node.type == PRIVATE:
        return f"#{short[name]}"
    if node.type in SHORTHAND:
        return f"{name}:{short[name]}"
    is_exported = node.parent is not None and node.parent.type == "export_specifier"
    return f"{short[name]} as {name}" if is_exported else short[name]


def short_names(taken: set[str]) -> Iterator[str]:
    """a … Z, then a0 … Z0, a1 …; none of them is a word of the language."""
    for turn in count():
        for letter in ascii_letters:
            name = letter if turn == 0 else f"{letter}{turn - 1}"
            if name not in taken:
                yield name
