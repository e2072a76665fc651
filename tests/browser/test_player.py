"""The player: what reads aloud can be paused, slowed, stopped and followed, by thumb or by key."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.engines import axe
from tests.browser.phone import script_words, wait_until
from tests.browser.voices import (
    ENGLISH,
    VOICES,
    finish,
    give_voices,
    hear_all,
    heard,
    listen,
    listen_button,
    player_button,
)


def test_a_break_goes_on_at_the_same_sentence(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/signs/")
    for _ in range(3):
        finish(page)
    at = heard(page)[-1]["words"]
    player_button(page, "pause").click()
    assert page.evaluate("speechSynthesis.speaking") is False
    expect(page.locator("read-aloud [role=status]")).to_have_text(script_words(page)["paused"])
    player_button(page, "continue").click()
    assert [one["words"] for one in heard(page)[-2:]] == [at, at]
    expect(page.locator("read-aloud [role=status]")).to_be_empty()
    listen_button(page).click()
    wait_until(page, "!speechSynthesis.speaking")
    listen_button(page).click()
    wait_until(page, "speechSynthesis.speaking")
    finish(page)
    assert heard(page)[-1]["words"] != at


def test_the_voice_gets_slower_and_faster(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/signs/")
    first = heard(page)[0]["words"]
    for name, rate in (("faster", 1.25), ("faster", 1.5), ("slower", 1.25)):
        player_button(page, name).click()
        wait_until(page, f"heard.at(-1).rate === {rate}")
    assert {one["words"] for one in heard(page)} == {first}
    for _ in range(6):
        player_button(page, "slower").click(force=True)
    expect(player_button(page, "slower")).to_have_attribute("aria-disabled", "true")
    wait_until(page, "heard.at(-1).rate === 0.5")


def test_stop_ends_it_and_gives_the_focus_back(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/signs/")
    player_button(page, "stop").click()
    assert page.evaluate("speechSynthesis.speaking") is False
    expect(page.locator(".player, .being-read")).to_have_count(0)
    expect(listen_button(page)).to_be_focused()
    expect(listen_button(page)).to_have_attribute("aria-pressed", "false")


def test_the_end_is_said_once_and_the_next_tap_begins_again(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/signs/")
    first = hear_all(page)[0]["words"]
    expect(page.locator(".player")).to_have_count(0)
    expect(page.locator("read-aloud [role=status]")).to_have_text(script_words(page)["ended"])
    listen_button(page).click()
    wait_until(page, "speechSynthesis.speaking")
    assert heard(page)[-1]["words"] == first


def test_the_block_being_read_is_marked_and_clear_of_the_bars(
    built_url: str, language: str, page: Page
) -> None:
    give_voices(page, *VOICES.values())
    page.emulate_media(reduced_motion="reduce")
    listen(page, f"{built_url}{language}/signs/")
    marked = page.locator(".being-read")
    seen = set()
    while page.locator(".player").count():
        expect(marked).to_have_count(1)
        text = marked.inner_text()
        seen.add(text)
        box = marked.bounding_box()
        top = page.locator(".player").bounding_box()
        bottom = page.locator("call-bar").bounding_box()
        assert box and top and bottom
        assert box["y"] >= top["y"] + top["height"], text
        assert box["y"] + min(box["height"], 60) <= bottom["y"], text
        finish(page)
    assert len(seen) > 10


def test_a_reader_who_looks_elsewhere_is_left_there(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    # Without the worker: its "saved" makes the page longer at any moment, and so moves it.
    page = open_page()
    give_voices(page, ENGLISH)
    page.emulate_media(reduced_motion="reduce")
    listen(page, f"{built_url}en/signs/")
    page.evaluate("scrollTo(0, document.scrollingElement.scrollHeight)")
    at = page.evaluate("scrollY")
    finish(page)
    finish(page)
    assert page.evaluate("scrollY") == at > 0


def test_listening_needs_no_pointer(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    page.goto(f"{built_url}en/signs/")
    expect(listen_button(page)).to_be_visible()
    listen_button(page).focus()
    page.keyboard.press("Enter")
    wait_until(page, "heard.length > 0")
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.innerText.trim()"))
        if reached[-1] == script_words(page)["stop"]:
            break
    words = script_words(page)
    assert reached[-4:] == [words[name] for name in ("pause", "slower", "faster", "stop")]
    page.keyboard.press("Enter")
    expect(listen_button(page)).to_be_focused()


def test_the_player_is_easy_to_hit_and_has_no_fault(
    built_url: str, language: str, scheme: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": 320, "height": 740}, color_scheme=scheme)
    give_voices(page, *VOICES.values())
    listen(page, f"{built_url}{language}/signs/")
    boxes = [one.bounding_box() for one in page.locator(".player button").all()]
    for one in boxes:
        assert one and one["width"] >= 48 and one["height"] >= 48
    rows = [
        [box for box in boxes if box and box["y"] == top] for top in {b["y"] for b in boxes if b}
    ]
    for row in rows:
        ordered = sorted(row, key=lambda box: box["x"])
        for left, right in zip(ordered, ordered[1:], strict=False):
            assert right["x"] - left["x"] - left["width"] >= 8
    assert axe(page) == []


def test_listening_stores_nothing(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/signs/")
    player_button(page, "faster").click()
    player_button(page, "stop").click()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]


@pytest.mark.parametrize("width", [320, 360])
def test_the_top_bar_keeps_to_one_row(
    width: int, built_url: str, language: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": width, "height": 740})
    give_voices(page, *VOICES.values())
    page.goto(f"{built_url}{language}/signs/")
    expect(listen_button(page)).to_be_visible()
    tops = [
        one.bounding_box()
        for one in page.locator(".top-bar a:not(.skip-link), .top-bar button").all()
    ]
    assert len({round(box["y"]) for box in tops if box}) == 1


def test_on_its_side_the_player_leaves_room_to_read(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": 740, "height": 320})
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/signs/")
    page.evaluate("scrollTo(0, 900)")
    expect(page.locator(".player")).not_to_be_in_viewport()
