"""What the accessibility page claims, written by the tests themselves.

python -m tests.statement [options of pytest, like -n 2]

Runs the tests behind each claim. When all have passed, it writes `content/tested.toml`: the day,
the programs with their versions, each claim with its tests and how many of them passed. When one
has failed, or has not run, it says which, and leaves the file as it is.
"""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.claims import BROWSERS, CLAIMS, PACKAGES

ROOT = Path(__file__).parent.parent
FILE = ROOT / "content" / "tested.toml"
MODULES = ROOT / "tests" / "tools" / "node_modules"

# Those that every run of the tests has: what is claimed is shown again with each change.
ALWAYS = ("-m", "not full")


class Results:
    """A plugin of pytest that counts what passes and notes what does not, by test."""

    def __init__(self) -> None:
        self.passed: Counter[str] = Counter()
        self.failed: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        test = report.nodeid.partition("[")[0].removeprefix("tests/")
        if report.outcome != "passed":
            self.failed.add(test)
        elif report.when == "call":
            self.passed[test] += 1


def behind_claims() -> list[str]:
    """Every test behind a claim."""
    return [test for _, named in CLAIMS.values() for test in named]


def unproven(results: Results) -> list[str]:
    """Tests behind claims that have failed, have been skipped, or have not run."""
    return [test for test in behind_claims() if test in results.failed or not results.passed[test]]


def versions() -> Iterator[tuple[str, str]]:
    """Each program that the tests run, with its version on this machine."""
    for name, package in PACKAGES.items():
        yield name, json.loads((MODULES / package / "package.json").read_text())["version"]
    for name, command in BROWSERS.items():
        path = shutil.which(command[0]) or command[0]
        said = subprocess.run([path, *command[1:]], capture_output=True, text=True, check=True)
        found = re.search(r"\d+(\.\d+)+", said.stdout.rpartition("libwebkit2gtk-4.1-0")[2])
        assert found, f"{name} does not tell its version"
        yield name, found[0]


def written(results: Results, day: date) -> str:
    """The file's text."""
    lines = [
        "# Written by `python -m tests.statement` from a run of the tests; nothing here is typed.",
        f"date = {day.isoformat()}",
    ]
    for name, version in versions():
        lines += ["", "[[tool]]", f"name = {_quoted(name)}", f"version = {_quoted(version)}"]
    for id, (words, named) in CLAIMS.items():
        rows = "".join(f"  {_quoted(test)},\n" for test in named)
        lines += ["", "[[claim]]", f"id = {_quoted(id)}", f"words = {_quoted(words)}"]
        lines += [f"tests = [\n{rows}]", f"passed = {sum(results.passed[one] for one in named)}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # also a TOML string


def main(options: list[str]) -> int:
    """Run them, then write the file or say what keeps it from being written."""
    results = Results()
    named = [f"tests/{test}" for test in behind_claims()]
    pytest.main([*named, *ALWAYS, *options], plugins=[results])
    if missing := unproven(results):
        print("\nNothing written, for these are not proven:", *missing, sep="\n  ")
        return 1
    FILE.write_text(written(results, date.today()), encoding="utf-8")
    print(f"\nWrote {FILE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
