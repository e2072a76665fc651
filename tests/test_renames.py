"""A name that changed is followed: in edition.toml, in a catalogue, in what a phone has stored."""

from pathlib import Path

import polib
import pytest

from pwa import create_app
from pwa.edition import load_edition
from tests.editions import change, edition_in, write_entry


def test_an_old_key_of_edition_toml_still_works(tmp_path: Path):
    root = edition_in(tmp_path)
    change(root / "content" / "edition.toml", "discreet_name =", "quiet_name =")
    (root / "content" / "renames.toml").write_text('[keys]\nquiet_name = "discreet_name"\n')
    assert load_edition(root).settings.discreet_name == "Handrail"


@pytest.mark.parametrize("renamed, old", [
    ('[blocks]\n"now#shout" = "now#wake"', "now#shout"),
    ('[slugs]\nhelp = "now"', "help#wake"),
    ('[slugs]\nhelp = "now"\n[blocks]\n"help#shout" = "now#wake"', "help#shout"),
])  # fmt: skip
def test_a_catalogue_that_uses_an_old_name_still_works(tmp_path: Path, renamed: str, old: str):
    root = edition_in(tmp_path)
    (root / "content" / "renames.toml").write_text(renamed)
    entry = polib.POEntry(msgctxt=old, msgid="Shout and shake", msgstr="Grita y sacude")
    write_entry(root, "es", "guide", entry)
    page = create_app(load_edition(root)).test_client().get("/es/now/")
    assert "Grita y sacude" in page.text


def test_a_page_tells_the_phone_which_names_have_changed(tmp_path: Path):
    root = edition_in(tmp_path)
    (root / "content" / "renames.toml").write_text('[slugs]\nhelp = "now"')
    page = create_app(load_edition(root)).test_client().get("/en/now/").text
    assert 'data-renames="{&#34;help&#34;: &#34;now&#34;}"' in page
