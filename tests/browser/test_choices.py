"""Choosing a timeline, ticking questions, finding a word: taps that leave as little as they can."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

STORED = "() => Object.keys(localStorage).map((key) => key.split(':').at(-1))"


def shown(page: Page) -> list[str]:
    """The headings of the timelines that can be seen."""
    return [one.inner_text() for one in page.locator("section h3").all() if one.is_visible()]


def test_one_timeline_is_shown_and_a_tap_chooses_another(
    base_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{base_url}en/hours/")
    assert shown(page) == ["Not sure, or mixed"]
    page.get_by_text("Fentanyl", exact=True).first.click()
    assert shown(page) == ["Fentanyl"]
    page.keyboard.press("ArrowDown")
    assert shown(page) == ["Slow-release pills"]


def test_on_paper_all_timelines_follow_in_order(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}en/hours/")
    page.emulate_media(media="print")
    found = shown(page)
    assert found[:2] == ["Not sure, or mixed", "Heroin and other short-acting"] and len(found) == 6


def test_a_symptom_is_one_tap_from_what_helps(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}en/hours/")
    page.get_by_role("link", name="Cramps in the belly").first.click()
    target = page.locator("#symptom-cramps")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("doctor or pharmacist")


def test_the_questions_print_on_one_sheet(built_url: str, language: str, page: Page) -> None:
    page.goto(f"{built_url}{language}/places/")
    sheets = re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4"))
    assert len(sheets) == 1
    page.emulate_media(media="print")
    assert page.get_by_role("checkbox").count() == 16
    expect(page.get_by_role("checkbox").first).to_be_visible()
    expect(page.locator("call-bar a").first).to_be_visible()


def test_ticks_are_counted_kept_and_erased(base_url: str, page: Page) -> None:
    page.goto(f"{base_url}en/places/")
    count = page.locator("tick-list").get_by_role("status")
    expect(count).to_have_text("0 of 16 ticked")
    assert page.evaluate(STORED) == []
    page.get_by_role("checkbox").nth(2).check()
    page.get_by_text("Do you offer methadone and buprenorphine?").click()
    expect(count).to_have_text("2 of 16 ticked")
    page.reload()
    expect(count).to_have_text("2 of 16 ticked")
    expect(page.get_by_role("checkbox").nth(2)).to_be_checked()
    assert page.evaluate(STORED) == ["ticked"]
    while (ticked := page.get_by_role("checkbox", checked=True)).count():
        ticked.first.uncheck()
    assert page.evaluate(STORED) == [], "no tick leaves no trace"


def test_ticks_that_were_erased_are_gone(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}en/places/")
    page.get_by_role("checkbox").first.check()
    page.goto(f"{built_url}en/status/")
    page.get_by_text("Erase what this phone keeps").click()
    page.get_by_role("button", name="Yes, erase it now").click()
    expect(page.locator("erase-all").get_by_role("status")).to_contain_text(
        "Erased", timeout=15_000
    )
    page.goto(f"{built_url}en/places/")
    expect(page.get_by_role("checkbox").first).not_to_be_checked()


def test_the_questions_read_without_scripts(built_url: str, open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{built_url}en/places/")
    expect(page.get_by_role("checkbox")).to_have_count(16)
    expect(page.get_by_role("group", name="About medicine")).to_contain_text("Good answer:")
    expect(page.get_by_role("heading", name="Signs of a bad offer")).to_be_visible()


def test_typing_finds_a_word_and_keeps_nothing(base_url: str, page: Page) -> None:
    page.goto(f"{base_url}en/find/")
    field = page.get_by_role("searchbox", name="Type a word")
    field.fill("CAN'T slee")
    rows = page.locator("word-finder li:visible")
    expect(rows).to_have_count(1)
    expect(page.locator("word-finder h2:visible")).to_have_count(1)
    field.fill("zzzz")
    expect(rows).to_have_count(0)
    expect(page.locator("word-finder").get_by_role("status")).to_contain_text("No such word")
    field.fill("")
    assert rows.count() > 100
    field.fill("adict")  # as people misspell it
    rows.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Why it is so hard")
    assert page.evaluate(STORED) == [] and "?" not in page.url


def test_without_scripts_the_whole_list_stands(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{built_url}es/find/")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    assert page.locator("word-finder li:visible").count() > 90
