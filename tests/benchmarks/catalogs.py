"""How long catalogues take: python -m tests.benchmarks.catalogs

Loading: forty languages of 1,500 messages from .po, as a server does when each is first asked for.
Bringing up to date: one language's catalogue of 1,500 messages, thirty of them edited, from the
file on the disk to the file on the disk; and that a second run changes no byte.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import polib

from pwa.edition.renames import Renames
from pwa.words.canonical import canonical_file, canonical_text
from pwa.words.catalog import sorted_out
from pwa.words.extract import Extracted
from pwa.words.merge import Edits, merged
from pwa.words.new_language import known_languages
from pwa.words.reader import read_file, read_items

LANGUAGES, MESSAGES, EDITED, RUNS = 40, 1500, 30, 5
EDITS = Edits(today=date(2026, 11, 20))


def messages(edited: int) -> Iterator[Extracted]:
    """As many messages as a guide of twice our size has, some with other words than before."""
    for number in range(MESSAGES):
        words = "Stay with them, keep them warm, and call for help if their breathing slows."
        more = " Do it now." if number < edited else ""
        comments = ("PAGE 2 of 37 · “Someone won’t wake up”", "Paragraph.")
        yield Extracted(f"page-{number // 40}#block-{number}", f"{number}. {words}{more}",
            "content/page.md", comments)  # fmt: skip


def write(path: Path) -> None:
    file = canonical_file("guide", known_languages()["es"])
    for one in messages(0):
        file.append(polib.POEntry(msgctxt=one.context, msgid=one.text, msgstr=f"{one.text} Sí.",
            comment="\n".join(one.comments), occurrences=[(one.where, "")]))  # fmt: skip
    path.write_text(canonical_text(file), encoding="utf-8")


def update(path: Path) -> None:
    file = canonical_file("guide", known_languages()["es"])
    file.extend(merged(read_file(path, path.parent), messages(EDITED), Renames(), EDITS))
    path.write_text(canonical_text(file), encoding="utf-8")


def median_seconds(work: Callable[[], object], before: Callable[[], object]) -> float:
    """Of several runs, each after the same preparation."""
    taken = []
    for _ in range(RUNS):
        before()
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def main() -> None:
    """Print both figures beside what is asked of them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "guide.po"
        write(path)
        load = median_seconds(
            lambda: [
                sorted_out(read_items(path, path.parent), "guide.po", Renames())
                for _ in range(LANGUAGES)
            ],
            lambda: None,
        )
        sync = median_seconds(lambda: update(path), lambda: write(path))
        before = path.read_bytes()
        update(path)
        same = "no byte changed" if path.read_bytes() == before else "BYTES CHANGED"
    print(f"{LANGUAGES} languages of {MESSAGES} messages loaded in {load:.2f} s (1 s)")
    print(f"{MESSAGES} messages, {EDITED} edited: {sync:.2f} s (0.5 s); a second run: {same}")


if __name__ == "__main__":
    main()
