"""Ten readers' needs, from home, offline, with real taps: the right words are two taps away."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.phone import Phone, keep
from tests.servers import Server

MOST_TAPS = 2
# who, the links they tap one after the other, words that they need and then see
NEEDS = [
    ("thirty hours in, not sure what it was", ["I’m in withdrawal"], "Not sure, or mixed"),
    ("just out of prison", ["Pregnant, just out, under 18, and more"], "far less than before"),
    ("pregnant", ["Pregnant, just out, under 18, and more"], "Do not stop suddenly."),
    ("the mother of someone who uses", ["I care about someone"], "You did not cause this."),
    ("no insurance", ["Find a word", "No insurance"], "I have no insurance. Can you still see me?"),
    ("wants to try again after a lapse", ["Not ready, or it did not work"], "Any step counts"),
    ("a friend has blue lips", ["Someone won’t wake up"], "Call 911"),
    ("a craving right now", ["Getting through a craving"], "ten minutes"),
    ("wants medicine this week", ["I want help", "Medicine soon"], "Can I just walk in?"),
    ("afraid that somebody looks at the phone", ["Privacy, and leaving fast"], "Leave"),
    ("wants to know what a place must answer", ["I want help", "Find a good place"], "Good answer"),
]  # fmt: skip


def test_ten_needs_are_met_offline_within_two_taps(
    phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(has_touch=True, is_mobile=True), killable_server("built")
    keep(reader.start(), f"{server.url}en/")
    server.kill()
    page = reader.restart()
    for who, taps, words in NEEDS:
        page.goto(f"{server.url}en/")
        for name in taps:
            tap(page, name)
        expect(page.locator("main"), who).to_contain_text(words)
        assert len(taps) <= MOST_TAPS, who
        expect(page.locator("call-bar a[href^='tel:']").first, who).to_be_visible()


def tap(page: Page, name: str) -> None:
    """Tap a link of the page's words as a thumb does, and wait for the page behind it."""
    link = page.locator("main").get_by_role("link", name=name).first
    link.scroll_into_view_if_needed()
    before = page.url
    link.tap()
    page.wait_for_url(lambda url: url != before)
