"""The privacy page claims only what a test proves: each claim names its tests here."""

import re
from pathlib import Path

from pwa.edition import load_edition

TESTS = Path(__file__).parent

# Block of content/privacy.md -> the tests that would fail if it were not so.
PROOF = {
    "claim-origin": ["test_nothing_is_asked_from_anywhere_else"],
    "claim-cookies": [
        "test_no_page_breaks_its_own_policy_or_writes_anything_before_a_tap",
        "test_nobody_is_given_a_cookie",
    ],
    "claim-identifiers": ["test_two_phones_that_read_the_same_hold_the_same"],
    "claim-address": ["test_nothing_is_asked_from_anywhere_else"],
    "claim-titles": ["test_every_page_names_no_help_in_its_title"],
    "claim-choices": ["test_no_page_breaks_its_own_policy_or_writes_anything_before_a_tap"],
    "claim-offline": ["test_every_page_opens_after_a_restart_without_a_server"],
    "claim-scriptless": ["test_every_page_reads_and_calls"],
    "claim-erase": ["test_erase_leaves_nothing", "test_erase_works_without_a_network"],
}


def claims(edition_root: Path) -> set[str]:
    page = load_edition(edition_root).pages["privacy"]
    return {block.id for block in page.all_blocks if block.id.startswith("claim-")}


def test_every_claim_names_its_tests(edition_root: Path) -> None:
    assert claims(edition_root) == set(PROOF)


def test_every_named_test_exists() -> None:
    words = "\n".join(path.read_text() for path in TESTS.rglob("test_*.py"))
    existing = set(re.findall(r"^def (test_\w+)\(", words, re.MULTILINE))
    missing = {name for names in PROOF.values() for name in names} - existing
    assert missing == set()
