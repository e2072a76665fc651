"""A line with hours says whether it is open now, by its own clock and not the reader's."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

PARIS = ZoneInfo("Europe/Paris")  # the zone of Drogues info service, open from 8:00 to 2:00


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-12-01T09:00", "Open now"),
        ("2026-12-01T01:30", "Open now"),  # opened the day before
        ("2026-12-01T02:30", "Closed now"),
        ("2026-12-01T07:59", "Closed now"),
        ("2027-03-28T01:30", "Open now"),  # the night in which 2:00 becomes 3:00
        ("2027-03-28T03:30", "Closed now"),
        ("2027-10-31T08:30", "Open now"),  # the morning after 3:00 has become 2:00
    ],
)
def test_open_or_closed_is_told_in_the_zone_of_the_line(
    moment: str, words: str, built_url: str, open_page: Callable[..., Page]
) -> None:
    page = at(open_page, moment)
    page.goto(f"{built_url}en/calls/fr/")
    expect(page.locator("line-hours").first).to_contain_text(words)


def test_a_closed_line_names_its_opening_and_one_that_is_open(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = at(open_page, "2026-12-01T03:00")
    page.goto(f"{built_url}en/calls/fr/")
    hours = page.locator("line-hours").first
    expect(hours).to_contain_text("Opens")
    expect(hours.locator("a[href^='tel:']")).to_be_visible()


def test_the_open_line_is_named_as_it_is_in_every_script(
    built_url: str, language: str, open_page: Callable[..., Page]
) -> None:
    page = at(open_page, "2026-12-01T03:00")
    page.goto(f"{built_url}{language}/calls/fr/")
    other = page.locator("line-hours").first.locator(".line-hours__state span")
    names = other.locator("bdi[translate=no]")
    expect(names).to_have_text(["SAMU", "15"])
    number = other.locator("a[href='tel:15'] [data-number]")
    expect(number).to_have_attribute("dir", "ltr")


def at(open_page: Callable[..., Page], moment: str) -> Page:
    """A page on a phone in New York, at a moment told in Paris time."""
    page = open_page(timezone_id="America/New_York")
    page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=PARIS))
    return page
