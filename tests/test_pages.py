"""What every page of every language has, and what none may have."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from pwa import create_app
from pwa.edition import load_edition
from pwa.release.freeze import file_name
from tests.editions import DIRECTIONS, change, edition_in
from tests.markup import Page, read

FRAMELESS = re.compile(r"[\w-]+/recipe/|")  # the neutral page behind Leave, and the chooser
RUNNABLE = ("style", "iframe", "object", "embed", "form", "base", "applet", "frame", "template")


@pytest.fixture(scope="module")
def framed(pages: tuple[str, ...]) -> list[str]:
    """The pages of the guide: all but the chooser and what Leave leads to."""
    return [path for path in pages if not FRAMELESS.fullmatch(path)]


def test_every_page_tells_its_language_and_direction(release: Path, pages: tuple[str, ...]):
    for path in pages:
        (root,) = read(release, path).all("html")
        tag = path.partition("/")[0] or "en"
        assert (root.attributes["lang"], root.attributes["dir"]) == (tag, DIRECTIONS[tag]), path


def test_every_page_has_one_title_and_one_first_heading(release: Path, pages: tuple[str, ...]):
    for path in pages:
        page = read(release, path)
        assert [len(page.all("title")), len(page.all("h1")), len(page.all("main"))] == [1, 1, 1]
        assert page.all("title")[0].text and page.all("h1")[0].text, path


def test_nothing_is_inline(release: Path, addresses: tuple[str, ...]):
    for path in addresses:
        if path and not path.endswith(("/", ".html")):
            continue
        page = read(release, path)
        assert not page.all(*RUNNABLE) and not page.having("style"), path
        names = {name for one in page.elements for name in one.attributes}
        assert not [name for name in names if name.startswith("on") or name == "srcdoc"], path
        for script in page.all("script"):
            hashed = "/_h/" in f"/{script.attributes['src']}"
            assert not script.text and (hashed or path == "translate/"), path
        assert b"javascript:" not in (release / file_name(path)).read_bytes().lower()


def test_every_page_of_the_guide_can_be_left_at_once(release: Path, framed: list[str]):
    for path in framed:
        ways = [
            urljoin(f"/{path}", one.attributes["href"])
            for leave in read(release, path).all("quick-leave")
            for one in read(release, path).all("a")
            if leave in one.ancestors()
        ]
        assert ways == [f"/{path.partition('/')[0]}/recipe/"], path


def test_the_first_row_leads_to_the_emergency_steps(release: Path, framed: list[str]):
    for path in framed:
        tag, page = path.partition("/")[0], read(release, path)
        links = [one for one in page.all("a") if "main" in {a.tag for a in one.ancestors()}]
        first = urljoin(f"/{path}", links[0].attributes["href"])
        if path == f"{tag}/now/":  # may lead to the same words in the source, and to the ambulance
            assert first.startswith(("tel:", "/en/now/#"))
        else:
            assert first == f"/{tag}/now/", path


def test_the_front_door_leads_to_the_steps_in_each_language(release: Path):
    page = read(release, "")
    for tag, direction in DIRECTIONS.items():
        (link,) = [one for one in page.all("a") if one.attributes["href"] == f"./{tag}/now/"]
        assert (link.nearest("lang"), link.nearest("dir")) == (tag, direction) and link.text


def test_the_call_bar_has_two_numbers_and_their_check(release: Path, framed: list[str], edition):
    known = load_edition(edition)
    for path in framed:
        page = read(release, path)
        (bar,) = page.all("call-bar")
        inside = [one for one in page.elements if bar in one.ancestors()]
        dials = [one.attributes["href"] for one in inside if one.tag == "a"]
        named = re.search(r"/calls/(..)/", path)
        country = named[1].upper() if named else known.settings.default_country
        assert dials[0] == f"tel:{known.emergency(country).dial}", path
        if country == known.settings.default_country:
            assert len(dials) == 2, path
        assert all(one.startswith("tel:") for one in dials)
        checks = [one for one in inside if one.tag == "line-age"]
        assert all(re.search(r"\d|[٠-٩]", one.text) for one in checks), path
        # Each number has the day of its own check, in the same order.
        lines = {f"tel:{line.dial}": line for line in known.countries[country].line}
        days = [lines[dial].checked.isoformat() for dial in dials]
        assert [one.attributes["data-checked"] for one in checks] == days, path
        roles = [one.attributes["data-roles"] for one in inside if one.tag == "a"]
        assert [one.attributes["data-role"] for one in checks] == roles, path


def test_the_number_shown_is_the_number_dialled(release: Path, pages: tuple[str, ...]):
    for path in pages:
        page = read(release, path)
        for link in page.all("a"):
            if not link.attributes.get("href", "").startswith(("tel:", "sms:")):
                continue
            shown = [one for one in page.having("data-number") if link in one.ancestors()]
            assert len(shown) == 1 and shown[0].tag == "bdi", (path, link.text)
            digits = re.sub(r"[ \-()]", "", shown[0].text)
            assert link.attributes["href"].partition(":")[2] == digits, path


def test_every_number_stands_beside_the_day_of_its_check(release: Path, framed: list[str]):
    for path in framed:
        if "/calls/" in path:
            page = read(release, path)
            lines, ages = page.having("data-line"), page.having("data-checked")
            ages_in_bar = len(page.having("data-roles"))
            assert lines and len(ages) == len(lines) + ages_in_bar, path
            assert all(one.text and one.attributes["data-old"] for one in ages)


def test_ids_are_unique_in_their_page(release: Path, pages: tuple[str, ...]):
    for path in pages:
        ids = [one.attributes["id"] for one in read(release, path).having("id")]
        assert len(ids) == len(set(ids)), path


def test_each_number_of_the_call_bar_has_the_day_of_its_own_check(tmp_path: Path):
    root = edition_in(tmp_path)
    numbers = root / "content" / "helplines" / "us.toml"
    change(numbers, "checked = 2026-11-20", "checked = 2026-11-01")
    page = Page(create_app(load_edition(root)).test_client().get("/en/signs/").text)
    (bar,) = page.all("call-bar")
    ages = [one for one in page.all("line-age") if bar in one.ancestors()]
    assert [one.attributes["data-checked"] for one in ages] == ["2026-11-01", "2026-11-20"]
    assert "Nov 1, 2026" in ages[0].text and "Nov 20, 2026" in ages[1].text
