"""`/components/`: every component has examples, every example renders, no release has any."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from pwa import create_app
from pwa.edition import load_edition
from pwa.gallery import EXAMPLES, component_names
from pwa.release.freeze import freeze
from tests.editions import ROOT
from tests.markup import Element, Page

TEMPLATES = ROOT / "pwa" / "templates"
COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
GALLERIES = ("components/", "components/es/", "components/ar/")


@pytest.fixture(scope="module")
def live() -> FlaskClient:
    app = create_app(load_edition(ROOT), live=True)
    app.testing = True
    return app.test_client()


def examples(page: Page) -> list[tuple[str, str, list[Element]]]:
    """(component, title, what is shown) of every example on a gallery."""
    found, component = [], ""
    for one in page.all("h2", "section"):
        if one.attributes.get("id", "").startswith("component-"):
            component = one.attributes["id"].removeprefix("component-")
        if "example" in one.attributes.get("class", "").split():
            title, *shown = [child for child in one.children if isinstance(child, Element)]
            found.append((component, title.text, shown))
    return found


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_every_component_is_a_macro_with_examples(path: Path):
    outside = re.sub(r"\{%-? macro .*?endmacro -?%\}|\{#.*?#\}", "", path.read_text(), flags=re.S)
    assert re.sub(r"\{% from .*? import .*? %\}", "", outside).strip() == ""
    example = EXAMPLES / path.name
    assert example.is_file(), f"write {example.relative_to(ROOT)}, with a state in each example"
    assert f'"components/{path.name}"' in example.read_text()


def test_no_template_takes_a_component_in_without_naming_what_it_needs():
    including = [
        path.name
        for path in TEMPLATES.rglob("*.html")
        if re.search(r"include [\"']components/", path.read_text())
    ]
    assert including == []


@pytest.mark.parametrize("address", GALLERIES)
def test_every_example_shows_its_component(live: FlaskClient, address: str):
    page = Page(live.get(f"/{address}").data)
    found = examples(page)
    assert sorted({component for component, _, _ in found}) == component_names()
    titles = [title for _, title, _ in found]
    assert len(set(titles)) == len(titles) > 40
    assert [title for title in titles if not title.endswith(".")] == []
    # The way to report a wrong number needs a contact, which only a keeper can give.
    assert [title for _, title, shown in found if not shown] == [
        "A way to say that a number is wrong, where the edition has a contact."
    ]


def test_the_examples_show_the_states_that_a_page_rarely_has(live: FlaskClient):
    gallery = live.get("/components/es/").data.decode()
    for state in (
        'class="changed"',
        'class="unconfirmed"',
        'class="source"',
        'aria-pressed="true"',
        'data-checked="2020-01-01"',
        'dir="rtl"',
        "Donaudampf",
    ):
        assert state in gallery, state
    bars = gallery.split("<call-bar>")[1:]
    assert [bar.partition("</call-bar>")[0].count("call-button__label") for bar in bars] == [2, 1]


def test_every_example_has_its_own_words_each_time(live: FlaskClient):
    # Examples live for one request: what is kept of their words must not go by where they lay.
    once, *again = (live.get("/components/es/").data for _ in range(6))
    assert [one == once for one in again] == [True] * 5
    starts = [one.text for one in Page(once).all("summary")]
    assert [one for one in starts if one.startswith("Start a 10 minute count")] != []


@pytest.mark.parametrize("address", GALLERIES)
def test_no_search_engine_may_keep_the_gallery(live: FlaskClient, address: str):
    metas = Page(live.get(f"/{address}").data).all("meta")
    assert "noindex" in [one.attributes["content"] for one in metas if "name" in one.attributes]


def test_the_gallery_speaks_the_editions_languages_and_no_other(live: FlaskClient):
    tags = [Page(live.get(f"/{one}").data).all("html")[0].attributes["lang"] for one in GALLERIES]
    assert tags == ["en", "es", "ar"]
    assert live.get("/components/xx/").status_code == 404


def test_no_release_has_the_gallery():
    app = create_app(load_edition(ROOT))
    assert [path for path, _ in freeze(app) if "components" in path] == []
    assert app.test_client().get("/components/").status_code == 404
