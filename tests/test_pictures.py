"""A sentence with its picture: every drawing is there, once, and none stands without words."""

import re
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
import resvg_py

from pwa import create_app
from pwa.edition import Edition, load_edition
from pwa.edition.blocks import Block
from pwa.edition.sprite import WHERE
from tests.editions import ROOT, add_to_page, change, edition_in, problems_of
from tests.markup import Page

PICTURED = ("now", "signs", "together", "kit", "calls")
SHORT = 8  # words of a sentence beside a small picture
WORD = re.compile(r"\{\w+\}|[\w’'-]+")
# Compressed, of one drawing alone: every page that shows it carries it.
SCENE_BYTES = 460
PICTURE_BYTES = 320


@pytest.fixture(scope="module")
def built_in() -> Edition:
    return load_edition(ROOT)


@pytest.fixture(scope="module")
def read(built_in: Edition) -> Callable[[str, str], Page]:
    """A page as a reader of that language gets it."""
    client = create_app(built_in).test_client()
    return lambda tag, slug: Page(client.get(f"/{tag}/{slug}/").text)


@pytest.fixture(scope="module")
def shown(read: Callable[[str, str], Page]) -> dict[str, Page]:
    """The pictured pages in English."""
    return {slug: read("en", slug) for slug in PICTURED}


def items(edition: Edition, slug: str) -> list[Block]:
    return [block for block in edition.pages[slug].all_blocks if block.picture]


@pytest.mark.parametrize("slug", PICTURED)
def test_every_pictured_sentence_is_short_and_drawn(slug: str, built_in: Edition):
    found = items(built_in, slug)
    assert found
    for item in found:
        assert item.picture in built_in.sprite, item.text
        assert item.id, "a translator needs its id"
        if item.picture.startswith("picture-"):
            assert len(WORD.findall(item.text)) <= SHORT, item.text


@pytest.mark.parametrize("slug", PICTURED)
def test_a_page_carries_each_of_its_drawings_once_and_no_other(slug: str, shown: dict[str, Page]):
    page = shown[slug]
    targets = {one.attributes["href"] for one in page.all("use")}
    drawn = [one.attributes["id"] for one in page.all("symbol")]
    assert {f"#{name}" for name in drawn} == {one for one in targets if one.startswith("#")}
    assert len(drawn) == len(set(drawn))


@pytest.mark.parametrize("slug", PICTURED)
def test_no_picture_stands_without_words(slug: str, shown: dict[str, Page], built_in: Edition):
    lists = [one for one in shown[slug].all("ul") if one.attributes.get("class") == "pictures"]
    rows = [one for one in shown[slug].all("li") if one.parent in lists]
    assert len(rows) == len(items(built_in, slug))
    for row in rows:
        assert row.text
        (picture,) = (one for one in shown[slug].all("svg") if row in one.ancestors())
        hidden = picture.attributes.get("aria-hidden") == "true"
        assert hidden != bool(picture.attributes.get("aria-label")), row.text


def test_every_drawing_of_a_page_is_used_somewhere(built_in: Edition):
    used = {item.picture for slug in built_in.pages for item in items(built_in, slug)}
    drawn = {name for name in built_in.sprite if name.startswith("picture-")}
    assert drawn == {name for name in used if name.startswith("picture-")}


def test_drawings_are_sound_and_light(built_in: Edition):
    for name, symbol in built_in.sprite.items():
        if name.startswith("icon-"):
            continue
        markup = str(symbol.markup)
        limit = SCENE_BYTES if name.startswith("scene-") else PICTURE_BYTES
        assert len(brotli.compress(markup.encode())) <= limit, name
        drawing = markup.replace("<symbol", '<svg xmlns="http://www.w3.org/2000/svg"')
        assert resvg_py.svg_to_bytes(svg_string=drawing.replace("</symbol>", "</svg>")), name


