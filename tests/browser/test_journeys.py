"""The same ways through the guide in two engines: read, switch, call, leave, choose, tick."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.browser.phone import LAUNCH, PATIENCE_MILLISECONDS, SCREEN

# Firefox waits for ever for a dialler: what a tap asks for is noted, and goes no further.
NOTE_CALLS = """() => {
  globalThis.calls = [];
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='tel:']");
    if (!link || event.defaultPrevented) return;
    globalThis.calls.push(link.getAttribute("href"));
    event.preventDefault();
  });
}"""


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def engine(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Browser]:
    """Each browser once for all journeys."""
    browser = getattr(playwright, request.param).launch(**LAUNCH[request.param]())
    yield browser
    browser.close()


@pytest.fixture
def reader(engine: Browser) -> Iterator[Page]:
    """A page in a profile that forgets."""
    context = engine.new_context(viewport=SCREEN, timezone_id="America/New_York")
    context.set_default_timeout(PATIENCE_MILLISECONDS)
    yield context.new_page()
    context.close()


def test_from_the_chooser_to_a_page_and_into_another_language(built_url: str, reader: Page) -> None:
    reader.goto(built_url)
    reader.get_by_role("link", name="English").click()
    reader.wait_for_url(f"{built_url}en/")
    reader.get_by_role("main").locator("a.door").first.click()
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    page = reader.url.removeprefix(f"{built_url}en/")
    reader.get_by_role("link", name="Español").click()
    reader.wait_for_url(f"{built_url}es/{page}")
    expect(reader.locator("html")).to_have_attribute("lang", "es")


def test_a_tap_on_the_bar_calls(built_url: str, reader: Page) -> None:
    reader.goto(f"{built_url}en/now/")
    reader.evaluate(NOTE_CALLS)
    reader.locator("call-bar").get_by_role("link", name="Call 911").click()
    assert reader.evaluate("calls") == ["tel:911"]


def test_leave_hides_the_page_and_back_does_not_show_it(built_url: str, reader: Page) -> None:
    reader.goto(f"{built_url}en/")
    reader.goto(f"{built_url}en/signs/")
    reader.locator("quick-leave a").click()
    reader.wait_for_url(f"{built_url}en/recipe/")
    reader.go_back()
    expect(reader).to_have_url(f"{built_url}en/")


def test_a_timeline_is_chosen_and_questions_are_ticked(built_url: str, reader: Page) -> None:
    reader.goto(f"{built_url}en/hours/")
    reader.get_by_text("Fentanyl", exact=True).first.click()
    expect(reader.get_by_role("heading", name="Fentanyl", exact=True)).to_be_visible()
    reader.goto(f"{built_url}en/places/")
    reader.get_by_role("checkbox").first.check()
    status = reader.locator("tick-list").get_by_role("status")
    expect(status).to_have_text("1 of 16 ticked")
    reader.reload()
    expect(status).to_have_text("1 of 16 ticked")
    expect(reader.get_by_role("checkbox").first).to_be_checked()
