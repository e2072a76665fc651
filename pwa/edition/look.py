"""The look: the colours of `static/css/tokens.css`, and what an edition puts over them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, get_args

from pwa.edition.css import Property, properties
from pwa.edition.toml import read_text
from pwa.errors import Problem

TOKENS = "static/css/tokens.css"
OWN = "static/css/edition.css"  # an edition's; it need not exist

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
MEANING = "--color-"
LOCKED = re.compile(rf"{MEANING}(on-)?(danger|today|safer|focus)\b.*")
IN_SCHEME = re.compile(r"@media (?:screen and )?\(prefers-color-scheme: ?(light|dark)\)")
HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
OTHER_NAME = re.compile(r"var\(\s*(--[\w-]+)\s*\)")


@dataclass(frozen=True)
class Colour:
    """A colour in force, and where it was said."""

    hex: str  # "#0f4352"
    where: str  # file:line


@dataclass(frozen=True)
class Look:
    """What each meaning looks like, by its name without `--color-`."""

    colours: Mapping[Scheme, Mapping[str, Colour]]
    unread: tuple[tuple[str, str], ...] = ()  # (name, place) of colours set for parts of a page


def load_look(root: Path, problems: list[Problem]) -> Look:
    """The colours in force in both schemes; what an edition may not say becomes a Problem."""
    base = _read(root, TOKENS, problems)
    own = _read(root, OWN, problems) if (root / OWN).exists() else []
    problems.extend(_refused(base, own))
    told = [(one, TOKENS) for one in base] + [(one, OWN) for one in own]
    found = {scheme: _in_force(told, scheme, problems) for scheme in SCHEMES}
    unread = [one for one in own if one.name.startswith(MEANING) and not _schemes(one)]
    return Look(found, tuple((one.name, f"{OWN}:{one.line}") for one in unread))


def without_raw_names(css: str) -> str:
    """The tokens with each raw colour in the place of its name: only meanings reach a reader."""
    for name, colour in re.findall(r"(--(?!color-)[\w-]+): (#[0-9a-f]+);", css):
        css = css.replace(f"{name}: {colour};", "").replace(f"var({name})", colour)
    return css


def _read(root: Path, where: str, problems: list[Problem]) -> list[Property]:
    try:
        return properties(read_text(root / where, where, problems))
    except ValueError as error:
        problems.append(Problem(where, f"{error}.", "Put it in its place: the rest may be lost."))
        return []


def _refused(base: Iterable[Property], own: Iterable[Property]) -> Iterable[Problem]:
    """What an edition says of colours that are not its to set, or that nobody reads."""
    meanings = sorted({one.name for one in base if one.name.startswith(MEANING)})
    raw = {one.name for one in base if HEX.fullmatch(one.value)}.difference(meanings)
    for one in own:
        where = f"{OWN}:{one.line}"
        if LOCKED.fullmatch(one.name):
            yield Problem(
                where,
                f"{one.name} means the same in every edition: a danger level, or where one is.",
                "Remove it; brand, call, link, rail and mark are yours.",
            )
        elif one.name.startswith(MEANING) and one.name not in meanings:
            near = get_close_matches(one.name, meanings, 1) or ["a name of tokens.css"]
            yield Problem(where, f"no part reads {one.name}.", f"Write {near[0]}, or remove it.")
        elif one.name in raw:
            what = f"{one.name} is a raw colour, which stays in {TOKENS}."
            yield Problem(where, what, "Set what it means: --color-brand, --color-link, …")


def _schemes(one: Property) -> tuple[Scheme, ...]:
    """The schemes in which it holds for the whole page; () when for a part, or only on paper."""
    *rules, selector = one.blocks or ("",)
    found: tuple[Scheme, ...] = SCHEMES if selector == ":root" else ()
    for rule in rules:
        if rule.startswith("@layer"):
            continue
        match = IN_SCHEME.fullmatch(rule)
        found = tuple(scheme for scheme in found if match and scheme == match[1])
    return found


def _in_force(
    told: list[tuple[Property, str]], scheme: Scheme, problems: list[Problem]
) -> Mapping[str, Colour]:
    """The last word on each meaning in one scheme, followed to its colour."""
    last = {one.name: (one, file) for one, file in told if scheme in _schemes(one)}
    found = {}
    for name, (one, file) in last.items():
        if not name.startswith(MEANING):
            continue
        value, where = one.value, f"{file}:{one.line}"
        # As many steps as there are names: a circle ends too, and is no colour.
        for _ in last:
            other = OTHER_NAME.fullmatch(value)
            value = last[other[1]][0].value if other and other[1] in last else value
        if HEX.fullmatch(value):
            found[name.removeprefix(MEANING)] = Colour(value, where)
        else:
            problems.append(
                Problem(where, f"{name}: “{one.value}” is no #rrggbb.", "Write it as #0f4352.")
            )
    return found
