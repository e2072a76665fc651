"""One table says which language fits what a phone asks for, on a server and in a browser."""

import json
import subprocess

import pytest

from pwa.edition.settings import Language
from pwa.words.negotiate import aliases, match
from pwa.words.new_language import known_languages
from tests.editions import ROOT
from tests.validators import MODULES

FEW = ("en", "es", "ar")
MANY = ("en", "es", "pt-BR", "zh-Hans", "fil", "fa", "fr", "uk", "id", "he", "nb", "hmn")
ALL = (*MANY, "zh-Hant", "fa-AF", "pt")
# (asked for, offered, found)
EXPECTED = [
    ("zh-TW", ALL, "zh-Hant"), ("zh-HK", ALL, "zh-Hant"), ("zh-MO", ALL, "zh-Hant"),
    ("zh-Hant-TW", ALL, "zh-Hant"), ("zh-CN", ALL, "zh-Hans"), ("zh", ALL, "zh-Hans"),
    ("zh-TW", MANY, None), ("zh-Hant-HK", MANY, None), ("zh-Hans-CN", MANY, "zh-Hans"),
    ("pt-PT", ALL, "pt"), ("pt-PT", MANY, "pt-BR"), ("pt-AO", MANY, "pt-BR"),
    ("tl", ALL, "fil"), ("tl-PH", ALL, "fil"), ("fil-PH", ALL, "fil"), ("prs", ALL, "fa-AF"),
    ("prs", MANY, "fa"), ("fa-AF", MANY, "fa"), ("fa-IR", ALL, "fa"), ("iw", MANY, "he"),
    ("in", MANY, "id"), ("no", MANY, "nb"), ("nn-NO", MANY, "nb"), ("mww", MANY, "hmn"),
    ("es-MX", FEW, "es"), ("es-419", FEW, "es"), ("en-GB", FEW, "en"), ("ar-EG", FEW, "ar"),
    ("arb", FEW, "ar"), ("de", FEW, None), ("zh-TW", FEW, None), ("", FEW, None), ("*", FEW, None),
    ("fr-CA", MANY, "fr"), ("uk-UA", MANY, "uk"), ("ru", MANY, None), ("yue", ALL, "zh-Hant"),
    ("yue-HK", ALL, "zh-Hant"), ("cmn", MANY, "zh-Hans"), ("zh-SG", MANY, "zh-Hans"),
]  # fmt: skip
LISTS = [
    (["de-AT", "zh-TW", "es-AR"], MANY, "es"), (["zh-HK", "zh", "en"], MANY, "zh-Hans"),
    (["xx", "yy"], ALL, None), ([], ALL, None), (["pt-PT", "es"], FEW, "es"),
]  # fmt: skip
CASES = [*(([asked], offered, found) for asked, offered, found in EXPECTED), *LISTS]
SCRIPT = """import { matchLanguage } from "%s";
const cases = JSON.parse(process.argv[1]);
const found = cases.map((one) => matchLanguage(one.wanted, one.offered, one.aliases));
console.log(JSON.stringify(found));
"""


def rows(tags: tuple[str, ...]) -> list[Language]:
    return [known_languages()[tag] for tag in tags]


@pytest.mark.parametrize("wanted, offered, found", CASES)
def test_a_phone_is_given_what_it_can_read(wanted: list[str], offered, found: str | None):
    assert match(wanted, rows(offered)) == found


def test_the_browser_finds_the_same():
    cases = [
        {"wanted": wanted, "offered": offered, "aliases": aliases(rows(offered))}
        for wanted, offered, _ in CASES
    ]
    script = SCRIPT % (ROOT / "static" / "js" / "language-match.js").as_uri()
    command = [
        str(MODULES / ".bin" / "node"),
        "--input-type=module",
        "--eval",
        script,
        json.dumps(cases),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [found for _, _, found in CASES]


def test_a_server_reads_tags_in_any_case():
    assert match(["ZH_hant_tw"], rows(ALL)) == "zh-Hant"


def test_an_edition_may_add_names_of_its_own():
    arabic = known_languages()["ar"].model_copy(update={"aliases": ("ary",)})
    assert match(["ary-MA"], [*rows(("en",)), arabic]) == "ar"


def test_what_shortening_finds_costs_no_bytes():
    assert aliases(rows(FEW)) == {"arb": "ar"}
