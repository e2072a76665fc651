"""One tap calls, and the number shown is the number dialled."""

import re
import tomllib
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests.browser.guide import in_language, is_country
from tests.browser.phone import Phone, keep
from tests.servers import Server

# Every link that calls or writes: its number, and the number that a reader sees in it or, where
# the link says only “Text”, in the card around it.
NUMBERS = """() => [...document.querySelectorAll("a[href^='tel:'], a[href^='sms:']")].map(link => {
  const shown = link.querySelector("[data-number]") ||
    link.closest("li, article, section")?.querySelector("[data-number]");
  return {
    dialled: link.getAttribute("href").replace(/^(tel|sms):/, "").split("?")[0],
    shown: shown?.innerText ?? "",
    direction: shown ? getComputedStyle(shown).direction : "",
  };
})"""


def dial_strings(edition: Path) -> set[str]:
    """Every number of the edition's files."""
    files = (edition / "content" / "helplines").glob("*.toml")
    return {line["dial"] for file in files for line in tomllib.loads(file.read_text())["line"]}


def test_the_number_shown_is_the_number_dialled(
    built_url: str, language: str, reading: list[str], page: Page, edition: Path
) -> None:
    """As a browser shows it; tests/test_pages.py reads every page of every language."""
    known, wrong, seen = dial_strings(edition), [], 0
    for address in reading:
        page.goto(built_url + address)
        for link in page.evaluate(NUMBERS):
            seen += 1
            digits = re.sub(r"[^0-9+]", "", link["shown"])
            sound = digits == link["dialled"] and link["dialled"] in known
            if not sound or link["direction"] != "ltr":
                wrong.append((address, link))
    assert seen > len(known)
    assert wrong == []


def test_every_number_of_the_data_can_be_tapped(
    built_url: str, pages: tuple[str, ...], page: Page, edition: Path
) -> None:
    tapped = set()
    for address in in_language(pages, "en"):
        if address.startswith("en/calls/"):
            page.goto(built_url + address)
            tapped |= {link["dialled"] for link in page.evaluate(NUMBERS)}
    offered = {address.split("/")[2].upper() for address in pages if is_country(address)}
    wanted = set()
    for file in (edition / "content" / "helplines").glob("*.toml"):
        table = tomllib.loads(file.read_text())
        if table["country"] in offered:
            wanted |= {line["dial"] for line in table["line"] if line["channel"] != "chat"}
    assert wanted - tapped == set()


def test_one_tap_asks_the_phone_to_call(base_url: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{base_url}en/")
    page.get_by_role("link", name="Call 911").first.click()
    page.wait_for_timeout(300)
    assert "tel:911" in asked
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_after_400_days_a_number_says_so_and_stays(
    built_url: str, page: Page, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    assert_old_but_there(page, f"{built_url}en/calls/")
    reader, server = phone(), killable_server("built")
    keep(reader.start(), f"{server.url}en/")
    server.kill()
    assert_old_but_there(reader.restart(), f"{server.url}en/calls/")


def assert_old_but_there(page: Page, url: str) -> None:
    """The words have changed, the numbers have not gone."""
    page.clock.set_fixed_time(datetime.now() + timedelta(days=400))
    page.goto(url)
    ages = page.locator("line-age")
    expect(ages.first).to_contain_text("Not checked since")
    fresh = [age.inner_text() for age in ages.all() if "Not checked" not in age.inner_text()]
    assert fresh == []
    expect(ages.first).to_contain_text("911")
    expect(page.get_by_role("link", name="988").first).to_be_visible()


def test_the_chosen_country_changes_every_bar(base_url: str, page: Page) -> None:
    page.goto(f"{base_url}en/settings/")
    page.locator("country-choice").get_by_role("button", name="United Kingdom").click()
    for address in ("en/", "en/now/", "es/", "ar/signs/"):
        page.goto(base_url + address)
        bar = page.locator("call-bar")
        expect(bar.locator("a[href='tel:999']"), address).to_be_visible()
        expect(bar.locator("a[href='tel:911']"), address).to_have_count(0)
    page.goto(f"{base_url}en/now/")
    expect(page.locator("main")).not_to_contain_text("911")


def test_an_old_number_of_a_chosen_country_names_that_countrys_ambulance(
    base_url: str, page: Page
) -> None:
    page.goto(f"{base_url}en/settings/")
    page.locator("country-choice").get_by_role("button", name="United Kingdom").click()
    page.clock.set_fixed_time(datetime.now() + timedelta(days=400))
    for address in ("en/now/", "en/signs/"):
        page.goto(base_url + address)
        expect(page.locator("main line-age").first).to_contain_text("call 999")
        expect(page.locator("main")).not_to_contain_text("911")


def test_the_phone_list_is_that_of_the_chosen_country(base_url: str, page: Page) -> None:
    page.goto(f"{base_url}en/settings/")
    chosen = page.locator("country-choice").get_by_role("button", name="Spain")
    chosen.click()
    expect(chosen).to_have_attribute("aria-pressed", "true")
    page.goto(f"{base_url}en/calls/")
    expect(page.locator("main a[href='tel:911']").first).to_be_hidden()
    page.locator("main").get_by_role("link", name="Spain", exact=True).click()
    expect(page.locator("main a[href='tel:024']").first).to_be_visible()


def test_the_time_zone_only_suggests(base_url: str, open_page: Callable[..., Page]) -> None:
    page = open_page(timezone_id="Europe/London", locale="en-US")
    page.goto(f"{base_url}en/")
    bar = page.locator("call-bar")
    expect(bar.locator("a[href='tel:999']")).to_be_visible()
    expect(bar.locator("a[href='tel:911']")).to_be_visible()
    expect(bar).to_contain_text("In United Kingdom: call 999")
    expect(bar).to_contain_text("United States")


def test_a_country_that_is_not_offered_is_told_so(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(timezone_id="Africa/Cairo", locale="ar-EG")
    page.goto(f"{built_url}en/now/")
    hint = page.locator("call-bar").get_by_role("link", name="Not in United States?")
    expect(hint).to_contain_text("Call your local ambulance number.")
    hint.click()
    expect(page.get_by_role("heading", name="Your country")).to_be_visible()
    page = open_page(timezone_id="UTC")  # no place at all
    page.goto(f"{built_url}en/now/")
    page.wait_for_timeout(500)
    expect(page.locator(".country-hint")).to_have_count(0)


def test_the_language_of_the_phone_suggests_no_country(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(timezone_id="America/New_York", locale="en-GB")
    page.goto(f"{built_url}en/")
    expect(page.locator("call-bar a[href='tel:911']")).to_be_visible()
    expect(page.locator("call-bar a[href='tel:999']")).to_have_count(0)


def test_the_chosen_numbers_need_nothing_that_comes_later(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    page.goto(f"{built_url}en/settings/")
    page.get_by_role("button", name="Choose United Kingdom").click()
    expect(page.get_by_role("link", name="Call 999").first).to_be_visible()
    refused: list[str] = []
    app = page.evaluate("fetch(document.querySelector('head script').src).then(one => one.text())")
    later = re.findall(r'import\("\./([^"]+)"\)', app)[-1]

    def refuse(route: Route) -> None:
        refused.append(route.request.url)
        route.abort()

    page.route(lambda url: url.endswith(later), refuse)
    page.goto(f"{built_url}en/now/")
    expect(page.get_by_role("link", name="Call 999").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert len(refused) == 1, "one script comes later, and was refused"
    expect(page.locator("offline-state")).to_be_hidden()
