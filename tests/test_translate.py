"""`/translate/`: part of a release where the edition wants it, and of no phone."""

import json
import re
from pathlib import Path

import pytest

from pwa import create_app
from pwa.edition import load_edition
from pwa.translate.tree import main_tree
from tests.editions import ROOT, catalog_path, change, edition_in
from tests.markup import read


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
    assert leading == {f"{tag}/languages/" for tag in ("en", "es", "ar")}


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
