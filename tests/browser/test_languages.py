"""Each language is at home: offered, kept from page to page, marked where it is foreign."""

import tomllib
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

# Words that stand in a script other than their element's language says, as far as a script tells.
UNMARKED = r"""() => {
  const spoken = { Arabic: ["ar", "fa"], Cyrillic: ["ru", "uk"], Han: ["zh"] };
  const holds = (script, words, letters = 1) =>
    new RegExp(`\\p{Script=${script}}{${letters},}`, "u").test(words);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) {
    const words = walker.currentNode.data.trim(), at = walker.currentNode.parentElement;
    // A brand's name is of no language.
    if (/^(Android|iPhone)?$/.test(words) || at.closest("[translate=no], script")) continue;
    const language = at.closest("[lang]").lang.split("-")[0];
    const own = Object.keys(spoken).find(script => spoken[script].includes(language));
    const foreign = Object.keys(spoken).some(script => script !== own && holds(script, words));
    const latin = own && holds("Latin", words, 4) && !holds(own, words);
    if (foreign || latin) found.push(words.slice(0, 60));
  }
  return found;
}"""
NO_DIRECTION = """() => [...document.querySelectorAll("body [lang]")]
  .filter(part => getComputedStyle(part).direction
    !== (["ar", "fa", "ur", "he"].includes(part.lang.split("-")[0]) ? "rtl" : "ltr"))
  .map(part => part.outerHTML.slice(0, 80))"""


def rows(edition: Path) -> dict[str, dict[str, str]]:
    """The languages of the edition, by tag."""
    table = tomllib.loads((edition / "locales" / "languages.toml").read_text())
    return {row["tag"]: row for row in table["language"]}


def test_a_page_says_its_language_and_direction(
    base_url: str, language: str, page: Page, edition: Path
) -> None:
    page.goto(f"{base_url}{language}/now/")
    html = page.locator("html")
    assert html.get_attribute("lang") == language
    assert (html.get_attribute("dir") or "ltr") == rows(edition)[language]["direction"]


def test_words_of_another_language_say_so(
    built_url: str, language: str, reading: list[str], page: Page
) -> None:
    found = []
    for address in reading:
        page.goto(built_url + address)
        found += [(address, words) for words in page.evaluate(UNMARKED)]
        found += [(address, part) for part in page.evaluate(NO_DIRECTION)]
    assert found == []


def test_the_switcher_keeps_the_page(
    base_url: str, page: Page, edition: Path, pages: tuple[str, ...]
) -> None:
    offered = {address.split("/")[0] for address in pages if address} - {"en"}
    for tag in sorted(offered):
        page.goto(f"{base_url}en/signs/")
        link = page.locator(f"a[hreflang='{tag}'], a[lang='{tag}']")
        if not link.count():
            page.get_by_role("banner").get_by_role("link", name="English").click()
            link = page.get_by_role("link", name=rows(edition)[tag]["autonym"])
        link.first.click()
        expect(page).to_have_url(f"{base_url}{tag}/signs/")


def test_the_chooser_offers_the_phones_language_first(
    base_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(locale="es-MX")
    page.goto(base_url)
    first = page.locator("language-offer").get_by_role("link").first
    expect(first).to_contain_text("Español")
    assert page.url == base_url, "an offer, not a redirect"


def test_the_chooser_writes_each_language_in_itself(
    base_url: str, page: Page, edition: Path, pages: tuple[str, ...]
) -> None:
    page.goto(base_url)
    for tag in {address.split("/")[0] for address in pages if address}:
        name = page.locator("main").get_by_text(rows(edition)[tag]["autonym"], exact=True).first
        expect(name).to_be_visible()
        language = name.evaluate("part => part.closest('[lang]').lang")
        assert language == tag


def test_the_source_text_of_a_safety_block_is_one_tap_away(base_url: str, page: Page) -> None:
    page.goto(f"{base_url}ar/now/")
    link = page.locator("a[hreflang='en'][href*='now/#'], a[lang='en'][href*='now/#']").first
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Someone won’t wake up")


def test_numerals_do_not_change_a_number(built_url: str, page: Page) -> None:
    page.goto(f"{built_url}ar/calls/")
    shown = page.locator("call-bar [data-number]").all_inner_texts()
    assert shown and all(text.isascii() for text in shown)
