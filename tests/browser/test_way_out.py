"""W22 and W23: a keeper can take the copy back from every phone, and give it again."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phone import KEEP_MILLISECONDS, Phone, keep, wait_until, wait_until_kept
from tests.browser.test_offline import CORE, unopened
from tests.browser.test_update import publish
from tests.servers import Server

# A neighbour on the same origin, below a path of its own and below ours.
NEIGHBOURS = ("handrail:/:files", "handrail:/guide/other/:files", "theirs")
KEPT = "async () => (await caches.keys()).sort()"
REGISTERED = "async () => (await navigator.serviceWorker.getRegistrations()).length"


@pytest.fixture
def copy(release: Path, tmp_path: Path) -> Path:
    """A release that a keeper may change."""
    return shutil.copytree(release, tmp_path / "release")


def put_worker(folder: Path, worker: Path) -> None:
    """Another file at /sw.js, without the twins of the one that stood there."""
    for suffix in (".br", ".gz"):
        (folder / f"sw.js{suffix}").unlink(missing_ok=True)
    shutil.copy(worker, folder / "sw.js")


def with_neighbours(page: Page) -> None:
    page.evaluate(
        """async names => { for (const name of names)
          await (await caches.open(name)).put("/x", new Response("theirs")); }""",
        list(NEIGHBOURS),
    )


def test_the_way_out_takes_all_of_ours_and_nothing_of_others_and_leads_back_in(
    release: Path, copy: Path, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    server, reader = killable_server("built"), phone()
    page = reader.start()
    keep(page, f"{server.url}en/")
    with_neighbours(page)
    put_worker(copy, release / "way-out.js")
    publish(server, copy)
    page.reload()
    wait_until(page, f"({KEPT})().then(names => names.length === {len(NEIGHBOURS)})")
    assert page.evaluate(KEPT) == sorted(NEIGHBOURS)
    wait_until(page, f"({REGISTERED})().then(count => count === 0)")
    expect(page.get_by_role("heading", level=1)).to_be_visible()  # whoever reads, reads on
    publish(server, release)
    page = reader.restart()
    page.goto(f"{server.url}en/")
    wait_until_kept(page)
    server.kill()
    reader.stop()
    assert unopened(reader.start(), server.url, [f"en/{name}" for name in CORE]) == []


def test_a_page_that_opens_meanwhile_claims_no_copy(
    release: Path, copy: Path, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    put_worker(copy, release / "way-out.js")
    server = killable_server("built")
    publish(server, copy)
    page = phone().start()
    page.goto(f"{server.url}en/")
    state = page.locator("offline-state")
    expect(state).to_have_text("Not saved yet.", timeout=KEEP_MILLISECONDS)
    assert page.evaluate(KEPT) == []


def test_a_worker_that_is_only_missing_costs_no_copy(
    copy: Path, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    server, reader = killable_server("built"), phone()
    page = reader.start()
    keep(page, f"{server.url}en/")
    for path in copy.glob("sw.js*"):
        path.unlink()
    publish(server, copy)
    page.reload()
    page.wait_for_timeout(2_000)
    server.kill()
    reader.stop()
    assert unopened(reader.start(), server.url, [f"en/{name}" for name in CORE]) == []
