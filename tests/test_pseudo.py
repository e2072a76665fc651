"""In languages that nobody speaks, whatever is not translated, fits badly or runs wrong shows."""

import re
from pathlib import Path

import pytest
from babel import Locale
from flask.testing import FlaskClient

from pwa import create_app
from pwa.edition import Edition, load_edition
from pwa.edition.markdown import LINK, PLACEHOLDER
from pwa.words.guide import Message
from pwa.words.pseudo import PSEUDO, PseudoCatalogs, accented, mirrored, with_pseudo
from pwa.words.structure import numbers
from tests.editions import ROOT
from tests.markup import Element, Page

# Where no words of ours stand: code, drawings, and what is nobody's language.
CODE = {"script", "style", "meta", "link", "svg"}
SPOKEN = ("title", "aria-label", "alt", "placeholder")
# What CLDR lends to a language that has no names of its own.
ENGLAND = Locale("en")
ENGLISH = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture(scope="module")
def whole() -> Edition:
    return with_pseudo(load_edition(ROOT))


@pytest.fixture(scope="module")
def client(whole: Edition) -> FlaskClient:
    return create_app(whole, catalogs=PseudoCatalogs(whole)).test_client()


def addresses(edition: Edition, tag: str) -> list[str]:
    return [f"/{tag}/" if slug == "home" else f"/{tag}/{slug}/" for slug in edition.pages]


@pytest.mark.parametrize("change", [accented, mirrored])
@pytest.mark.parametrize("text", [
    "Call {emergency}, then give **2** breaths.", "[Danger signs](page:signs) Look here",
    "**Do not** wait {range_2_3} minutes.",
])  # fmt: skip
def test_what_a_translation_must_keep_is_kept(change, text: str):
    said = change(text)
    assert PLACEHOLDER.findall(said) == PLACEHOLDER.findall(text)
    assert LINK.findall(said) == LINK.findall(text) and numbers(said) == numbers(text)
    assert said.count("**") == text.count("**") and said != text


def test_the_accented_words_are_two_fifths_longer():
    text = "Put them on their side and stay with them until help comes."
    assert 1.4 <= len(accented(text)) / len(text) <= 1.6


def foreign(element: Element) -> bool:
    """Whether words here are said to be another language's, or nobody's."""
    for one in (element, *element.ancestors()):
        if one.tag in CODE or one.attributes.get("translate") == "no" or one.tag == "bdi":
            return True
        if "lang" in one.attributes:
            return one.attributes["lang"] != "en-XA"
    return False


def names(edition: Edition) -> list[str]:
    """Words of the data that are names: of services, countries, months, and the app's own."""
    lines = [line for file in edition.countries.values() for line in file.line]
    own = [edition.settings.name, edition.settings.short_name, edition.settings.discreet_name]
    codes = {*edition.countries, *edition.not_offered}
    territories = [ENGLAND.territories[code] for code in codes]
    months = [
        name for form in ("wide", "abbreviated") for name in ENGLAND.months["format"][form].values()
    ]
    autonyms = [row.autonym for row in edition.languages.values()]
    services = [word for line in lines for word in (line.name, line.keyword) if word]
    spoken = {one.tag for line in lines for one in line.languages}
    languages = [ENGLAND.languages[tag.partition("-")[0]] for tag in spoken]
    found = [*own, *territories, *months, *autonyms, *services, *languages]
    return sorted(found, key=len, reverse=True)


def hard_coded(page: Page, known: list[str]) -> set[str]:
    """English that no catalogue has been asked for."""
    found: set[str] = set()
    for one in page.elements:
        if foreign(one):
            continue
        said = [child for child in one.children if isinstance(child, str)]
        said += [one.attributes[key] for key in SPOKEN if key in one.attributes]
        for text in said:
            for name in known:
                text = text.replace(name, "")
            if ENGLISH.search(text):
                found.add(" ".join(text.split()))
    return found


def test_no_word_is_hard_coded(client: FlaskClient, whole: Edition):
    known = names(whole)
    found = {}
    for address in addresses(whole, "en-XA"):
        page = Page(client.get(address).text)
        if words := hard_coded(page, known):
            found[address] = words
    assert found == {}


def test_pages_of_the_mirrored_language_run_from_right_to_left(client, whole: Edition):
    for address in addresses(whole, "ar-XB"):
        page = Page(client.get(address).text)
        (html,) = page.all("html")
        assert (html.attributes["lang"], html.attributes["dir"]) == ("ar-XB", "rtl")
        for one in page.having("lang"):
            # A bdi isolates by itself; its direction is that of its words.
            isolated = one.attributes.get("dir") or one.tag in ("html", "bdi")
            assert isolated or not one.text, one


def test_half_a_language_says_of_each_block_what_it_is(client: FlaskClient, whole: Edition):
    row, _ = PSEUDO["zxx-HA"]
    seen = dict.fromkeys(("current", "outdated", "source"), 0)
    guide = client.application.extensions["handrail"].guide
    for slug, source in whole.pages.items():
        page = Page(client.get("/zxx-HA/" if slug == "home" else f"/zxx-HA/{slug}/").text)
        words = {one.text: one for one in page.elements if one.tag not in ("html", "body", "head")}
        for context, text, block in source.messages():
            if block is None or "{" in text or "](" in text or "*" in text:
                continue
            found = guide.find(row, Message(context, text, "", block.safety))
            seen[found.state] += 1
            if text in words and found.language != row:
                element = words[text]
                assert (element.nearest("lang"), element.nearest("dir")) == ("en", "ltr"), context
    assert min(seen.values()) > 50


def test_no_release_has_one(release: Path):
    for tag in PSEUDO:
        assert not (release / tag).exists()
        assert all(tag not in path.read_text() for path in release.glob("*/index.html"))
