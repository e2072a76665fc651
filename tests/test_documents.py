"""The files around the pages: manifests, robots, sitemap, security.txt, and what engines see."""

import json
import re
import struct
from datetime import date
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from pwa import create_app
from pwa.edition import load_edition
from tests.conftest import CONTACT, PUBLIC_URL
from tests.editions import DIRECTIONS, catalog_path, change, edition_in, write_catalogs
from tests.markup import Page


def manifest(release: Path, tag: str) -> dict:
    return json.loads((release / tag / "manifest.webmanifest").read_bytes())


@pytest.mark.parametrize("tag", DIRECTIONS)
def test_a_manifest_has_what_an_install_needs(release: Path, tag: str):
    found = manifest(release, tag)
    home = f"{PUBLIC_URL}{tag}/"
    direction = DIRECTIONS[tag]
    assert (found["lang"], found["dir"], found["display"]) == (tag, direction, "standalone")
    assert urljoin(home, found["start_url"]) == home and "?" not in found["start_url"]
    assert urljoin(home, found["scope"]) == PUBLIC_URL
    assert found["name"] and 0 < len(found["short_name"]) <= 12 and found["description"]
    assert found["categories"] and found["theme_color"] and found["background_color"]
    targets = [urljoin(home, one["url"]) for one in found["shortcuts"]]
    assert targets == [f"{home}now/", f"{home}calls/"]
    assert all(one["name"] for one in found["shortcuts"])


def test_switching_the_language_installs_no_second_app(release: Path):
    assert len({manifest(release, tag)["id"] for tag in DIRECTIONS}) == 1


@pytest.mark.parametrize("tag", DIRECTIONS)
def test_the_icons_are_pictures_of_the_size_they_claim(release: Path, tag: str):
    icons = manifest(release, tag)["icons"]
    wanted = {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    assert wanted | {("512x512", "monochrome")} <= {(one["sizes"], one["purpose"]) for one in icons}
    for one in icons:
        body = (release / tag / one["src"]).resolve().read_bytes()
        assert body[:8] == b"\x89PNG\r\n\x1a\n" and one["type"] == "image/png"
        assert "x".join(map(str, struct.unpack(">II", body[16:24]))) == one["sizes"]


def test_the_favicon_is_an_ico(release: Path):
    assert (release / "favicon.ico").read_bytes()[:6] == struct.pack("<HHH", 0, 1, 1)


def test_robots_may_look_and_find_the_sitemap(release: Path):
    lines = (release / "robots.txt").read_text().splitlines()
    assert "User-agent: *" in lines and f"Sitemap: {PUBLIC_URL}sitemap.xml" in lines
    assert "Disallow: /" not in lines


def test_whoever_finds_a_hole_learns_whom_to_tell(release: Path):
    fields = dict(
        line.split(": ", 1)
        for line in (release / ".well-known" / "security.txt").read_text().splitlines()
    )
    assert fields["Contact"] == CONTACT
    assert fields["Canonical"] == f"{PUBLIC_URL}.well-known/security.txt"
    expires = re.fullmatch(r"(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\dZ", fields["Expires"])
    assert expires and date.fromisoformat(expires[1]) > date(2026, 11, 20)


def locations(sitemap: str) -> set[str]:
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    return {one.text or "" for one in ElementTree.fromstring(sitemap).iter(name)}


def head_of(html: str) -> dict[str, list[str]]:
    """What a search engine is told: robots, canonical and alternates as "tag address"."""
    page = Page(html)
    links = [one.attributes for one in page.all("link")]
    metas = [one.attributes for one in page.all("meta")]
    return {
        "robots": [one["content"] for one in metas if one.get("name") == "robots"],
        "canonical": [one["href"] for one in links if one["rel"] == "canonical"],
        "alternate": [f"{one['hreflang']} {one['href']}" for one in links if "hreflang" in one],
    }


def published(root: Path) -> None:
    change(root / "content" / "edition.toml", 'base_url = ""', f'base_url = "{PUBLIC_URL}"')


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory):
    """A published edition: Spanish whole, Arabic hardly begun."""
    root = edition_in(tmp_path_factory.mktemp("mixed"))
    write_catalogs(root, "es", lambda text: f"[§{text[1:]}" if text[0] == "[" else f"§ {text}")
    catalog_path(root, "ar", "guide").unlink()
    published(root)
    return create_app(load_edition(root)).test_client()


