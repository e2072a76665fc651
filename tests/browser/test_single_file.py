"""The guide in one file, opened as a phone opens a download: no server, no script, no internet."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pwa import create_app
from pwa.edition import load_edition
from pwa.release.single_file import single_file
from pwa.site.site import site_of
from tests.browser.engines import axe, ibm, without_scripts
from tests.browser.phone import LAUNCH, wait_until
from tests.conftest import ROOT, run_handrail
from tests.editions import edition_in
from tests.servers import Server

HANDS_ON = """for (const [name, value] of [
  ["canShare", ({ files }) => files[0].type === "text/html"],
  ["share", async ({ files }) => {
    if (!window.slow) { window.slow = 1; throw new DOMException("", "NotAllowedError"); }
    window.shared = [files[0].name, (await files[0].text()).length];
  }],
]) Object.defineProperty(navigator, name, { value });"""
FAILS = HANDS_ON.replace("if (!window.slow)", "if (true)").replace("NotAllowed", "Data")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """The address of a language's file in a download folder."""
    folder = tmp_path_factory.mktemp("downloads")
    app = create_app(load_edition(ROOT))

    def address(tag: str) -> str:
        path = folder / f"{tag}.html"
        path.write_bytes(single_file(app, site_of(app).edition.languages[tag]))
        return path.as_uri()

    return address


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_it_opens_and_calls_without_server_or_script(
    tag: str, file: Callable[[str], str], open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": 320, "height": 568})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file(tag))
    page.locator("#home .emergency").click()
    expect(page.locator("#now h1")).to_be_in_viewport()
    expect(page.locator("#call")).to_be_in_viewport()
    expect(page.locator("#call")).to_have_attribute("href", "tel:911")
    assert (
        page.locator("#call").evaluate("one => getComputedStyle(one).color") == "rgb(255, 255, 255)"
    )
    # On its policy: a page that had been refused its style would be white.
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert [address for address in asked if not address.startswith("file:")] == []


# One engine alone takes two minutes for a page of this length: it looks in the long run.
@pytest.mark.parametrize("tag, colours, engine", [
    ("en", "light", axe), ("ar", "dark", axe),
    pytest.param("en", "dark", ibm, marks=pytest.mark.full),
])  # fmt: skip
def test_no_engine_finds_a_fault_in_it(
    tag: str,
    colours: str,
    engine: Callable[[Page], list[str]],
    file: Callable[[str], str],
    open_page: Callable[..., Page],
) -> None:
    page = open_page(viewport={"width": 360, "height": 4000}, color_scheme=colours)
    with without_scripts(page):
        page.goto(file(tag))
    page.set_default_timeout(300_000)
    assert engine(page) == []


def test_firefox_opens_it_too(playwright, file: Callable[[str], str]) -> None:
    browser = playwright.firefox.launch(**LAUNCH["firefox"]())
    page = browser.new_page()
    page.goto(file("es"))
    page.locator("#home .emergency").click()
    expect(page.locator("#now h1")).to_be_in_viewport()
    browser.close()


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory):
    """A release that offers English in one file."""
    root = edition_in(tmp_path_factory.mktemp("offered"), ("en",))
    run_handrail("build", str(root), "--out", str(root / "out"), "--draft", "--single-file", "en")
    server = Server("built", root / "out").start()
    yield server.url, (root / "out" / "en" / "guide.html")
    server.kill()


def test_a_tap_saves_the_file(offered: tuple[str, Path], page: Page) -> None:
    address, path = offered
    page.goto(f"{address}en/install/")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as one file").click()
    assert saved.value.suggested_filename == "guide.html"
    assert Path(saved.value.path()).read_bytes() == path.read_bytes()


def test_a_phone_hands_the_file_on_at_the_second_tap_when_it_came_late(
    offered: tuple[str, Path], page: Page
) -> None:
    address, path = offered
    page.add_init_script(HANDS_ON)
    page.goto(f"{address}en/install/")
    button = page.get_by_role("button", name="Hand it on")
    button.click()
    expect(page.locator("share-file [role=status]")).to_have_text("It is ready. Tap once more.")
    button.click()
    wait_until(page, "window.shared")
    assert page.evaluate("shared") == ["guide.html", len(path.read_text())]
    expect(page.locator("share-file [role=status]")).to_be_empty()


def test_what_cannot_be_handed_on_can_still_be_saved(offered: tuple[str, Path], page: Page) -> None:
    page.add_init_script(FAILS)
    page.goto(f"{offered[0]}en/install/")
    page.get_by_role("button", name="Hand it on").click()
    expect(page.locator("share-file [role=status]")).to_contain_text(
        "Save it with the button above"
    )


def test_a_phone_that_cannot_hand_on_files_is_not_offered_it(
    offered: tuple[str, Path], page: Page
) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'canShare', { value: undefined })")
    page.goto(f"{offered[0]}en/install/")
    expect(page.get_by_role("link", name="Save as one file")).to_be_visible()
    expect(page.get_by_role("button", name="Hand it on")).to_be_hidden()
