"""A catalogue, however hostile or broken, can spoil words but never a page, a number or a link."""

from itertools import count
from pathlib import Path

import polib
import pytest

from pwa import create_app
from pwa.edition import load_edition
from pwa.site.site import Site
from tests.editions import (
    catalog_path,
    edition_in,
    write_catalogs,
    write_entry,
)
from tests.markup import Page

# Caught before they are shown: the source stands in their place.
REFUSED = [
    "<script>alert()</script>", "<img src=x onerror=alert()>", '"><svg onload=alert()>',
    "</title><script>alert()</script>", "<!--", "&lt;script&gt;", "[go](javascript:alert())",
    "![us](https://example.org/us.png)", "{{config}}", "{unknown}", "\u202egnirts", "988",
]  # fmt: skip
# Odd, but words: shown, and inert in text and in attributes.
SHOWN = [
    '" onload="alert()', "' onload='alert()", "javascript:alert()", "%s %(x)s % {{ config }} {}",
    "`code` ~~~ ## *** __ > \\", "< script >alert()< /script >",
]  # fmt: skip
KINDS = ("chooser", "page", "leave", "missing", "trouble", "country", "sources")


def poisoned(text: str, poison: str) -> str:
    """The poison at the start of a text, or of a link's words; nothing else is changed."""
    return f"[{poison} {text[1:]}" if text.startswith("[") else f"{poison} {text}"


def pages_in(root: Path, tag: str) -> dict[str, Page]:
    """Every page of a language and the chooser, as rendered."""
    app = create_app(load_edition(root))
    site: Site = app.extensions["handrail"]
    client = app.test_client()
    found = {}
    for path, address in site.table.items():
        if address.kind in KINDS and (not path or path.startswith(f"{tag}/")):
            answer = client.get(f"/{path}")
            assert answer.status_code == 200, path
            found[path.removeprefix(f"{tag}/")] = Page(answer.text)
    assert len(found) > 20
    return found


def numbers_on(page: Page) -> list[tuple[str, str]]:
    """Every number a tap would reach, with the digits shown; the order of reading."""
    links = [one for one in page.all("a") if one.attributes["href"].startswith(("tel:", "sms:"))]
    shown = [one.text for one in page.elements if "data-number" in one.attributes]
    return [*((one.attributes["href"], "") for one in links), *(("", digits) for digits in shown)]


def assert_inert(page: Page) -> None:
    """No element or attribute on this page can run anything that is not our own file."""
    for one in page.elements:
        assert not any(name.startswith("on") for name in one.attributes), one.attributes
        assert "javascript:" not in one.attributes.get("href", "").lower()
        assert "style" not in one.attributes and one.tag not in ("style", "iframe", "object")
    assert all("/_h/" in f"/{one.attributes['src']}" for one in page.all("script", "img"))
    assert not any(one.text for one in page.all("script"))


def assert_same_shape(pages: dict[str, Page], wanted: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert_inert(page)
        assert page.shape == wanted[path].shape, path
        assert numbers_on(page) == numbers_on(wanted[path]), path


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    root = edition_in(tmp_path_factory.mktemp("harmless"))
    write_catalogs(root, "es", lambda text: poisoned(text, "hola"))
    return pages_in(root, "es")


@pytest.fixture(scope="module")
def untranslated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    root = edition_in(tmp_path_factory.mktemp("untranslated"))
    for domain in ("ui", "guide"):
        catalog_path(root, "es", domain).unlink()
    return pages_in(root, "es")


@pytest.mark.parametrize("poison", SHOWN)
def test_odd_words_change_no_element_attribute_or_number(tmp_path: Path, harmless, poison: str):
    write_catalogs(edition_in(tmp_path), "es", lambda text: poisoned(text, poison))
    assert_same_shape(pages_in(tmp_path, "es"), harmless)


def test_what_is_refused_leaves_the_source_in_its_place(tmp_path: Path, untranslated):
    turn = count()
    write_catalogs(
        edition_in(tmp_path),
        "es",
        lambda text: poisoned(text, REFUSED[next(turn) % len(REFUSED)]),
    )
    assert_same_shape(pages_in(tmp_path, "es"), untranslated)


def test_what_a_check_overlooked_would_still_be_escaped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("pwa.words.catalog.faults", lambda source, translation: ())
    markup = " ".join(one for one in REFUSED if "{" not in one)
    write_catalogs(edition_in(tmp_path), "es", lambda text: poisoned(text, markup))
    for page in pages_in(tmp_path, "es").values():
        assert_inert(page)


def test_numbers_are_the_same_in_every_language(tmp_path: Path, harmless):
    english = pages_in(edition_in(tmp_path), "en")
    for path, page in harmless.items():
        if path not in ("now/", ""):  # the words for the ambulance stand there in its language too
            assert numbers_on(page) == numbers_on(english[path]), path


@pytest.mark.parametrize("domain, identity, source, wrong", [
    ("ui", None, "Call {number}", "Llama a {numero}"),
    ("ui", None, "Call {number}", "Llama"),
    ("ui", None, "Call {number}", "Llama al {number} {number}"),
    ("guide", "now#ring", "Call {emergency}", "Llama al 112"),
    ("guide", "now#pause", "Wait {range_2_3} minutes", "Espera {range_2_4} minutos"),
    ("guide", "now#go-signs", "[Danger signs](page:signs)", "[Peligro](page:home)"),
    ("guide", "now#go-signs", "[Danger signs](page:signs)", "[Peligro] (page:signs)"),
    ("guide", "now#air-cpr", None, "Haz ٣٠ compresiones y ٣ respiraciones."),
])  # fmt: skip
def test_a_wrong_part_sends_that_entry_back_to_its_source(
    tmp_path: Path, domain: str, identity: str | None, source: str | None, wrong: str
):
    root = edition_in(tmp_path)
    if source is None:
        blocks = load_edition(root).pages["now"].messages()
        source = next(text for found, text, _ in blocks if found == identity)
    write_entry(root, "es", domain, polib.POEntry(msgctxt=identity, msgid=source, msgstr=wrong))
    app = create_app(load_edition(root))
    assert wrong.split()[0] not in app.test_client().get("/es/now/").text
    site: Site = app.extensions["handrail"]
    problem = site.catalogs.get(site.edition.languages["es"], domain).problems[0]
    assert problem.where.startswith(f"locales/es/LC_MESSAGES/{domain}.po:")
    assert problem.what and problem.how