@pytest.mark.parametrize("slug", ["", "now/", "kit/", "about/"])
def test_a_page_names_itself_and_its_translations(mixed, slug: str):
    for tag in ("en", "es"):
        head = head_of(mixed.get(f"/{tag}/{slug}").text)
        assert head["robots"] == [] and head["canonical"] == [f"{PUBLIC_URL}{tag}/{slug}"]
        assert set(head["alternate"]) == {
            f"en {PUBLIC_URL}en/{slug}", f"es {PUBLIC_URL}es/{slug}", f"x-default {PUBLIC_URL}",
        }  # fmt: skip


@pytest.mark.parametrize("slug", ["", "now/", "kit/", "about/"])
def test_a_page_hardly_translated_sends_engines_to_its_source(mixed, slug: str):
    head = head_of(mixed.get(f"/ar/{slug}").text)
    assert head["robots"] == ["noindex"] and head["alternate"] == []
    assert head["canonical"] == [f"{PUBLIC_URL}en/{slug}"]


def test_the_sitemap_lists_what_engines_may_show_and_nothing_else(mixed):
    found = locations(mixed.get("/sitemap.xml").text)
    assert {PUBLIC_URL, f"{PUBLIC_URL}en/now/", f"{PUBLIC_URL}es/now/"} <= found
    for address in found:
        answer = mixed.get(f"/{address.removeprefix(PUBLIC_URL)}")
        assert answer.status_code == 200
        head = head_of(answer.text)
        assert head["robots"] == [] and head["canonical"] == [address]
    assert not any("/ar/" in one or "recipe" in one or "404" in one for one in found)


@pytest.mark.parametrize("path", ["/en/recipe/", "/en/404.html", "/404.html", "/es/500.html"])
def test_frames_that_are_no_pages_stay_out_of_search(mixed, path: str):
    assert head_of(mixed.get(path).text)["robots"] == ["noindex"]


def test_a_page_at_sixty_percent_is_shown_and_below_it_is_not(tmp_path: Path):
    root = edition_in(tmp_path)
    published(root)
    edition = load_edition(root)
    texts = [text for _, text, _ in edition.pages["privacy"].messages()]
    for count, shown in ((-(-len(texts) * 6 // 10), True), (-(-len(texts) * 6 // 10) - 1, False)):
        translated = set(texts[:count])
        write_catalogs(root, "es", lambda text, done=translated: text if text in done else "")
        page = create_app(edition).test_client().get("/es/privacy/").text
        assert (head_of(page)["robots"] == []) is shown, count


def test_an_edition_without_an_address_stays_out_of_search(tmp_path: Path):
    client = create_app(load_edition(edition_in(tmp_path))).test_client()
    assert client.get("/sitemap.xml").status_code == 404
    assert client.get("/.well-known/security.txt").status_code == 404
    assert "Sitemap" not in client.get("/robots.txt").text
    for path in ("/", "/en/", "/en/now/"):
        head = head_of(client.get(path).text)
        assert head["robots"] == ["noindex"] and head["canonical"] == []


def test_without_a_contact_nobody_is_asked_to_write(tmp_path: Path):
    root = edition_in(tmp_path)
    assert "mailto:" not in create_app(load_edition(root)).test_client().get("/en/calls/").text
    change(root / "content" / "edition.toml", 'contact = ""', 'contact = "mailto:a@example.org"')
    page = Page(create_app(load_edition(root)).test_client().get("/en/calls/").text)
    links = [one.attributes["href"] for one in page.all("a")]
    mails = [link for link in links if link.startswith("mailto:a@example.org?subject=")]
    lines = page.having("data-line")
    assert len(mails) == len(lines) + 1  # beside each number, and at the end
