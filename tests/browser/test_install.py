"""The app can be put on a home screen, and the manifest says what it should."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.phone import Phone, wait_until_kept

REQUIRED = (
    "id", "name", "short_name", "start_url", "scope", "display", "lang", "dir", "categories",
    "icons", "shortcuts",
)  # fmt: skip


def manifest_of(page: Page) -> tuple[str, dict[str, Any]]:
    """The manifest's address and content, as the page links it."""
    address = page.locator("link[rel=manifest]").get_attribute("href")
    url = urljoin(page.url, address)
    response = page.request.get(url)
    assert response.headers["content-type"].startswith("application/manifest+json")
    return url, response.json()


def test_chromium_finds_nothing_that_keeps_it_from_installing(
    base_url: str, phone: Callable[..., Phone]
) -> None:
    page = phone().start()
    page.goto(f"{base_url}en/")
    wait_until_kept(page, "core")
    session = page.context.new_cdp_session(page)
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    assert session.send("Page.getAppManifest")["errors"] == []


def test_each_language_has_its_manifest(base_url: str, language: str, page: Page) -> None:
    page.goto(f"{base_url}{language}/")
    url, manifest = manifest_of(page)
    assert not set(REQUIRED) - set(manifest)
    assert manifest["lang"] == page.locator("html").get_attribute("lang")
    assert manifest["dir"] == (page.locator("html").get_attribute("dir") or "ltr")
    start = urlsplit(urljoin(url, manifest["start_url"]))
    assert (start.path, start.query) == (f"/guide/{language}/", "")
    assert urljoin(url, manifest["scope"]) == base_url
    assert [urljoin(url, item["url"]) for item in manifest["shortcuts"]] == [
        f"{base_url}{language}/now/",
        f"{base_url}{language}/calls/",
    ]


def test_all_languages_are_one_app(base_url: str, page: Page, pages: tuple[str, ...]) -> None:
    identities = set()
    for address in pages:
        if address.count("/") == 1:
            page.goto(base_url + address)
            url, manifest = manifest_of(page)
            identities.add(urljoin(urljoin(url, manifest["start_url"]), manifest["id"]))
    assert len(identities) == 1


def test_every_icon_is_a_picture_of_the_size_it_claims(base_url: str, page: Page) -> None:
    page.goto(f"{base_url}en/")
    url, manifest = manifest_of(page)
    purposes = {(icon.get("purpose", "any"), icon["sizes"]) for icon in manifest["icons"]}
    assert {size for purpose, size in purposes if purpose == "any"} >= {"192x192", "512x512"}
    assert {purpose for purpose, _ in purposes} >= {"maskable", "monochrome"}
    for icon in manifest["icons"]:
        assert natural_size(page, urljoin(url, icon["src"])) == icon["sizes"]
    touch = page.locator("link[rel=apple-touch-icon]").get_attribute("href")
    assert natural_size(page, urljoin(page.url, touch)) == "180x180"


def natural_size(page: Page, url: str) -> str:
    """Width and height of a picture, as the browser decodes it."""
    return page.evaluate(
        """async url => {
          const picture = new Image();
          picture.src = url;
          await picture.decode();
          return `${picture.naturalWidth}x${picture.naturalHeight}`;
        }""",
        url,
    )


def test_an_install_button_appears_where_the_browser_offers_one(
    built_url: str, phone: Callable[..., Phone]
) -> None:
    page = phone().start()
    page.goto(f"{built_url}en/install/")
    expect(page.locator("install-app").get_by_role("button")).to_be_visible(timeout=15_000)
