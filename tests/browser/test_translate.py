"""A translator opens a file at /translate/ and sees it in its place; nothing leaves the device."""

import re
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.engines import axe
from tests.editions import catalog_path

HEAD = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def opened(built_url: str, open_page: Callable[..., Page]) -> Page:
    page = open_page()
    page.goto(f"{built_url}translate/")
    expect(page.get_by_label("Open a .po file, or drop it here")).to_be_visible()
    return page


def give(page: Page, text: str | bytes, name: str = "guide.po") -> None:
    body = text if isinstance(text, bytes) else text.encode()
    page.get_by_label("Open a .po file").set_input_files(
        {"name": name, "mimeType": "text/x-gettext-translation", "buffer": body}
    )


def spanish(edition: Path, **changed: str) -> str:
    file = polib.pofile(str(catalog_path(edition, "es", "guide")))
    for one in file:
        if (block := (one.msgctxt or "").removeprefix("now#")) in changed:
            one.msgstr = changed[block]
    return str(file)


def test_a_file_is_seen_in_its_place(opened: Page, edition: Path) -> None:
    give(opened, spanish(edition, wake="Grite muy fuerte"))
    expect(opened.get_by_role("status")).to_contain_text("of 1227 messages")
    opened.get_by_label("Page").select_option("now")
    heading = opened.get_by_role("heading", name="Grite muy fuerte")
    expect(heading).to_be_visible()
    assert heading.locator("[data-key='now#wake']").get_attribute("lang") == "es"


def test_what_is_wrong_is_listed_and_leads_to_its_place(opened: Page, edition: Path) -> None:
    give(opened, spanish(edition, ring="Llame al 911", wake=""))
    expect(opened.get_by_role("heading", name="To look at: 2")).to_be_visible()
    opened.get_by_role("button", name="now#ring: the placeholders").click()
    place = opened.locator("[data-key='now#ring']")
    expect(place).to_be_focused()
    # The source stands there instead, in its own language.
    expect(place).to_have_text("Call 911")
    told = place.evaluate("one => [one.lang, one.dir, one.dataset.state]")
    assert told == ["en", "ltr", "refused"]


def test_what_is_still_missing_does_not_hide_what_is_wrong(opened: Page, edition: Path) -> None:
    give(opened, HEAD + 'msgctxt "now#ring"\nmsgid "Call {emergency}"\nmsgstr "Llame al 911"\n')
    expect(opened.get_by_role("heading", name="To look at: 2")).to_be_visible()
    expect(opened.get_by_role("status")).to_contain_text(
        re.compile(r"\d{3} safety-critical ones are still")
    )
    rows = opened.locator(".translate__problems").get_by_role("button")
    expect(rows).to_have_count(2)
    opened.get_by_text("Safety-critical, still to translate").click()
    opened.get_by_role("button", name="now#wake: Shout and shake").click()
    expect(opened.locator("[data-key='now#wake']")).to_be_focused()


@pytest.mark.parametrize("hostile", [
    "<img src=x onerror=document.title='broken'>", "<script>document.title='broken'</script>",
    '"><svg onload=document.title="broken">', "[x](javascript:document.title='broken')",
    "\u202eevil", "{constructor}", "**" * 5000,
])  # fmt: skip
def test_a_hostile_file_is_only_words(opened: Page, edition: Path, hostile: str) -> None:
    title = opened.title()
    give(opened, spanish(edition, wake=hostile))
    expect(opened.get_by_role("status")).to_contain_text("messages")
    opened.get_by_label("Page").select_option("now")
    expect(opened.locator(".translate__page")).to_contain_text("Sacúdale los hombros")
    assert opened.title() == title
    assert opened.locator(".translate__page :is(script, img, svg)").count() == 0


@pytest.mark.parametrize("broken, said", [
    (b"\xff\xfe\x00", "not UTF-8"), (HEAD + 'msgid "a"\nmsgstr "b', "not part of a .po file"),
    ("<<<<<<< HEAD\n" + HEAD, "marks of a merge"), (HEAD + 'msgid "a"\n', "cut off"),
])  # fmt: skip
def test_a_broken_file_is_named_with_its_line(opened: Page, broken, said: str) -> None:
    give(opened, broken)
    expect(opened.get_by_role("status")).to_contain_text(said)


