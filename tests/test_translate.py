"""`/translate/`: part of a release where the edition wants it, and of no phone."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from markupsafe import Markup

from pwa import create_app
from pwa.edition import load_edition
from pwa.edition.markdown import render_inline
from pwa.translate.files import numerals
from pwa.translate.tree import main_tree
from pwa.words.structure import faults, numbers
from tests.editions import DIRECTIONS, ROOT, catalog_path, change, edition_in
from tests.markup import read
from tests.validators import MODULES

VECTORS = Path(__file__).parent / "vectors"
# What a fault is called in the vectors, by the words it has.
KINDS = {"placeholders": "placeholders", "links": "link targets", "digits": "digits",
    "html": "HTML", "hidden": "invisible"}  # fmt: skip
# The page's own modules, asked in the browsers' language: rows in, rows out.
ASK = """
const { faults, numbers } = await import(process.argv[1] + "/faults.js");
const { parseInline } = await import(process.argv[1] + "/inline.js");
const { rows, numerals } = JSON.parse(await new Response(process.stdin).text());
const each = ([value, all]) => [...all].map((one) => [one, value]);
const worth = new Map(Object.entries(numerals).flatMap(each));
const tags = { open: (tag) => `<${tag}>`, close: (tag) => `</${tag}>`,
  gap: (name) => `<gap>${name}</gap>`,
  text: (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
    .replace(/"/g, "&#34;").replace(/'/g, "&#39;") };
const answers = {
  faults: (source, target) => faults(source, target, worth),
  numbers: (text) => numbers(text, worth),
  inline: (text) => parseInline(text).map(([kind, words]) => tags[kind](words)).join(""),
};
console.log(JSON.stringify(rows.map(([name, ...given]) => answers[name](...given))));
"""


def test_it_hands_out_each_catalogue_as_it_is(release: Path, edition: Path):
    for locale in ("es", "ar"):
        for domain in ("ui", "guide"):
            given = (release / "translate" / locale / f"{domain}.po").read_bytes()
            assert given == catalog_path(edition, locale, domain).read_bytes()


def test_it_is_found_by_no_search_engine_and_kept_by_no_phone(release: Path):
    (robots,) = [
        one.attributes["content"]
        for one in read(release, "translate/").all("meta")
        if one.attributes.get("name") == "robots"
    ]
    assert robots == "noindex"
    assert "translate" not in (release / "sitemap.xml").read_text()
    indexes = [path.read_text() for path in (release / "_h").glob("*.json")]
    assert indexes and all('"translate/' not in text for text in indexes)


def test_nothing_in_it_is_inline_or_from_elsewhere(release: Path):
    page = read(release, "translate/")
    assert not page.having("style") and not page.all("style")
    assert all(not one.text and "//" not in one.attributes["src"] for one in page.all("script"))
    assert all("//" not in one.attributes["href"] for one in page.all("link")
        if one.attributes["rel"] == "stylesheet")  # fmt: skip


def test_only_the_page_of_languages_leads_there(release: Path, pages: tuple[str, ...]):
    leading = {
        path
        for path in pages
        for one in read(release, path).links
        if one.attributes["href"].endswith("/translate/")
    }
    assert leading == {f"{tag}/languages/" for tag in DIRECTIONS}


def test_an_edition_can_do_without(tmp_path: Path):
    root = edition_in(tmp_path)
    change(root / "content" / "edition.toml", "translate = true", "translate = false")
    client = create_app(load_edition(root)).test_client()
    assert client.get("/translate/").status_code == 404
    assert "translate/" not in client.get("/en/languages/").text


def test_an_edition_says_where_files_are_sent(tmp_path: Path):
    root = edition_in(tmp_path)
    change(root / "content" / "edition.toml", 'translate_to = ""',
        'translate_to = "mailto:words@example.org"')  # fmt: skip
    assert "mailto:words@example.org" in create_app(load_edition(root)).test_client().get(
        "/translate/").text  # fmt: skip


@pytest.fixture(scope="module")
def guide() -> dict:
    client = create_app(load_edition(ROOT)).test_client()
    return json.loads(client.get("/translate/guide.json").data)


def keys_of(node) -> set[str]:
    if isinstance(node, str):
        return set()
    below = set().union(*map(keys_of, node[2:])) if len(node) > 2 else set()
    return below | ({node[1]["data-key"]} if "data-key" in node[1] else set())


def test_every_safety_critical_block_stands_in_its_place(guide: dict):
    placed = set().union(*(keys_of(["main", {}, *page["tree"]]) for page in guide["pages"]))
    missing = [
        row[0] for row in guide["messages"]
        if row[2] and row[0] not in placed and row[0].split("#")[0] in ("now", "signs", "kit")
    ]  # fmt: skip
    assert missing == ["now#air-push-only"], "only what this edition's guidance leaves out"


def test_the_safety_core_comes_first(guide: dict):
    core = [page["core"] for page in guide["pages"]]
    assert core == sorted(core, reverse=True) and guide["pages"][1]["slug"] == "now"


def test_placeholders_are_filled_as_on_the_pages(guide: dict):
    fills = {row[0]: row[3] for row in guide["messages"]}
    assert fills["now#ring"] == {"emergency": "911"}
    assert fills["now#pause"] == {"range_2_3": "2 to 3"}


def test_a_tree_holds_words_and_no_way_out():
    html = '<body><p>no</p><main><p id="a" class="b">Hi <a href="/x">there</a> &lt;</p></main>'
    assert main_tree(html) == [["p", {"class": "b"}, "Hi ", ["a", {}, "there"], " <"]]


def test_its_scripts_keep_to_words():
    for path in (ROOT / "pwa" / "translate").glob("*.js"):
        code = path.read_text()
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", code)
        assert not re.search(r"method:|XMLHttpRequest|sendBeacon|WebSocket", code), path.name


def in_script(rows: list[list[str]]) -> list:
    """What the page's scripts answer to [name, argument …] rows."""
    command = [str(MODULES / ".bin" / "node"), "--input-type=module", "--eval", ASK]
    done = subprocess.run(
        [*command, str(ROOT / "pwa" / "translate")],
        input=json.dumps({"rows": rows, "numerals": numerals()}),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def vectors(name: str) -> list[dict]:
    return json.loads((VECTORS / f"{name}.json").read_text())


def test_both_checkers_find_the_same_faults_in_the_same_words():
    rows = vectors("faults")
    seen = in_script([["faults", row["source"], row["translation"]] for row in rows])
    for row, told in zip(rows, seen, strict=True):
        wanted = list(faults(row["source"], row["translation"]))
        assert told == wanted, row
        assert len(wanted) == len(row["faults"]), row
        assert all(KINDS[kind.partition(":")[0]] in " ".join(wanted) for kind in row["faults"]), row


def test_both_read_every_numeral_of_every_script_alike():
    chars = "".join(numerals().values())
    seen = in_script([["numbers", char] for char in chars])
    differing = [char for char, told in zip(chars, seen, strict=True) if told != [*numbers(char)]]
    assert len(chars) > 1_700 and differing == []


def test_both_render_a_messages_words_alike():
    rows = vectors("inline")
    seen = in_script([["inline", row["text"]] for row in rows])
    for row, told in zip(rows, seen, strict=True):
        assert render_inline(row["text"], lambda name: Markup(f"<gap>{name}</gap>")) == row["html"]
        assert told == row["html"], row
