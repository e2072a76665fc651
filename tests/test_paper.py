"""Sheets to print: whose words they say, how old those are, what the code says, and the PDFs."""

import re
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
import segno
from click.testing import CliRunner
from flask.testing import FlaskClient

from pwa import create_app
from pwa.checks.neutral import check_neutral
from pwa.checks.subject import Subject
from pwa.cli import main
from pwa.edition import load_edition
from pwa.errors import Severity
from pwa.release import paper
from pwa.site.headers import MEDIA_TYPES
from pwa.site.qr_code import QUIET_ZONE, qr_code
from pwa.site.site import site_of
from tests.answers import ask
from tests.conftest import PUBLIC_URL
from tests.editions import ROOT, change, edition_in
from tests.markup import Page

SHEETS = ("kit/card", "kit/poster")


@cache
def client(root: Path, base_url: str) -> FlaskClient:
    return create_app(load_edition(root, base_url)).test_client()


def text(root: Path, path: str, base_url: str = "") -> str:
    """A page's HTML, rendered from a folder."""
    answer = client(root, base_url).get(f"/{path}/")
    assert answer.status_code == 200, path
    return answer.get_data(as_text=True)


def words(html: str) -> str:
    """What a page says."""
    return Page(html).all("main")[0].text


def modules(html: str) -> set[tuple[int, int]]:
    """The dark modules of the code on a page, as (column, row)."""
    path = re.findall(r'<path fill="#000" d="([^"]+)"', html)[0]
    bars = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert all(there == back for _, _, there, back in bars)
    return {(int(x) + step, int(y)) for x, y, width, _ in bars for step in range(int(width))}


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_says_the_steps_that_the_page_says(sheet: str):
    html = words(text(ROOT, f"en/{sheet}"))
    for step in ("Someone won’t wake up", "Shout and shake", "Give naloxone", "Nose spray: do not",
                  "Injection: put it in the outer thigh", "Stay with them", "911"):  # fmt: skip
        assert step in html, step


def test_the_card_has_every_red_sign_and_the_numbers_of_the_country():
    edition = load_edition(ROOT)
    html = words(text(ROOT, "en/kit/card"))
    signs = next(block for block in edition.pages["signs"].blocks if block.parameter == "danger")
    for item in signs.children[2].children:
        assert item.text in html, item.id
    for role in ("emergency", "crisis", "stays", "treatment", "poison"):
        line = edition.first_line("US", (role,))
        assert line and line.display in html, role


def test_a_number_that_the_country_lacks_is_ready_but_hidden():
    links = Page(text(ROOT, "en/kit/card")).all("a")
    advice = [one.attributes for one in links if one.attributes.get("data-roles") == "advice"]
    assert [("hidden" in one, "href" in one) for one in advice] == [(True, False)]


@pytest.mark.parametrize("sheet", [*SHEETS, "now", "hours", "places", "calls", "calls/gb"])
def test_every_print_says_how_old_its_words_are(sheet: str):
    edition = load_edition(ROOT)
    checked = edition.pages["now"].front.checked
    until = checked + timedelta(days=edition.settings.number_is_old_after_days)
    html = words(text(ROOT, f"en/{sheet}"))
    said = f"words are of {checked:%B} {checked.day}, {checked.year}. Ask for a newer one after "
    assert f"{said}{until:%B} {until.day}, {until.year}." in html


def test_a_sheet_is_as_old_as_the_oldest_page_it_is_made_of(tmp_path: Path):
    root = edition_in(tmp_path)
    change(root / "content" / "signs.md", "checked = 2026-11-20", "checked = 2026-03-01")
    assert "words are of March 1, 2026" in text(root, "en/kit/card")
    assert "words are of November 20, 2026" in text(root, "en/now")


