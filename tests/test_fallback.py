"""Words that are not the page's language say so; an outdated one is never shown as current."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polib
import pytest
from flask.testing import FlaskClient

from pwa import create_app
from pwa.edition import load_edition
from pwa.words.catalog import Catalogs
from pwa.words.extract import interface_messages
from pwa.words.merge import Edits
from pwa.words.stamps import reviewed_line
from pwa.words.sync import sync_catalogs
from tests.editions import ROOT, catalog_path, edition_in, write_catalogs
from tests.markup import Element, Page, read

NOTE = "Esta parte ha cambiado"


def client_of(root: Path) -> FlaskClient:
    return create_app(load_edition(root)).test_client()


def edit_entry(root: Path, context: str, edit: Callable[[polib.POEntry], None]) -> None:
    """Change one entry of the Spanish guide."""
    path = catalog_path(root, "es", "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    edit(next(one for one in file if one.msgctxt == context))
    path.write_text(str(file), encoding="utf-8")


def make_fuzzy(entry: polib.POEntry) -> None:
    entry.flags.append("fuzzy")


def sign(entry: polib.POEntry) -> None:
    entry.tcomment = reviewed_line(date(2026, 11, 20), "ana-m", entry.msgid, entry.msgstr)


def make_older(entry: polib.POEntry) -> None:
    entry.msgid = f"Earlier words {''.join(re.findall(r'[{].*?[}]', entry.msgid))}"
    entry.msgstr = f"Antes {''.join(re.findall(r'[{].*?[}]', entry.msgid))}"


def spanish(root: Path) -> Path:
    """An edition whose Spanish is whole: every message carries a mark."""
    write_catalogs(edition_in(root), "es", lambda text: mark(text))
    path = catalog_path(root, "es", "ui")
    file = polib.pofile(str(path))
    entry = next(one for one in file if one.msgid.startswith("This part has changed"))
    entry.msgstr = f"{NOTE} {{language}}"
    path.write_text(str(file), encoding="utf-8")
    return root


def mark(text: str) -> str:
    return f"[§ {text[1:]}" if text.startswith("[") else f"§ {text}"


def spoken(words: str) -> str:
    """The words of a block as they stand on a page: no stars, no brackets, no target."""
    label = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1 ", words)
    return " ".join(label.replace("**", "").replace("*", "").split())


def holding(page: Page, words: str) -> list[Element]:
    """The innermost elements of the body that hold these words."""
    found = [one for one in page.elements if words in one.text and one.tag not in ("html", "body")]
    inner = {id(above) for one in found for above in one.ancestors()}
    return [one for one in found if id(one) not in inner and "head" not in tags_above(one)]


def tags_above(element: Element) -> set[str]:
    return {one.tag for one in element.ancestors()}


@pytest.mark.parametrize("slug", ["home", "now", "signs", "calls", "together", "kit", "install",
    "status", "settings", "languages", "about", "privacy", "recipe"])  # fmt: skip
def test_a_block_in_another_language_says_so_on_the_page(tmp_path: Path, slug: str):
    root = edition_in(tmp_path)
    for domain in ("ui", "guide"):
        catalog_path(root, "ar", domain).unlink()
    edition = load_edition(root)
    path = "/ar/" if slug == "home" else f"/ar/{slug}/"
    page = Page(create_app(edition).test_client().get(path).text)
    seen = 0
    for context, words, _ in edition.pages[slug].messages():
        if "{" in words or context.endswith("#neutral"):
            continue
        for element in holding(page, spoken(words)):
            seen += 1
            found = (element.nearest("lang"), element.nearest("dir"))
            assert found == ("en", "ltr"), (context, element.tag)
    assert seen


def test_an_interface_in_another_language_says_so(tmp_path: Path):
    root = edition_in(tmp_path)
    catalog_path(root, "ar", "ui").unlink()
    page = Page(client_of(root).get("/ar/status/").text)
    seen = 0
    for message in interface_messages():
        for element in holding(page, message.text) if len(message.text) > 12 else []:
            seen += 1
            assert (element.nearest("lang"), element.nearest("dir")) == ("en", "ltr"), message.text
    assert seen > 5


@pytest.mark.parametrize("outdate", [make_fuzzy, make_older])
@pytest.mark.parametrize("slug, block", [
    ("now", "wake"), ("now", "wake-how"), ("now", "never-sleep"), ("now", "count-start"),
    ("now", "count-full"), ("now", "ring-say"), ("now", "air-open"), ("signs", "red-life"),
    ("signs", "red-sign"), ("signs", "red-breath"), ("together", "plan-tell"),
])  # fmt: skip
def test_outdated_safety_words_are_never_shown_as_current(
    tmp_path: Path, slug: str, block: str, outdate
):
    root = spanish(tmp_path)
    edit_entry(root, f"{slug}#{block}", outdate)
    edition = load_edition(root)
    source = next(t for c, t, _ in edition.pages[slug].messages() if c == f"{slug}#{block}")
    page = Page(client_of(root).get(f"/es/{slug}/").text)
    start = spoken(source).partition("{")[0].strip()
    shown = [one for one in holding(page, start) if mark(start) not in one.text]
    assert shown, "the source is not shown"
    assert all((e.nearest("lang"), e.nearest("dir")) == ("en", "ltr") for e in shown)
    struck = [one for one in page.all("del") if one.text.startswith(("§", "Antes"))]
    assert len(struck) == 1, "the old words are not struck through"
    assert "details" in tags_above(struck[0]), "the old words are not folded"
    note = next(one for one in struck[0].ancestors() if NOTE in one.text)
    assert (note.nearest("lang"), note.nearest("dir")) == ("es", "ltr")
    places = [page.elements.index(one) for one in (*shown, note)]
    assert places[-1] == max(places), "the note stands before the words it is about"
    items = [one for one in page.all("li") if one.attributes.get("class") == "step"]
    steps = [page.elements.index(one) for one in items]
    assert slug != "now" or places[-1] > max(steps), "a note stands before a step"


@pytest.mark.parametrize("outdate, shown", [(make_fuzzy, "§"), (make_older, "Antes")])
def test_outdated_ordinary_words_stay(tmp_path: Path, outdate, shown: str):
    root = spanish(tmp_path)
    edit_entry(root, "now#law", outdate)
    page = Page(client_of(root).get("/es/now/").text)
    (heading,) = [one for one in page.all("h2") if one.attributes.get("id") == "law"]
    assert heading.text.startswith(shown) and not page.all("del")
    assert heading.text.endswith("(being updated)"), "nothing says that these words are older"


def test_words_taken_back_are_gone_and_the_source_stands_in_their_place(tmp_path: Path):
    root = spanish(tmp_path)
    edit_entry(root, "now#give-unsure", lambda one: setattr(one, "msgstr", "Peligroso."))
    edits = Edits(withdraw=frozenset({"now#give-unsure"}), who="Ana")
    list(sync_catalogs(load_edition(root), edits))
    page = Page(client_of(root).get("/es/now/").text)
    assert "Peligroso" not in client_of(root).get("/es/now/").text
    (shown,) = holding(page, "Not sure what they took?")
    assert (shown.nearest("lang"), shown.nearest("dir")) == ("en", "ltr")
    assert any(NOTE in one.text for one in page.all("p"))


def section_of(page: Page, element: Element) -> int:
    """How many headings stand before it, itself included."""
    before = page.elements[: page.elements.index(element) + 1]
    return sum(one.tag in ("h1", "h2", "h3") for one in before)


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_every_unreviewed_safety_block_offers_the_source_in_one_tap(tag: str):
    edition = load_edition(ROOT)
    client, catalogs = create_app(edition).test_client(), Catalogs(ROOT, edition.renames)
    seen = 0
    for slug, source in edition.pages.items():
        page = Page(client.get(f"/{tag}/" if slug == "home" else f"/{tag}/{slug}/").text)
        chips = [one for one in page.all("a") if one.attributes.get("class") == "source"]
        offered = {section_of(page, one) for one in chips}
        for context, text, block in source.messages():
            entry = catalogs.entry(edition.languages[tag], context, text)
            if not (block and block.safety and entry) or "{" in text or "](" in text:
                continue
            found = holding(page, spoken(entry.msgstr))
            seen += len(found)
            assert not found or any(section_of(page, one) in offered for one in found), context
    assert seen > 100


def test_current_words_carry_no_mark_and_a_way_to_the_source(tmp_path: Path):
    page = Page(client_of(spanish(tmp_path)).get("/es/now/").text)
    (heading,) = [one for one in page.all("h2") if one.attributes.get("id") == "wake"]
    assert heading.text == "§ Shout and shake" and heading.nearest("lang") == "es"
    assert "../../en/now/#wake" in [one.attributes["href"] for one in page.all("a")]
    assert not page.all("del")


def test_reviewed_safety_words_need_no_way_to_the_source(tmp_path: Path):
    root = spanish(tmp_path)
    for block in ("wake", "wake-how", "wake-look", "wake-two"):
        edit_entry(root, f"now#{block}", sign)
    page = Page(client_of(root).get("/es/now/").text)
    links = [one.attributes["href"] for one in page.all("a")]
    assert "../../en/now/#wake" not in links and "../../en/now/#give" in links


@pytest.mark.parametrize("slug", ["home", "now", "kit", "about"])
def test_a_translation_says_that_no_native_speaker_has_read_it(tmp_path: Path, slug: str):
    root = spanish(tmp_path)
    path = "/es/" if slug == "home" else f"/es/{slug}/"
    assert "native speaker" in client_of(root).get(path).text
    assert "native speaker" not in client_of(root).get("/en/now/").text


def test_a_page_that_is_hardly_translated_says_so_above_its_words(release: Path):
    for path, told in (("pl/rest/", 1), ("pl/kit/", 0), ("fr/rest/", 0), ("en/rest/", 0)):
        page = read(release, path)
        notes = [
            one for one in page.all("p") if "changed" in one.attributes.get("class", "").split()
        ]
        assert len(notes) == told, path
        if told:
            assert "English" in notes[0].text and "{" not in notes[0].text
