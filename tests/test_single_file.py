"""A language in one file: all of its words and numbers, no way that ends nowhere, nothing else."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask

from pwa import create_app
from pwa.cli import main
from pwa.edition import load_edition
from pwa.release.freeze import freeze
from pwa.release.single_file import add_single_files, single_file
from pwa.site.site import site_of
from tests.conftest import PUBLIC_URL
from tests.editions import ROOT, edition_in
from tests.markup import Page
from tests.validators import html_validate, vnu

LEFT_OUT = {"install", "languages", "settings", "status", "recipe", "missing", "trouble"}


@pytest.fixture(scope="module")
def app() -> Flask:
    return create_app(load_edition(ROOT))


def made(app: Flask, tag: str) -> str:
    return single_file(app, site_of(app).edition.languages[tag]).decode()


@pytest.fixture(scope="module", params=["en", "ar"])
def tag(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def text(app: Flask, tag: str) -> str:
    return made(app, tag)


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_every_page_of_the_guide_is_in_it(app: Flask, page: Page):
    pages = {slug for slug in site_of(app).edition.pages if slug not in LEFT_OUT}
    countries = {f"calls-{code.lower()}" for code in site_of(app).edition.countries}
    assert {one.attributes["id"] for one in page.all("article")} == {
        *pages, *countries, "about-sources",
    }  # fmt: skip


def test_every_way_leads_to_a_place_in_it_or_calls_or_is_a_source(page: Page):
    ids = [one.attributes["id"] for one in page.having("id")]
    assert len(ids) == len(set(ids))
    ways = [one.attributes["href"] for one in page.all("a", "use")]
    outside = [way for way in ways if not way.startswith("#")]
    assert not [way for way in outside if not way.startswith(("tel:", "sms:", "https://"))]
    assert not {way[1:] for way in ways if way.startswith("#")} - set(ids)
    for name in ("for", "aria-labelledby", "aria-describedby"):
        for one in page.having(name):
            assert set(one.attributes[name].split()) <= set(ids), one.attributes[name]


def test_it_asks_for_nothing_and_runs_nothing(page: Page):
    assert not page.all("script", "link", "img", "iframe", "object", "form", "base")
    assert not page.having("src") and not page.having("style")
    names = {name for one in page.elements for name in one.attributes}
    assert not [name for name in names if name.startswith("on")]


def test_its_own_policy_allows_its_own_style_and_nothing_else(page: Page):
    (style,) = page.all("style")
    (policy,) = (
        one.attributes["content"] for one in page.all("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    )  # fmt: skip
    words = "".join(one for one in style.children if isinstance(one, str))
    digest = base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def calls(page: Page) -> set[str]:
    ways = (one.attributes.get("href", "") for one in page.all("a"))
    return {way for way in ways if way.startswith(("tel:", "sms:"))}


def test_it_calls_every_number_that_the_release_calls(app: Flask, page: Page, tag: str):
    released = [
        calls(Page(body.decode()))
        for path, body in freeze(app)
        if path.startswith(f"{tag}/") and path.endswith(".html")
    ]
    assert calls(page) == set().union(*released) and len(calls(page)) > 30


def test_it_says_of_which_day_it_is_and_until_when(app: Flask):
    page = Page(made(app, "en"))
    home = next(one for one in page.all("article") if one.attributes["id"] == "home")
    assert "as of November 20, 2026" in home.text and "after May 19, 2027" in home.text


def test_it_is_the_same_when_it_is_made_again(app: Flask):
    assert made(create_app(load_edition(ROOT)), "en") == made(app, "en")


def test_its_title_and_name_are_neutral(page: Page):
    assert page.all("title")[0].text == "Handrail"


@pytest.mark.parametrize("validator", [vnu, html_validate])
def test_it_is_valid(text: str, tmp_path: Path, validator):
    # Its style is the release's, which the validators never see: they know less CSS than browsers.
    markup = re.sub("<style>.*?</style>", "<style>p{margin:0}</style>", text, flags=re.DOTALL)
    (tmp_path / "guide.html").write_text(markup, encoding="utf-8")
    assert validator(tmp_path) == []


def test_where_the_guide_is_published_what_is_left_out_is_linked_there(edition: Path):
    page = Page(made(create_app(load_edition(edition)), "es"))
    ways = {one.attributes["href"] for one in page.all("a")}
    assert f"{PUBLIC_URL}es/install/" in ways
    assert f"{PUBLIC_URL}en/now/#never" in ways, "the source of words that nobody has signed"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A release with Spanish in one file, and what the command said."""
    root = edition_in(tmp_path_factory.mktemp("single"), ("en", "es"))
    out = root / "out"
    command = ["build", str(root), "--out", str(out), "--draft", "--single-file", "es"]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0, done.output
    return out, done.output


def test_a_build_writes_it_and_offers_it_with_its_size(built: tuple[Path, str]):
    out, said = built
    size = (out / "es" / "guide.html").stat().st_size
    assert f"es/guide.html: the whole guide in one file, {size:,} bytes" in said
    page = Page((out / "es" / "install" / "index.html").read_text())
    (link,) = (one for one in page.all("a") if "download" in one.attributes)
    assert link.attributes["href"] == "../../es/guide.html"
    assert f"{-(-size // 1000)} KB" in link.text
    assert "guide.html" not in (out / "en" / "install" / "index.html").read_text()
    assert not (out / "en" / "guide.html").exists()


def test_no_phone_keeps_it_by_itself(built: tuple[Path, str]):
    indexes = [path.read_text() for path in (built[0] / "_h").glob("*.json")]
    assert indexes and not [text for text in indexes if re.search(r'"\w+/guide\.html"', text)]


def test_a_language_that_is_not_there_is_named_with_those_that_are():
    done = CliRunner().invoke(main, ["build", str(ROOT), "--single-file", "xx"])
    assert done.exit_code == 1 and "“xx”" in done.output and "pt-BR" in done.output
    assert "Traceback" not in done.output


def test_a_language_may_be_named_as_its_folder_is(tmp_path: Path):
    app = create_app(load_edition(edition_in(tmp_path, ("en", "pt-BR"))))
    assert list(add_single_files(app, ["pt_BR"])) == ["pt-BR/guide.html"]


def test_an_editions_own_style_stays_style(tmp_path: Path):
    root = edition_in(tmp_path, ("en",))
    own = root / "static" / "css" / "edition.css"
    own.write_text('.own::before { content: "</style><script>"; }')
    page = Page(made(create_app(load_edition(root)), "en"))
    assert len(page.all("style")) == 1 and not page.all("script")