def test_a_file_as_windows_saves_it_is_read(opened: Page, edition: Path) -> None:
    file = polib.pofile(str(catalog_path(edition, "es", "guide")), wrapwidth=40)
    give(opened, b"\xef\xbb\xbf" + str(file).replace("\n", "\r\n").encode())
    expect(opened.get_by_role("status")).to_contain_text("1227 of 1227 messages")


def test_nothing_leaves_the_device(opened: Page, edition: Path) -> None:
    asked: list[Request] = []
    opened.on("request", lambda request: asked.append(request))
    give(opened, spanish(edition, wake="Secreto"))
    expect(opened.get_by_role("status")).to_contain_text("messages")
    opened.get_by_label("Page").select_option("hours")
    opened.wait_for_timeout(500)
    assert [one.url for one in asked] == []


def test_a_language_that_is_not_there_gets_a_file_of_its_own(opened: Page) -> None:
    opened.get_by_label("Language", exact=True).select_option("de")
    with opened.expect_download() as download:
        opened.get_by_role("link", name="de-guide.po").click()
    file = polib.pofile(str(download.value.path()))
    assert file.metadata["Language"] == "de"
    assert file.metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert len(file) == 1227


def test_outdated_safety_words_are_not_shown_as_if_they_were_current(
    opened: Page, edition: Path
) -> None:
    file = polib.pofile(str(catalog_path(edition, "es", "guide")))
    for one in file:
        if one.msgctxt in ("now#wake", "hours#lead"):
            one.flags.append("fuzzy")
    give(opened, str(file))
    expect(opened.get_by_role("status")).to_contain_text("messages")
    opened.get_by_label("Page").select_option("now")
    place = opened.locator("[data-key='now#wake']")
    assert place.evaluate("one => [one.lang, one.dataset.state]") == ["en", "outdated"]


def test_a_link_row_shows_its_label_and_its_note(opened: Page) -> None:
    row = (
        'msgctxt "%s"\nmsgid "[Naloxone](page:kit) Get it, carry it, give it"\n'
        'msgstr "[Naloxona](page:kit) Consígala y llévela"\n'
    )
    key = opened.evaluate(
        """async () => (await (await fetch("guide.json")).json()).messages
          .find(([, source]) => source.endsWith("Get it, carry it, give it"))[0]"""
    )
    give(opened, HEAD + row % key)
    opened.get_by_label("Page").select_option(key.split("#")[0])
    places = opened.locator(f"[data-key='{key}']")
    expect(places).to_have_text(["Naloxona", "Consígala y llévela"])


def test_the_apps_own_words_are_seen_in_their_place(opened: Page, edition: Path) -> None:
    give(opened, catalog_path(edition, "es", "ui").read_text(), "ui.po")
    opened.get_by_label("Page").select_option("now")
    words = opened.locator(".translate__page span[lang=es]")
    expect(words.first).to_be_visible()


def test_a_picked_file_is_read_again_when_it_is_saved(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    """No test can click the browser's own picker: the file that it gives is ours."""
    page = open_page()
    page.add_init_script(
        """window.saved = { text: "", at: 1 };
        const getFile = async () => new File([saved.text], "guide.po", { lastModified: saved.at });
        window.showOpenFilePicker = async () => [{ kind: "file", getFile }];"""
    )
    page.goto(f"{built_url}translate/")
    told = HEAD + 'msgctxt "now#wake"\nmsgid "Shout and shake"\nmsgstr "%s"\n'
    page.evaluate("text => { saved.text = text; }", told % "Uno")
    page.get_by_label("Open a .po file").click()
    expect(page.get_by_role("status")).to_contain_text("messages")
    page.get_by_label("Page").select_option("now")
    expect(page.locator("[data-key='now#wake']")).to_have_text("Uno")
    page.evaluate("text => { saved = { text, at: 2 }; }", told % "Dos")
    expect(page.locator("[data-key='now#wake']")).to_have_text("Dos")


def test_axe_finds_no_fault(
    scheme: str, built_url: str, edition: Path, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": 320, "height": 12_000}, color_scheme=scheme)
    page.goto(f"{built_url}translate/")
    give(page, spanish(edition, ring="Llame al 911"))
    expect(page.get_by_role("status")).to_contain_text("messages")
    page.get_by_label("Page").select_option("now")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert axe(page) == []


def test_without_scripts_files_can_still_be_taken(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{built_url}translate/")
    expect(page.get_by_text("This part needs JavaScript.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="es/guide.po").click()
    assert download.value.suggested_filename == "es-guide.po"
