"""What a screen reader is given of six pages, word for word, as a person has reviewed it.

The expectations lie in `snapshots/`. To renew one, delete its file and run this module: the test
writes the file anew and fails once. Read what has changed before you commit it.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

KEPT = Path(__file__).parent / "snapshots"
DAY = datetime(2026, 11, 27, 12, tzinfo=UTC)  # numbers grow old, and say so


@pytest.mark.parametrize(
    "address", ["en/", "en/now/", "en/hours/", "en/calls/", "es/now/", "ar/now/"]
)
def test_a_screen_reader_is_given_what_was_expected(
    address: str, built_url: str, open_page: Callable[..., Page]
) -> None:
    # Without the worker: whether a copy is saved is another test's matter.
    page = open_page(timezone_id="America/New_York", locale="en-US")
    page.clock.set_fixed_time(DAY)
    page.goto(f"{built_url}{address}", wait_until="networkidle")
    given = page.locator("body").aria_snapshot() + "\n"
    file = KEPT / f"{address.rstrip('/').replace('/', '-')}.yml"
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        file.write_text(given, encoding="utf-8")
        pytest.fail(f"{file.name} was missing and has been written: review it")
    assert given == file.read_text(encoding="utf-8")