@pytest.mark.parametrize("page", [*SHEETS, "install"])
def test_without_an_address_there_is_no_code(page: str):
    html = text(ROOT, f"en/{page}")
    assert (
        "address-code" not in html and "camera" not in html and "://" not in html.split("<main")[1]
    )


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
@pytest.mark.parametrize("page", [*SHEETS, "install"])
def test_the_code_says_the_address_and_nothing_else(page: str, tag: str):
    html = text(ROOT, f"{tag}/{page}", PUBLIC_URL)
    matrix = segno.make(PUBLIC_URL, error="m", micro=False).matrix
    wanted = {
        (x + QUIET_ZONE, y + QUIET_ZONE)
        for y, row in enumerate(matrix)
        for x, module in enumerate(row)
        if module
    }
    assert modules(html) == wanted
    assert PUBLIC_URL in html.split("<main")[1]
    side = len(matrix) + 2 * QUIET_ZONE
    assert f'viewBox="0 0 {side} {side}"' in html and qr_code(PUBLIC_URL).side == side


def test_an_edition_that_gives_naloxone_first_prints_it_first(tmp_path: Path):
    root = edition_in(tmp_path)
    change(root / "content" / "edition.toml", 'first = "call"', 'first = "naloxone"')
    html = words(text(root, "en/kit/poster"))
    assert html.index("Give naloxone") < html.index("Call 911")


def test_words_that_an_edition_adds_to_a_step_are_printed(tmp_path: Path):
    root = edition_in(tmp_path)
    old = "Hand under the head. Knee bent. {#roll-how .safety}"
    change(root / "content" / "now.md", old, f"{old}\n\nKeep them warm. {{#roll-warm .safety}}")
    assert all("Keep them warm." in text(root, f"en/{sheet}") for sheet in SHEETS)


def test_a_translation_that_is_behind_is_never_printed_as_if_it_held(tmp_path: Path):
    root = edition_in(tmp_path)
    change(root / "content" / "now.md", "Hand under the head. Knee bent.", "Hand under the ear.")
    html = text(root, "es/kit/card")
    assert '<span lang="en" dir="ltr">Hand under the ear.</span>' in html
    assert "Rodilla doblada" not in html


def test_without_its_pages_there_is_no_sheet_and_no_way_to_one(tmp_path: Path):
    root = edition_in(tmp_path)
    edition = load_edition(root)
    assert "en/kit/card/" in site_of(create_app(edition)).table
    pages = {slug: page for slug, page in edition.pages.items() if slug != "signs"}
    object.__setattr__(edition, "pages", pages)
    assert "en/kit/card/" not in site_of(create_app(edition)).table


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_search_engine_shows_a_sheet(built_url: str, sheet: str):
    assert b'content="noindex"' in ask(built_url, f"en/{sheet}/").body


def test_without_a_chromium_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(paper.shutil, "which", lambda name: None)
    out = tmp_path / "build"
    done = CliRunner().invoke(main, ["build", str(ROOT), "--paper", "--out", str(out)])
    assert done.exit_code == 1 and not out.exists()
    assert len(done.output.strip().splitlines()) == 1 and "apt install chromium" in done.output


def test_the_dates_in_a_pdf_are_the_day_of_the_words():
    pdf = (
        b"/Creator (x)\n/CreationDate (D:20261127080433+00'00')\n/ModDate (D:20261127080433+00'00')"
    )
    dated = paper._dated(pdf, "20261120000000")
    assert len(dated) == len(pdf) and dated.count(b"(D:20261120000000+00'00')") == 2


def test_every_language_has_its_sheets_to_print():
    site = site_of(create_app(load_edition(ROOT)))
    found = dict(paper.sheets(site))
    assert found["ar/card.pdf"] == "ar/kit/card/" and found["es/list.pdf"] == "es/places/"
    assert len(found) == 3 * len(site.edition.languages)


def test_paper_stays_out_of_what_is_hashed(addresses: tuple[str, ...]):
    assert [path for path in addresses if path.endswith(".pdf")] == []
    assert MEDIA_TYPES[".pdf"] == "application/pdf"


def test_an_address_that_tells_is_warned_of():
    told = "https://example.org/detox-help/"
    subject = Subject(create_app(load_edition(ROOT, told)))
    found = [one for one in check_neutral(subject) if "base_url" in one.where]
    assert [one.severity for one in found] == [Severity.WARNING] and "detox" in found[0].what
