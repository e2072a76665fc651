"""A page is handed on by its neutral address and title, and by nothing that the reader did."""

from playwright.sync_api import Page, expect

from tests.browser.phone import script_words, wait_until

SHARES = """Object.defineProperty(navigator, "share", {
  configurable: true,
  value: async data => { (window.shared = window.shared || []).push(data); },
})"""
COPIES = """Object.defineProperty(navigator, "share", { value: undefined });
Object.defineProperty(navigator, "clipboard", {
  value: { writeText: async words => { window.copied = words; } },
})"""
REFUSES = COPIES.replace("window.copied = words;", "throw new Error('refused');")
ASKS_AND_IS_DECLINED = """async () => {
  window.asked = true;
  throw new DOMException("", "AbortError");
}"""
NEITHER = """for (const name of ["share", "clipboard"]) {
  Object.defineProperty(navigator, name, { value: undefined });
}"""


def test_only_the_address_and_the_neutral_title_are_shared(base_url: str, page: Page) -> None:
    page.add_init_script(SHARES)
    page.goto(f"{base_url}en/now/?q=private#step-3")
    page.locator("share-page button").click()
    wait_until(page, "window.shared")
    assert page.evaluate("shared") == [{"title": page.title(), "url": f"{base_url}en/now/"}]


def test_where_the_phone_cannot_share_the_address_is_copied(
    built_url: str, language: str, page: Page
) -> None:
    page.add_init_script(COPIES)
    page.goto(f"{built_url}{language}/kit/?q=private#when")
    page.locator("share-page button").click()
    expect(page.locator("share-page [role=status]")).to_have_text(script_words(page)["copied"])
    assert page.evaluate("copied") == f"{built_url}{language}/kit/"


def test_where_copying_is_refused_the_address_can_be_read(built_url: str, page: Page) -> None:
    page.add_init_script(REFUSES)
    page.goto(f"{built_url}en/kit/?q=private")
    page.locator("share-page button").click()
    expect(page.locator("share-page [role=status]")).to_have_text(f"{built_url}en/kit/")


def test_a_reader_who_changes_their_mind_has_shared_nothing(built_url: str, page: Page) -> None:
    page.add_init_script(COPIES.replace("undefined", ASKS_AND_IS_DECLINED))
    page.goto(f"{built_url}en/kit/")
    page.locator("share-page button").click()
    wait_until(page, "window.asked")
    page.wait_for_timeout(200)
    assert page.evaluate("window.copied") is None
    expect(page.locator("share-page [role=status]")).to_be_empty()


def test_where_neither_is_possible_nothing_is_offered(built_url: str, page: Page) -> None:
    page.add_init_script(NEITHER)
    page.goto(f"{built_url}en/kit/")
    wait_until(page, "Boolean(customElements.get('share-page'))")
    expect(page.locator("share-page")).to_be_hidden()


def test_a_page_that_does_not_exist_is_not_handed_on(served_url: str, page: Page) -> None:
    page.goto(f"{served_url}en/private-words/")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("share-page")).to_have_count(0)
