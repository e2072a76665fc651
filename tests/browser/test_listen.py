"""A page is read aloud by the phone's own voices, block by block, and stops when it is told to."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.phone import Phone, keep, script_words, wait_until
from tests.browser.voices import (
    ARABIC,
    ENGLISH,
    FAR_ENGLISH,
    SPANISH,
    VOICES,
    give_voices,
    hear_all,
    heard,
    listen,
    listen_button,
    player_button,
)
from tests.servers import Server


def first_words(element: Locator) -> str:
    """The first sentence of an element as a voice gets it: one line, an emergency number spelt."""
    line = re.sub(r"\b(\d)(\d)(\d)\b", r"\1 \2 \3", " ".join(element.inner_text().split()))
    return re.split(r"(?<=[.!?؟]) ", line)[0]


def test_a_page_is_read_in_order_by_a_voice_of_its_language(
    base_url: str, language: str, page: Page
) -> None:
    give_voices(page, FAR_ENGLISH, *VOICES.values())
    listen(page, f"{base_url}{language}/now/")
    spoken = hear_all(page)
    words = [one["words"] for one in spoken]
    assert words[0] == first_words(page.locator("h1"))
    titles = page.locator(".step__title").all()
    places = [words.index(first_words(title)) for title in titles]
    assert places == sorted(places)
    assert [words[place - 1] for place in places] == [f"{one + 1}." for one in range(len(titles))]
    names = {one["voice"] for one in spoken}
    assert VOICES[language]["name"] in names
    assert FAR_ENGLISH["name"] not in names
    assert all(one["lang"] and one["rate"] == 1 for one in spoken)


def test_what_is_not_shown_is_not_read(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    for address in ("now", "hours", "together"):
        listen(page, f"{built_url}en/{address}/")
        words = " ".join(one["words"] for one in hear_all(page))
        hidden = page.locator("main .visually-hidden, main [hidden], main del, main .reference")
        for text in hidden.all_text_contents():
            if len(text.strip()) > 3:
                assert text.strip() not in words
        assert not re.search(r"\[\d", words), "numbers of sources are no words"
    chosen = page.locator("h1").inner_text()
    assert chosen in words


def test_a_sentence_is_never_long_and_none_is_lost(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/about/sources/")
    words = [one["words"] for one in hear_all(page)]
    assert max(len(one) for one in words) <= 120
    letters = re.compile(r"[^a-z]+")
    everything = letters.sub("", "".join(words).lower())
    for item in page.locator("main ol > li > span:first-child").all_inner_texts()[:20]:
        assert letters.sub("", item.lower()) in everything, item


def test_a_phone_number_is_told_digit_by_digit(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/calls/us/")
    words = " ".join(one["words"] for one in hear_all(page))
    assert "Call 9 1 1" in words
    assert "1, 8 0 0, " in words
    assert not re.search(r"\d{3}-\d", words)


def mixed_page(page: Page, built_url: str) -> str:
    """An Arabic page with a block in English: what to say to an ambulance that speaks it."""
    page.goto(f"{built_url}ar/now/")
    expect(page.locator("main .say[lang=en]")).to_be_visible()
    return page.url


def test_blocks_in_another_language_get_a_voice_of_that_language(
    built_url: str, page: Page
) -> None:
    give_voices(page, ENGLISH, ARABIC)
    listen(page, mixed_page(page, built_url))
    arabic = re.compile(r"[\u0600-\u06ff]")
    for one in hear_all(page):
        if re.search(r"[a-zA-Z\u0600-\u06ff]", one["words"]):
            wanted = ARABIC if arabic.search(one["words"]) else ENGLISH
            assert one["voice"] == wanted["name"], one


def test_blocks_without_a_voice_are_left_out_and_that_is_said_once(
    built_url: str, page: Page
) -> None:
    give_voices(page, ARABIC, FAR_ENGLISH)
    listen(page, mixed_page(page, built_url))
    why = script_words(page)["leftOut"]
    page.evaluate("why => { while (heard.at(-1).words !== why && speechSynthesis.finish()); }", why)
    expect(page.locator(".player")).to_contain_text(why)
    said = hear_all(page)
    assert {one["voice"] for one in said} == {ARABIC["name"]}
    assert " ".join(one["words"] for one in said).count(why) == 1


@pytest.mark.parametrize("voices", [(), (FAR_ENGLISH,), (SPANISH, ARABIC)])
def test_without_a_voice_of_the_phone_nothing_is_offered(
    voices: tuple[dict[str, object], ...], built_url: str, page: Page
) -> None:
    give_voices(page, *voices)
    page.goto(f"{built_url}en/signs/")
    expect(page.locator("share-page")).to_be_visible()  # the later script has run
    expect(listen_button(page)).to_be_hidden()


def test_voices_that_come_late_bring_the_button(built_url: str, page: Page) -> None:
    give_voices(page)
    page.goto(f"{built_url}en/signs/")
    expect(page.locator("share-page")).to_be_visible()
    expect(listen_button(page)).to_be_hidden()
    page.evaluate(
        "voice => { speechSynthesis.known = [voice]; speechSynthesis.onvoiceschanged(); }", ENGLISH
    )
    expect(listen_button(page)).to_be_visible()


def test_without_javascript_nothing_is_offered(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{built_url}en/signs/")
    expect(page.locator("read-aloud, share-page").first).to_be_hidden()
    expect(page.locator("share-page")).to_be_hidden()


def test_the_voice_is_silent_when_the_page_is_left(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/signs/")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("speechSynthesis.speaking") is False
    expect(page.locator(".player")).to_have_count(0)


@pytest.mark.parametrize("way", ["tap", "keys"])
def test_leave_is_silent_at_once_also_on_a_slow_line(
    way: str, built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    give_voices(page, ENGLISH)
    page.route("**/recipe/", lambda route: route.abort("aborted"))  # the next page does not come
    listen(page, f"{built_url}en/signs/")
    if way == "tap":
        page.locator("quick-leave a").click(no_wait_after=True)
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    wait_until(page, "document.documentElement.hidden")
    assert page.evaluate("speechSynthesis.speaking") is False
    assert page.url.endswith("/signs/")


def test_a_voice_that_fails_is_told_and_can_be_tried_again(built_url: str, page: Page) -> None:
    give_voices(page, ENGLISH)
    listen(page, f"{built_url}en/signs/")
    first = heard(page)[0]["words"]
    page.evaluate("speechSynthesis.fail('audio-busy')")
    expect(page.locator(".player")).to_contain_text(script_words(page)["voiceFailed"])
    player_button(page, "continue").click()
    assert [one["words"] for one in heard(page)] == [first, first]
    expect(page.locator(".player")).not_to_contain_text(script_words(page)["voiceFailed"])


def test_listening_works_offline(
    phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(), killable_server("built")
    keep(reader.start(), f"{server.url}en/signs/")
    server.kill()
    page = reader.restart()
    give_voices(page, ENGLISH)
    listen(page, f"{server.url}en/now/")
    assert len(hear_all(page)) > 20
