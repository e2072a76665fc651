"""`handrail locales add`: a language's row, its tag in the edition, and a glossary to fill."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import tomlkit
from tomlkit.items import Array

from pwa.edition import Edition
from pwa.edition.settings import Language, Languages
from pwa.edition.toml import parse_table, validate
from pwa.errors import EditionError, Problem
from pwa.words.glossary import glossary_name
from pwa.words.negotiate import canonical, match

KNOWN = Path(__file__).parent / "known_languages.toml"
ROWS = "locales/languages.toml"
SETTINGS = "content/edition.toml"
COPIED = ("tag", "locale", "autonym", "direction", "cldr", "plural", "tier")
GLOSSARY = r"""# {autonym}: which word stands for a term, how it says no, and how the guide speaks.
# Take a # away where you have an answer. Words never to use stand in content/wording.toml.

# negation = '\b(no|not|never)\b'  # a regular expression; without it, a lost “not” is not seen
# informal = ''  # a regular expression of what speaks to readers in the wrong tone
# tone = ""  # for whoever translates after you

# [[term]]
# source = "naloxone"
# use = [""]  # beginnings of words
# note = ""
"""


@cache
def known_languages() -> Mapping[str, Language]:
    """The languages whose writing and plural rule have been checked, by tag."""
    return _rows(KNOWN, KNOWN.name)


def add_language(edition: Edition, tag: str) -> Language:
    """Write the language's row as a draft, list it, begin its glossary; what is there stays.

    EditionError for a tag that neither the edition nor anybody who checked has a row for.
    """
    wanted = canonical(tag)
    listed = {**edition.languages, **edition.drafts}.get(wanted)
    row = listed or _rows(edition.root / ROWS, ROWS).get(wanted)
    if row is None:
        known = known_languages().get(wanted)
        if known is None:
            raise EditionError([_unknown(wanted)])
        row = known.model_copy(update={"tier": "draft"})
        _add_row(edition.root / ROWS, row)
    if listed is None:
        _list(edition.root / SETTINGS, row.tag)
    if row.tag != edition.source.tag:
        _begin_glossary(edition.root / glossary_name(row), row)
    return row


def _rows(path: Path, where: str) -> Mapping[str, Language]:
    problems: list[Problem] = []
    table = parse_table(path.read_text(encoding="utf-8"), where, problems)
    found = validate(Languages, table, where, problems)
    if found is None or problems:
        raise EditionError(problems)
    return {row.tag: row for row in found.language}


def _add_row(path: Path, row: Language) -> None:
    """The row at the end of the file, whose every byte stays."""
    words = tomlkit.dumps({"language": [{key: getattr(row, key) for key in COPIED}]})
    text = f"{path.read_text(encoding='utf-8').rstrip()}\n\n{words}"
    problems: list[Problem] = []
    if not parse_table(text, ROWS, problems):
        how = "Write each row as a table that begins with [[language]]."
        raise EditionError([Problem(ROWS, "no row can be added to a list in brackets.", how)])
    path.write_text(text, encoding="utf-8", newline="\n")


def _list(path: Path, tag: str) -> None:
    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    tags = document["languages"]
    assert isinstance(tags, Array)  # validated when the edition was loaded
    tags.append(tag)
    path.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")


def _begin_glossary(path: Path, row: Language) -> None:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(GLOSSARY.replace("{autonym}", row.autonym), encoding="utf-8", newline="\n")


def _unknown(tag: str) -> Problem:
    known = known_languages()
    near = match([tag], known.values())
    begin = f"Type handrail locales add {near} if that is the language you mean. " if near else ""
    return Problem(
        tag,
        "nobody has checked this language's plural rule yet.",
        f"{begin}Else write its row into {ROWS} yourself (docs/translating.md, “A new language”), "
        f"then run handrail locales add {tag} again. Known are: {', '.join(known)}.",
    )
