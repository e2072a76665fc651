"""docs/wcag.md has a row for every success criterion, and the tests that it names exist."""

import re
from collections import Counter

from tests.editions import ROOT
from tests.test_statement import functions

TEXT = (ROOT / "docs" / "wcag.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d\.\d\.\d+) \| ([^|]+) \| (A+) \| ([a-z ]+) \| ([^|]+) \|$", re.MULTILINE)
ROWS = ROW.findall(TEXT)
# How many criteria each guideline of WCAG 2.2 has, and each level.
CRITERIA = {
    "1.1": 1, "1.2": 9, "1.3": 6, "1.4": 13, "2.1": 4, "2.2": 6, "2.3": 3, "2.4": 13, "2.5": 8,
    "3.1": 6, "3.2": 6, "3.3": 9, "4.1": 2,
}  # fmt: skip
LEVELS = {"A": 31, "AA": 24, "AAA": 31}
STATES = {"met", "in part", "not met", "none"}


def test_every_criterion_has_one_row() -> None:
    wanted = [
        f"{guideline}.{number}"
        for guideline, count in CRITERIA.items()
        # 4.1.1 is gone since 2.2.
        for number in range(2 if guideline == "4.1" else 1, count + (guideline == "4.1") + 1)
    ]
    assert len(wanted) == 86 and [number for number, *_ in ROWS] == wanted
    assert Counter(level for _, _, level, _, _ in ROWS) == LEVELS
    assert len({name for _, name, *_ in ROWS}) == 86


def test_every_row_says_where_we_stand_and_how() -> None:
    for number, _, _, state, how in ROWS:
        assert state in STATES and len(how) > 10, number
        by_people = re.search(r"by design|by writing", how)
        assert state != "met" or "::test_" in how or by_people, number


def test_every_test_named_exists() -> None:
    named = re.findall(r"`([\w/]+\.py)::(test_\w+)`", TEXT)
    assert len(named) > 40
    assert [f"{file}::{name}" for file, name in named if name not in functions(file)] == []
