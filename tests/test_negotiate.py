"""One table says which language fits what a phone asks for, on a server and in a browser."""

import json
import subprocess

import pytest

from pwa.edition.settings import Language
from pwa.words.negotiate import TABLE, aliases, match
from pwa.words.new_language import known_languages
from tests.editions import ROOT
from tests.validators import MODULES

KNOWN = known_languages()
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
    ("ar", FEW, "ar"), ("de", FEW, None), ("zh-TW", FEW, None), ("", FEW, None), ("*", FEW, None),
    ("fr-CA", MANY, "fr"), ("uk-UA", MANY, "uk"), ("ru", MANY, None), ("yue", ALL, "zh-Hant"),
    ("yue-HK", ALL, "zh-Hant"), ("cmn", MANY, "zh-Hans"), ("zh-SG", MANY, "zh-Hans"),
    ("zh-HK", MANY, None), ("zh-MO", MANY, None), ("yue", MANY, None), ("zh-MY", ALL, "zh-Hans"),
    ("zh-Hans-HK", ALL, "zh-Hans"), ("zh-CN", ("en", "zh-Hant"), None),
    ("zh", ("en", "zh-Hant"), None), ("zh-TW", ("en", "zh-Hant"), "zh-Hant"),
    ("cmn-Hant-TW", ALL, "zh-Hant"), ("yue-Hans-CN", ALL, "zh-Hans"),
    ("pt-BR", ALL, "pt-BR"), ("pt-BR", ("en", "pt"), "pt"), ("pt", MANY, "pt-BR"),
    ("pt-PT", FEW, None), ("fa-AF", ALL, "fa-AF"), ("fa-AF", FEW, None), ("fa-IR", MANY, "fa"),
    ("fa-IR", ("en", "prs"), "prs"), ("fa-AF", ("en", "prs"), "prs"), ("prs-AF", ALL, "fa-AF"),
    ("prs", FEW, None), ("tl", FEW, None), ("tl", ("en", "es"), None), ("iw-IL", MANY, "he"),
    ("ji", ("en", "yi"), "yi"), ("mo-MD", ("en", "ro"), "ro"), ("nn", ("en", "nb"), "nb"),
    ("pa-PK", ("en", "pa"), None), ("pa-Arab-PK", ("en", "pa"), None),
    ("pa-IN", ("en", "pa"), "pa"),
    ("ku-Arab-IQ", ("ku", "ckb"), "ckb"), ("ku-Arab", ("ku",), None), ("kmr-TR", ("ku",), "ku"),
    ("es-MX", MANY, "es"), ("en-US", FEW, "en"), ("esx", FEW, None), ("x-es", FEW, None),
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
    return [KNOWN[tag] for tag in tags]


@pytest.mark.parametrize("wanted, offered, found", CASES)
def test_a_phone_is_given_what_it_can_read(wanted: list[str], offered, found: str | None):
    assert match(wanted, rows(offered)) == found


def in_browser(asked: list[tuple[list[str], tuple[str, ...]]]) -> list[str | None]:
    """What `language-match.js` itself finds with the table that a page carries."""
    cases = [
        {"wanted": wanted, "offered": offered, "aliases": aliases(rows(offered))}
        for wanted, offered in asked
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
    return json.loads(done.stdout)


def test_the_browser_finds_the_same():
    assert len(CASES) >= 60
    found = in_browser([(wanted, offered) for wanted, offered, _ in CASES])
    assert found == [expected for _, _, expected in CASES]


def test_the_browser_finds_the_same_for_every_row_of_the_table():
    tags = [f"{tag}{region}" for tag in TABLE for region in ("", "-XX")]
    asked = [([tag], offered) for tag in tags for offered in (FEW, MANY, ALL, tuple(KNOWN))]
    assert in_browser(asked) == [match(wanted, rows(offered)) for wanted, offered in asked]


@pytest.mark.parametrize("other", ["zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh-Hant-TW", "yue"])
def test_simplified_chinese_never_stands_for_traditional(other: str):
    tags = tuple(tag for tag in KNOWN if tag != "zh-Hant")
    assert match([other], rows(tags)) is None


def test_a_server_reads_tags_in_any_case():
    assert match(["ZH_hant_tw"], rows(ALL)) == "zh-Hant"


def test_an_edition_may_add_names_of_its_own():
    arabic = KNOWN["ar"].model_copy(update={"aliases": ("ary",)})
    assert match(["ary-MA"], [*rows(("en",)), arabic]) == "ar"


def test_what_shortening_finds_costs_no_bytes():
    assert aliases(rows(FEW)) == {}
