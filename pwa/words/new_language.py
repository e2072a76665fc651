"""`handrail locales add`: a language's row, its tag in the edition, and empty catalogues."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import tomlkit
from tomlkit.items import AoT, Array

from pwa.edition import Edition
from pwa.edition.settings import Language, Languages
from pwa.edition.toml import parse_table, validate
from pwa.errors import EditionError, Problem
from pwa.words.negotiate import canonical

KNOWN = Path(__file__).parent / "known_languages.toml"
ROWS = "locales/languages.toml"
SETTINGS = "content/edition.toml"


@cache
def known_languages() -> Mapping[str, Language]:
    """The languages whose writing and plural rule have been checked, by tag."""
    problems: list[Problem] = []
    table = parse_table(KNOWN.read_text(encoding="utf-8"), KNOWN.name, problems)
    found = validate(Languages, table, KNOWN.name, problems)
    if found is None or problems:
        raise EditionError(problems)
    return {row.tag: row for row in found.language}


def add_language(edition: Edition, tag: str) -> Language:
    """Write the language's row as a draft, and list it; what is there already stays as it is.

    EditionError for a tag that nobody has checked.
    """
    wanted = canonical(tag)
    row = known_languages().get(wanted)
    listed = {**edition.languages, **edition.drafts}.get(wanted)
    if listed is not None:
        return listed
    if row is None:
        raise EditionError([_unknown(wanted)])
    _add_row(edition.root / ROWS, row)
    _list(edition.root / SETTINGS, row.tag)
    return row


def _add_row(path: Path, row: Language) -> None:
    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    rows = document["language"]
    assert isinstance(rows, AoT)  # validated when the edition was loaded
    if any(one["tag"] == row.tag for one in rows):
        return
    table = tomlkit.table()
    for key in ("tag", "locale", "autonym", "direction", "cldr", "plural"):
        table[key] = getattr(row, key)
    table["tier"] = "draft"
    rows.append(table)
    path.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")


def _list(path: Path, tag: str) -> None:
    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    tags = document["languages"]
    assert isinstance(tags, Array)
    if tag not in tags:
        tags.append(tag)
        path.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")


def _unknown(tag: str) -> Problem:
    return Problem(
        tag,
        "nobody has checked this language's plural rule yet.",
        f"Write its row into {ROWS} yourself (docs/translating.md, “A new language”), "
        f"add “{tag}” to languages in {SETTINGS}, and run handrail locales sync. "
        f"Known are: {', '.join(known_languages())}.",
    )
