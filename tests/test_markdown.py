"""Words become safe HTML through one function; structure is the same in every language."""

import time
from pathlib import Path

import pytest
from markupsafe import Markup

from pwa.edition.markdown import link_row, parse_blocks, render_inline
from pwa.edition.pages import load_page
from tests.editions import ROOT
from tests.markup import Page

HOSTILE = [
    "<script>alert()</script>", "<img src=x onerror=alert()>", '"><svg onload=alert()>',
    "<b>bold</b>", "<!-- -->", "</p></body>", "[go](javascript:alert())", "[go](data:text/html,x)",
    "[go](JaVaScRiPt:alert())", "<javascript:alert()>", "<https://example.org>",
    "![x](https://example.org/x.png)", '![x" onerror="alert()](x)', '[x](x "onclick=alert()")',
    "`<script>`", "[x]: javascript:alert()", "&lt;script&gt;", "&#60;script&#62;", "\\<script\\>",
    "**<i>**", "*a**b*c**", "[[[[x]]]]((((y))))", "{emergency}<b>", "\u202e<b>\u2066",
]  # fmt: skip
DEEP = ["> " * 10_000 + "x", "[" * 10_000, "*" * 10_000 + "x", "![" * 5_000, "`" * 10_000 + "x",
    "- " * 5_000 + "x", "(" * 10_000, "<" * 10_000, "&" * 10_000, "a**b" * 10_000]  # fmt: skip


def fill(name: str) -> Markup:
    return Markup("<bdi>[{}]</bdi>").format(name)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_come_out_as_words(text: str):
    page = Page(f"<main>{render_inline(text, fill)}</main>")
    assert {one.tag for one in page.elements} <= {"main", "strong", "em", "bdi"}
    assert not any(one.attributes for one in page.elements)
    assert len(page.all("main")) == 1


def test_strong_and_emphasis_are_the_only_marks():
    assert render_inline("**Do not** *wait*", fill) == "<strong>Do not</strong> <em>wait</em>"
    assert render_inline("a & b < c", fill) == "a &amp; b &lt; c"
    assert render_inline("[Words](page:now) after", fill) == "Words after"


def test_placeholders_are_filled_and_nothing_else():
    assert render_inline("Call {emergency} now", fill) == "Call <bdi>[emergency]</bdi> now"
    assert render_inline("{range_2_3}", fill) == "<bdi>[range_2_3]</bdi>"
    assert render_inline("{} { x } {X} {{x}}", fill) == "{} { x } {X} {<bdi>[x]</bdi>}"


def test_what_fills_a_placeholder_is_escaped_unless_it_is_markup():
    assert "&lt;b&gt;" in render_inline("{x}", lambda name: Markup("{}").format("<b>"))


@pytest.mark.parametrize("text", DEEP, ids=lambda text: text[:3])
def test_deep_nesting_takes_no_time(text: str):
    started = time.monotonic()
    render_inline(text, fill)
    parse_blocks(text, "content/x.md", 1, [])
    assert time.monotonic() - started < 5


def test_a_large_page_takes_little_time():
    started = time.monotonic()
    parse_blocks("A sentence like others. {.lead}\n\n" * 30_000, "content/x.md", 1, [])
    assert time.monotonic() - started < 30


@pytest.mark.parametrize("text", [
    "[go](javascript:alert()) {#a}", "[go](data:text/html,x) {#a}", "[go][ref]\n\n[ref]: data:x",
    "<https://example.org> {#a}", "[out](https://example.org) {#a}",
])  # fmt: skip
def test_a_link_in_prose_is_refused(text: str):
    problems = []
    parse_blocks(text, "content/x.md", 1, problems)
    assert problems


def test_attributes_belong_to_their_block():
    problems = []
    (block,) = parse_blocks("Stay **here**. {#stay .safety .icon-stop}", "x", 5, problems)
    assert (block.text, block.id, block.line) == ("Stay **here**.", "stay", 5)
    assert block.safety and block.icon == "stop" and not block.unconfirmed and not problems


def test_a_placeholder_at_the_end_is_not_an_attribute():
    (block,) = parse_blocks("Call {emergency}", "x", 1, [])
    assert (block.text, block.id) == ("Call {emergency}", "")


@pytest.mark.parametrize("text, row", [
    ("[Signs](page:signs)", ("page:signs", "Signs", "")),
    ("[Signs](page:signs) Look here", ("page:signs", "Signs", "Look here")),
    ("Look [Signs](page:signs)", None), ("[](page:signs)", None), ("[Signs](page:signs", None),
    ("[a](page:b) [c](page:d)", ("page:b", "a", "[c](page:d)")),
])  # fmt: skip
def test_a_row_is_one_link_and_perhaps_a_note(text: str, row):
    assert link_row(text) == row


@pytest.mark.parametrize("path", sorted((ROOT / "content").glob("*.md")), ids=lambda p: p.stem)
def test_every_page_of_ours_is_sound_and_its_lines_are_right(path: Path):
    problems = []
    page = load_page(path, problems)
    assert page and not problems
    lines = path.read_text(encoding="utf-8").splitlines()
    for block in page.all_blocks:
        if block.id:
            window = " ".join(lines[block.line - 1 : block.line + 3])
            assert f"#{block.id}" in window, (block.id, block.line)
