"""`handrail locales preview`: every block with its key and state; a release has none of it."""

import json
from pathlib import Path

import polib
import pytest
from werkzeug.test import Client

from pwa import create_app
from pwa.edition import load_edition
from pwa.preview.app import PreviewApp
from tests.editions import catalog_path, edition_in
from tests.markup import Page

NAVIGATION = {"Sec-Fetch-Mode": "navigate"}


def edit(path: Path, context: str, **values) -> None:
    file = polib.pofile(str(path), wrapwidth=0)
    one = next(one for one in file if one.msgctxt == context)
    for key, value in values.items():
        setattr(one, key, value)
    path.write_text(str(file), encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return edition_in(tmp_path)


def page(app: PreviewApp, address: str = "/es/now/") -> Page:
    return Page(Client(app).get(address, headers=NAVIGATION).text)


def keyed(app: PreviewApp, key: str, address: str = "/es/now/"):
    found = page(app, address).having("data-key")
    return next(one for one in found if one.attributes["data-key"] == key)


def test_every_block_carries_its_key_state_and_source(root: Path):
    path = catalog_path(root, "es", "guide")
    edit(path, "now#wake-how", msgstr="")
    edit(path, "now#give", flags=["fuzzy"], previous_msgid="Give some naloxone")
    edit(path, "now#ring", msgstr="Llame al 911")
    app = PreviewApp(root, "es")
    current = keyed(app, "now#wake")
    assert current.text == "Grite y sacuda"
    assert current.attributes["data-source"] == "Shout and shake"
    states = {key: keyed(app, key).attributes["data-state"] for key in
        ("now#wake", "now#wake-how", "now#give", "now#ring")}  # fmt: skip
    assert [*states.values()] == ["current", "source", "outdated", "refused"]
    assert keyed(app, "now#give").attributes["data-was"] == "Give some naloxone"
    assert "placeholders" in keyed(app, "now#ring").attributes["data-faults"]


def test_a_saved_file_is_shown_when_the_page_is_next_asked_for(root: Path):
    app = PreviewApp(root, "es")
    assert keyed(app, "now#wake").text == "Grite y sacuda"
    path = catalog_path(root, "es", "guide")
    edit(path, "now#wake", msgstr="Grite fuerte")
    app.saved({path})
    assert keyed(app, "now#wake").text == "Grite fuerte"


def test_a_file_that_lies_elsewhere_is_shown_in_place_of_the_editions(root: Path, tmp_path: Path):
    sent = tmp_path / "from-ana.po"
    sent.write_bytes(catalog_path(root, "es", "guide").read_bytes())
    edit(sent, "now#wake", msgstr="¡Grite!")
    app = PreviewApp(root, "es", {"guide": sent})
    assert keyed(app, "now#wake").text == "¡Grite!"


@pytest.mark.parametrize("tag", ["en-XA", "ar-XB", "zxx-HA"])
def test_languages_that_nobody_speaks_can_be_seen(root: Path, tag: str):
    assert keyed(PreviewApp(root, tag), "now#wake", f"/{tag}/now/").text != ""


def test_problems_are_listed(root: Path):
    edit(catalog_path(root, "es", "guide"), "now#ring", msgstr="Llame al 911")
    answer = Client(PreviewApp(root, "es")).get("/_live/problems.json")
    (problem, *_) = json.loads(answer.data)
    assert "now#ring" in problem["where"] and problem["what"] and problem["how"]


def test_only_a_page_that_is_opened_gets_the_toolbar(root: Path):
    client = Client(PreviewApp(root, "es"))
    opened = client.get("/es/now/", headers=NAVIGATION)
    assert "_live/preview.css" in opened.text and "_live/reload.js" in opened.text
    fetched = client.get("/es/now/", headers={"Sec-Fetch-Mode": "cors"})
    assert "_live/" not in fetched.text and "data-key" in fetched.text
    assert "script-src 'self'" in opened.headers["Content-Security-Policy"]
    for name in ("preview.css", "reload.js"):
        assert client.get(f"/_live/{name}").status_code == 200
    assert client.get("/_live/other.js").status_code == 404


def test_the_title_of_the_tab_has_no_marks(root: Path):
    (title,) = page(PreviewApp(root, "es")).all("title")
    assert "data-key" not in title.text and "<" not in title.text


def test_a_release_has_no_keys(root: Path):
    assert "data-key" not in create_app(load_edition(root)).test_client().get("/es/now/").text


@pytest.mark.parametrize("name, read", [
    ("es/guide.po", True), ("es/glossary.toml", True), ("es/guide.new", False),
    ("es/guide.po~", False), ("es/.guide.po.swp", False), ("es/4913", False),
])  # fmt: skip
def test_what_an_editor_writes_beside_a_catalogue_is_not_read(root: Path, name: str, read: bool):
    app = PreviewApp(root, "es")
    assert app.reads(root / "locales" / name) is read


def test_a_file_that_is_named_is_read_whatever_its_name(root: Path, tmp_path: Path):
    given = tmp_path / "from-a-mail.txt"
    given.write_text(catalog_path(root, "es", "guide").read_text(encoding="utf-8"))
    app = PreviewApp(root, "es", {"guide": given})
    assert app.reads(given)
