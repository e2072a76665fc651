"""On paper: one sheet where one is promised, nothing cut, readable in grey, dated."""

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pwa import create_app
from pwa.edition import load_edition
from pwa.release import paper
from pwa.release.compress import compressed
from pwa.release.freeze import freeze
from pwa.site.site import site_of
from tests.conftest import PUBLIC_URL
from tests.servers import Server

ONE_SHEET = ("kit/card", "kit/poster", "places")
PAGE = re.compile(rb"/Type\s*/Page\b")
# The width that margins of 12 mm leave, in CSS pixels.
WIDTHS = {"A4": 703, "Letter": 725}
CUT = """() => [...document.querySelectorAll("main *, nav *")]
  .filter(part => part.checkVisibility() && !part.closest("svg, .visually-hidden"))
  .map(part => [part, part.getBoundingClientRect()])
  .filter(([part, box]) => box.width && (box.left < -1 || box.right > innerWidth + 1
    || part.scrollWidth > part.clientWidth + 2 && getComputedStyle(part).overflowX !== "visible"))
  .map(([part]) => part.innerText?.slice(0, 60))"""
COLOURED = """() => [...document.querySelectorAll("body *")]
  .filter(part => part.checkVisibility() && !part.closest("svg")
    && [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .filter(part => getComputedStyle(part).color !== "rgb(0, 0, 0)")
  .map(part => part.innerText.slice(0, 60))"""


def sheets_of(pdf: bytes) -> int:
    return len(PAGE.findall(pdf))


@pytest.mark.parametrize("size", WIDTHS)
def test_card_poster_and_list_fill_one_sheet_each(
    size: str, built_url: str, language: str, page: Page
) -> None:
    for sheet in ONE_SHEET:
        page.goto(f"{built_url}{language}/{sheet}/")
        assert sheets_of(page.pdf(format=size)) == 1, sheet


@pytest.mark.parametrize("size", WIDTHS)
def test_nothing_is_cut_on_paper(
    size: str, built_url: str, language: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": WIDTHS[size], "height": 1000})
    page.emulate_media(media="print")
    for slug in ("now", "hours", "signs", "calls", "soon", *ONE_SHEET):
        page.goto(f"{built_url}{language}/{slug}/")
        assert page.evaluate(CUT) == [], slug


def test_paper_needs_no_colour_and_no_script(
    built_url: str, language: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False, color_scheme="dark")
    page.emulate_media(media="print")
    for slug in ("now", "signs", "kit/card", "kit/poster"):
        page.goto(f"{built_url}{language}/{slug}/")
        assert page.evaluate(COLOURED) == [], slug
    page.goto(f"{built_url}en/signs/")
    for level in ("Stop sign: do not wait.", "Warning sign: do not stop", "Round sign: do all"):
        expect(page.get_by_text(level)).to_be_visible()
    assert page.locator(".light__head svg").count() == 3
    assert sheets_of(page.pdf(format="A4")) == 2


def test_only_what_a_finger_uses_stays_off_the_paper(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}en/now/")
    page.emulate_media(media="print")
    for gone in (".top-bar", ".emergency--row", "#languages", ".step .button"):
        assert not page.locator(gone).first.is_visible(), gone
    # What a tap would open is said on paper too.
    assert page.get_by_text("When it is full: still not breathing well?").is_visible()
    expect(page.locator("call-bar a").first).to_be_visible()
    expect(page.get_by_text("Ask for a newer one after")).to_be_visible()
    page.emulate_media(media="screen")
    expect(page.get_by_text("Ask for a newer one after")).to_be_hidden()


def test_the_card_follows_the_country_of_the_reader(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}en/settings/")
    page.locator('[data-code="GB"] button').click()
    page.goto(f"{built_url}en/kit/card/")
    expect(page.locator(".pocket [data-country-name]")).to_have_text("United Kingdom")
    expect(page.locator(".pocket [data-roles=emergency] [data-number]")).to_have_text("999")
    assert page.locator(".pocket a:visible").count() > 1
    page.emulate_media(media="print")
    shown = [one.inner_text() for one in page.locator(".pocket a:visible").all()]
    assert all(re.search(r"\d", words) for words in shown), shown


@pytest.fixture(scope="module")
def printed() -> dict[str, bytes]:
    """The English sheets as `handrail build --paper` prints them."""
    app = create_app(load_edition(Path(__file__).parent.parent.parent, PUBLIC_URL))
    site, files = site_of(app), dict(freeze(app))
    wanted = [pair for pair in paper.sheets(site) if pair[0].startswith("en/")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paper, "sheets", lambda site: wanted)
        first, second = (dict(paper.paper_files(site, files)) for _ in range(2))
    assert {name: digest(body) for name, body in first.items()} == {
        name: digest(body) for name, body in second.items()
    }, "the same page was printed in two ways"
    return first


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def test_a_printed_pdf_is_tagged_dated_and_one_sheet(printed: dict[str, bytes]) -> None:
    sheets = {name: body for name, body in printed.items() if name.endswith(".pdf")}
    assert set(sheets) == {"en/card.pdf", "en/poster.pdf", "en/list.pdf"}
    for name, pdf in sheets.items():
        assert b"/StructTreeRoot" in pdf and b"/Outlines" in pdf and b"/Lang (en)" in pdf, name
        assert sheets_of(pdf) == 1, name
        assert re.findall(rb"/(?:CreationDate|ModDate) \(D:(\d{8})", pdf) == [b"20261120"] * 2
        assert b"/MediaBox [0 0 612 792]" in pdf, "the United States print on Letter"


@pytest.fixture
def with_paper(release: Path, printed: dict[str, bytes], tmp_path: Path) -> Iterator[str]:
    """The address of a release that has its PDFs."""
    folder = tmp_path / "release"
    shutil.copytree(release, folder)
    for _, versions in compressed(printed.items(), draft=True):
        for name, body in versions.items():
            (folder / name).write_bytes(body)
    server = Server("built", folder).start()
    yield server.url
    server.kill()


@pytest.mark.full  # every sheet of every language is printed for it
def test_a_pdf_is_offered_with_its_size_and_comes_as_a_file(
    with_paper: str, printed: dict[str, bytes], page: Page
) -> None:
    for sheet, name in (("kit/card", "card"), ("kit/poster", "poster"), ("places", "list")):
        page.goto(f"{with_paper}en/{sheet}/")
        body = printed[f"en/{name}.pdf"]
        offer = page.get_by_role("link", name=f"Save as PDF ({-(-len(body) // 1000)} KB)")
        expect(offer).to_be_visible()
        with page.expect_download() as download:
            offer.click()
        assert download.value.suggested_filename == f"{name}.pdf"
        assert download.value.path().read_bytes() == body


def test_no_pdf_is_offered_where_there_is_none(base_url: str, page: Page) -> None:
    with page.expect_response(re.compile(r"paper\.json$")) as answer:
        page.goto(f"{base_url}en/kit/card/")
    assert answer.value.json() == {}
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    assert page.locator("paper-file a").count() == 0


def test_without_scripts_nothing_is_offered_that_does_nothing(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{built_url}en/kit/card/")
    expect(page.locator("paper-file")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pocket card")