@pytest.mark.parametrize("first", ["call", "naloxone"])
def test_spray_and_injection_stand_in_one_step_whatever_comes_first(tmp_path: Path, first: str):
    root = edition_in(tmp_path)
    change(root / "content" / "edition.toml", 'first = "call"', f'first = "{first}"')
    page = Page(create_app(load_edition(root)).test_client().get("/en/now/").text)
    scenes = [one.attributes["href"] for one in page.all("use")]
    scenes = [one for one in scenes if one.startswith("#scene-")]
    medicine = ["#scene-spray", "#scene-thigh"]
    order = ["#scene-call", *medicine] if first == "call" else [*medicine, "#scene-call"]
    assert scenes == ["#scene-shake", *order, "#scene-breathe", "#scene-side", "#scene-stay"]


def test_a_step_without_pictures_of_its_own_keeps_the_one_it_is_named_after(tmp_path: Path):
    root = edition_in(tmp_path)
    now = root / "content" / "now.md"
    words = now.read_text(encoding="utf-8")
    words = re.sub(r"::: pictures\n- (.*) \.scene-spray\}\n- (.*) \.scene-thigh\}\n:::",
                   r"\1}\n\n\2}", words)  # fmt: skip
    now.write_text(words, encoding="utf-8")
    page = Page(create_app(load_edition(root)).test_client().get("/en/now/").text)
    drawn = [one.attributes["id"] for one in page.all("symbol")]
    assert "scene-spray" in drawn and "scene-thigh" not in drawn


LIST = "::: pictures\n{}\n:::"
REFUSED = [
    (LIST.format("- Words {#x .picture-none}"), "no picture “picture-none”", "picture-lips"),
    (LIST.format("- Words {#x .scene-none}"), "no picture “scene-none”", "scene-spray"),
    (LIST.format("- Words {#x}"), "this item has no picture", ".picture-NAME"),
    (LIST.format("Words {#x .picture-lips}"), "does not hold what it needs", "Write one list"),
    (LIST.format("- A {#x .picture-lips}\n\nB"), "does not hold what it needs", "Write one list"),
    ("- Words {#x .picture-lips}", "would not be shown here", "::: pictures"),
    ("## Words {#x .picture-lips}", "would not be shown here", "::: pictures"),
    ("::: pictures lips\n- Words {#x .picture-lips}\n:::", "wrong parameter", "docs/pages.md"),
]


@pytest.mark.parametrize("words, what, how", REFUSED)
def test_a_mistake_is_told_with_its_line_and_its_remedy(
    tmp_path: Path, words: str, what: str, how: str
):
    root = edition_in(tmp_path)
    page = root / "content" / "groups.md"
    before = page.read_text(encoding="utf-8").count("\n")
    add_to_page(root, "groups", words)
    found = [one for one in problems_of(root) if what in one.what]
    assert found
    place, _, line = found[0].where.rpartition(":")
    assert place == "content/groups.md" and int(line) > before
    assert how in found[0].how


def test_a_drawing_that_is_missing_is_missed_by_name(tmp_path: Path):
    root = edition_in(tmp_path)
    change(root / WHERE, 'id="picture-lips"', 'id="picture-mouth"')
    change(root / WHERE, 'id="scene-thigh"', 'id="scene-needle"')
    found = "\n".join(one.what for one in problems_of(root))
    assert "“picture-lips”" in found and "“scene-thigh”" in found


def pictures(page: Page) -> list[str]:
    """What a page draws of its own, in reading order."""
    targets = (one.attributes["href"] for one in page.all("use"))
    return [target for target in targets if target.startswith("#")]


@pytest.mark.parametrize("tag", ["es", "ar"])
@pytest.mark.parametrize("slug", PICTURED)
def test_every_language_has_the_same_pictures(
    slug: str, tag: str, read: Callable[[str, str], Page], shown: dict[str, Page]
):
    assert pictures(read(tag, slug)) == pictures(shown[slug])
