"""The helper beside the steps: a count that follows the clock, and the pace of breaths."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.phone import Phone, keep
from tests.servers import Server

# What the phone is asked to do, noted before any script of the page runs.
NOTED = """
window.noted = [];
navigator.vibrate = pattern => { noted.push(["buzz", [].concat(pattern).length]); return true; };
Object.defineProperty(navigator, "wakeLock", {value: {request: async kind => {
  noted.push(["awake", kind]);
  return {release: async () => { noted.push(["asleep"]); }};
}}});
"""


def count_of(page: Page) -> Locator:
    return page.locator("minute-count")


@pytest.fixture
def helped(open_page: Callable[..., Page], built_url: str) -> Page:
    """The steps, on a phone whose clock the test moves, and the count begun."""
    page = open_page()
    page.add_init_script(NOTED)
    page.clock.install(time=1_800_000_000)
    page.goto(f"{built_url}en/now/")
    page.clock.pause_at(1_800_000_100)
    page.locator("minute-count summary").click()
    return page


def test_the_call_comes_before_the_count(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}en/now/")
    call = page.get_by_role("main").get_by_role("link", name="Call 911").bounding_box()
    count = page.locator("minute-count summary").bounding_box()
    assert call and count and call["y"] < count["y"]


def test_it_is_due_at_the_right_second_and_says_so_once(helped: Page) -> None:
    helped.clock.run_for(179_000)
    expect(count_of(helped)).to_contain_text("0:01")
    expect(count_of(helped).get_by_role("status")).to_be_empty()
    helped.clock.run_for(1_000)
    expect(count_of(helped)).to_contain_text("0:00")
    expect(count_of(helped).get_by_role("status")).to_have_text("3 minutes are over.")
    helped.clock.run_for(60_000)
    assert [name for name in helped.evaluate("noted") if name[0] == "buzz"] == [["buzz", 5]]


def test_it_is_right_after_100_seconds_in_another_app(helped: Page) -> None:
    # A browser out of sight runs no timer: the clock goes on, the page does not.
    helped.clock.set_system_time(1_800_000_100 + 100)
    helped.clock.run_for(250)
    expect(count_of(helped)).to_contain_text("1:20")


def test_it_goes_on_in_a_closed_panel(helped: Page) -> None:
    helped.locator("minute-count summary").click()
    expect(count_of(helped).get_by_text("still not breathing well?")).to_be_hidden()
    helped.clock.run_for(30_000)
    helped.locator("minute-count summary").click()
    expect(count_of(helped)).to_contain_text("2:30")
    helped.locator("minute-count summary").click()
    helped.clock.run_for(150_000)
    # What to do then must be read even if the panel was closed.
    expect(count_of(helped).get_by_text("still not breathing well?")).to_be_visible()


def test_it_goes_on_after_a_reload_and_begins_anew_when_asked(helped: Page) -> None:
    helped.clock.run_for(60_000)
    helped.reload()
    expect(count_of(helped)).to_contain_text("2:00")
    count_of(helped).get_by_role("button", name="Start again").click()
    expect(count_of(helped)).to_contain_text("3:00")


def test_a_count_of_another_day_is_gone(helped: Page) -> None:
    helped.clock.run_for(3_700_000)
    helped.reload()
    expect(count_of(helped).get_by_text("still not breathing well?")).to_be_hidden()


def test_nothing_of_it_is_stored_and_the_screen_stays_on(helped: Page) -> None:
    helped.clock.run_for(5_000)
    stored = helped.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert stored == []
    assert ["awake", "screen"] in helped.evaluate("noted")
    helped.clock.run_for(180_000)
    assert ["asleep"] in helped.evaluate("noted")


def test_a_tap_before_the_script_has_come_begins_the_count(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    page.add_init_script(NOTED)
    held: list[Route] = []
    page.route("**/*.js", lambda route: held.append(route))
    page.clock.install(time=1_800_000_000)
    page.goto(f"{built_url}en/wave/", wait_until="commit")
    page.locator("minute-count summary").click()
    for _ in range(100):  # a script may ask for another
        while held:
            held.pop().continue_()
        if count_of(page).locator(".timer__left").count():
            break
        page.wait_for_timeout(100)
    page.clock.fast_forward(601_000)
    expect(count_of(page).get_by_role("status")).to_have_text("10 minutes are over.")


def test_the_quiet_ten_minutes_make_no_noise(built_url: str, open_page: Callable) -> None:
    page = open_page()
    page.add_init_script(NOTED)
    page.clock.install(time=1_800_000_000)
    page.goto(f"{built_url}en/wave/")
    page.locator("minute-count summary").click()
    expect(count_of(page)).to_contain_text(re.compile(r"\d:\d\d"))
    page.clock.fast_forward(601_000)
    expect(count_of(page).get_by_role("status")).to_have_text("10 minutes are over.")
    assert [name for name in page.evaluate("noted") if name[0] == "buzz"] == []


def test_the_pace_is_one_breath_every_five_seconds(helped: Page) -> None:
    pace = helped.locator("breath-pacer")
    pace.get_by_role("button", name="Show me the pace").click()
    seen = []
    for _ in range(20):
        seen.append(pace.locator(".pacer").inner_text())
        helped.clock.run_for(500)
    assert seen == (["Breathe"] * 3 + ["Wait"] * 7) * 2
    assert [name for name in helped.evaluate("noted") if name == ["buzz", 1]] == [["buzz", 1]] * 3
    pace.get_by_role("button", name="Stop").click()
    helped.clock.run_for(10_000)
    expect(pace.locator(".pacer")).to_be_hidden()


def test_without_a_script_the_words_say_the_pace(built_url: str, open_page: Callable) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{built_url}en/now/")
    expect(page.locator("breath-pacer")).to_be_hidden()
    expect(page.get_by_text("1 breath every 5 seconds")).to_be_visible()


@pytest.mark.parametrize("engine", ["chromium", pytest.param("firefox", marks=pytest.mark.full)])
def test_it_counts_offline(
    engine: str, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(engine), killable_server("built")
    keep(reader.start(), f"{server.url}en/", "core")
    server.kill()
    page = reader.restart()
    page.goto(f"{server.url}en/now/")
    page.locator("minute-count summary").click()
    expect(count_of(page)).to_contain_text("2:5")
