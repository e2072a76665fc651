"""Copies of the built-in edition with one thing changed, and what Handrail says of them."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from pwa import create_app
from pwa.checks.subject import Subject
from pwa.edition import load_edition
from pwa.errors import EditionError, Problem
from pwa.words.extract import interface_messages
from pwa.words.guide import messages

ROOT = Path(__file__).parent.parent
# The languages that readers of the built-in edition see, and where each begins to read.
DIRECTIONS = {
    **dict.fromkeys(("en", "es", "fr", "ru", "pt-BR", "vi", "zh-Hans", "uk", "pl"), "ltr"),
    **dict.fromkeys(("ar", "fa"), "rtl"),
}


def edition_in(folder: Path, languages: tuple[str, ...] = ("en", "es", "ar")) -> Path:
    """A copy of the built-in edition that a test may change; in few languages: more take time."""
    for name in ("content", "static"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "locales").mkdir()
    for path in (ROOT / "locales").iterdir():
        if path.is_file():
            shutil.copy(path, folder / "locales")
        elif path.name.replace("_", "-") in languages:
            shutil.copytree(path, folder / "locales" / path.name)
    settings = folder / "content" / "edition.toml"
    row = f"languages = {json.dumps(languages)}"
    words, found = re.subn(r"(?m)^languages = .*$", row, settings.read_text())
    assert found == 1
    settings.write_text(words)
    return folder


def english_edition_in(folder: Path) -> Path:
    """The same in English alone, where other languages would only take time."""
    return edition_in(folder, ("en",))


def change(path: Path, old: str, new: str) -> None:
    """Put new words in the place of the first old ones, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} does not hold {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def add_to_page(root: Path, slug: str, words: str) -> None:
    """Write more Markdown at the end of a page."""
    with (root / "content" / f"{slug}.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{words}\n")


def problems_of(root: Path) -> tuple[Problem, ...]:
    """What keeps this edition from being loaded."""
    with pytest.raises(EditionError) as caught:
        load_edition(root)
    return caught.value.problems


def subject_of(root: Path) -> Subject:
    """What a check looks at."""
    return Subject(create_app(load_edition(root)))


def catalog_path(root: Path, locale: str, domain: str) -> Path:
    return root / "locales" / locale / "LC_MESSAGES" / f"{domain}.po"


def write_catalogs(root: Path, locale: str, translate: Callable[[str], str]) -> None:
    """Fill both catalogues of a language: every message gets translate(message)."""
    guide = [(one.context, one.text) for one in messages(load_edition(root))]
    interface = [(one.context, one.text) for one in interface_messages()]
    for domain, found in (("guide", guide), ("ui", interface)):
        file = polib.POFile(wrapwidth=0)
        for context, text in found:
            file.append(polib.POEntry(msgctxt=context or None, msgid=text, msgstr=translate(text)))
        catalog_path(root, locale, domain).write_text(str(file), encoding="utf-8")


def write_entry(root: Path, locale: str, domain: str, entry: polib.POEntry) -> None:
    """A catalogue that holds nothing but this entry."""
    file = polib.POFile(wrapwidth=0)
    file.append(entry)
    catalog_path(root, locale, domain).write_text(str(file), encoding="utf-8")
