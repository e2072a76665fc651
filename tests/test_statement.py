"""The accessibility page claims what the tests have proven, with what they ran, and no more."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from pwa import create_app
from pwa.edition import load_edition
from tests.claims import BROWSERS, CLAIMS, PACKAGES
from tests.editions import ROOT, change, edition_in
from tests.markup import Page
from tests.statement import ALWAYS, Results, behind_claims, unproven, written

KEPT = tomllib.loads((ROOT / "content" / "tested.toml").read_text(encoding="utf-8"))
LOCK = json.loads((ROOT / "tests" / "tools" / "package-lock.json").read_text())["packages"]


def functions(file: str) -> set[str]:
    """The names of a test file's functions."""
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_test_behind_a_claim_exists() -> None:
    missing = [
        one for one in behind_claims() if one.split("::")[1] not in functions(one.split("::")[0])
    ]
    assert missing == []


def test_the_file_claims_what_the_suite_proves() -> None:
    kept = {one["id"]: (one["words"], one["tests"]) for one in KEPT["claim"]}
    assert kept == CLAIMS, "run python -m tests.statement"
    for one in KEPT["claim"]:
        assert one["passed"] >= len(one["tests"]), one["id"]


def test_the_counts_are_those_of_this_suite() -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, *ALWAYS, *(f"tests/{one}" for one in behind_claims())],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    cases = Counter(re.findall(r"^tests/(\S+?::\w+)", done.stdout, re.MULTILINE))
    wanted = {id: sum(cases[one] for one in named) for id, (_, named) in CLAIMS.items()}
    assert {one["id"]: one["passed"] for one in KEPT["claim"]} == wanted


def test_the_file_names_the_programs_that_the_suite_runs() -> None:
    kept = {one["name"]: one["version"] for one in KEPT["tool"]}
    assert list(kept) == [*PACKAGES, *BROWSERS]
    for name, package in PACKAGES.items():
        assert kept[name] == LOCK[f"node_modules/{package}"]["version"], name


def test_nothing_is_written_that_has_not_passed() -> None:
    results = Results()
    results.passed.update(behind_claims())
    assert unproven(results) == []
    results.failed.add(behind_claims()[0])
    del results.passed[behind_claims()[1]]
    assert unproven(results) == behind_claims()[:2]


def test_what_is_written_reads_back() -> None:
    results = Results()
    results.passed.update(behind_claims() * 3)
    table = tomllib.loads(written(results, date(2026, 11, 27)))
    assert table["date"] == date(2026, 11, 27)
    assert {one["id"]: one["passed"] for one in table["claim"]} == {
        id: len(named) * 3 for id, (_, named) in CLAIMS.items()
    }


def page_of(root: Path) -> Page:
    return Page(create_app(load_edition(root)).test_client().get("/en/access/").text)


def test_the_page_tells_every_claim_and_every_program() -> None:
    said = page_of(ROOT).all("main")[0].text
    for one in KEPT["claim"]:
        assert " ".join(one["words"].split()) in said
    assert all(f"{one['name']} {one['version']}" in said for one in KEPT["tool"])
    assert "No person with a disability has tried this guide yet." in said


@pytest.mark.parametrize("contact", ["", "mailto:a@example.org"])
def test_a_barrier_is_told_to_the_keeper_or_nobody_is_promised(
    contact: str, tmp_path: Path
) -> None:
    root = edition_in(tmp_path)
    change(root / "content" / "edition.toml", 'contact = ""', f'contact = "{contact}"')
    page = page_of(root)
    rows = [one for one in page.all("a") if one.text == "Report a barrier"]
    told = "There is no address yet" in page.all("main")[0].text
    assert ([one.attributes["href"].split("?")[0] for one in rows], told) == (
        ([contact], False) if contact else ([], True)
    )
