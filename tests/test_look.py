"""The look: two steps of colours, an edition's own over them, and no colour anywhere else."""

import re
from pathlib import Path

import pytest

from pwa.checks.contrast import check_contrast, ratio
from pwa.checks.pairs import CONTROLS, FOCUSED_ON, TEXT
from pwa.edition import load_edition
from pwa.edition.css import properties
from pwa.edition.look import LOCKED, MEANING, OWN, TOKENS
from pwa.site.assets import Assets
from tests.editions import ROOT, edition_in, problems_of, subject_of

STYLES = sorted((ROOT / "static" / "css").rglob("*.css"))
BESIDES_TOKENS = [path for path in STYLES if path != ROOT / TOKENS]
DARK = "@media (prefers-color-scheme: dark)"


def rules(path: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def raw_names() -> set[str]:
    found = properties((ROOT / TOKENS).read_text(encoding="utf-8"))
    return {one.name for one in found if one.value.startswith("#")}


@pytest.fixture(scope="module")
def colours():
    return load_edition(ROOT).look.colours


def dressed(folder: Path, css: str) -> Path:
    """An edition with a look of its own."""
    root = edition_in(folder)
    (root / OWN).write_text(css, encoding="utf-8")
    return root


@pytest.mark.parametrize("path", BESIDES_TOKENS, ids=lambda path: path.name)
def test_a_colour_has_its_value_in_one_file(path: Path):
    found = set(re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(", rules(path)))
    # Paper is white and ink is black, whatever the phone shows.
    assert found <= ({"#fff", "#000"} if path.name == "print.css" else set())


@pytest.mark.parametrize("path", BESIDES_TOKENS, ids=lambda path: path.name)
def test_a_component_reads_what_a_colour_means_not_what_it_is(path: Path):
    assert set(re.findall(r"--[\w-]+", rules(path))) & raw_names() == set()


def test_raw_colours_and_meanings_are_two_steps():
    found = properties((ROOT / TOKENS).read_text(encoding="utf-8"))
    meanings = [one for one in found if one.name.startswith(MEANING)]
    assert len(raw_names()) > 30 and not any(name.startswith(MEANING) for name in raw_names())
    used = {one.value.removeprefix("var(").rstrip(")") for one in meanings}
    assert used == raw_names()


def test_a_reader_downloads_short_names_alone():
    assets = Assets(load_edition(ROOT))
    sheet = assets.files[assets.style].decode()
    given = re.findall(r"(?<=[{;])--([\w-]+):([^;}]+)", sheet)
    named = {name for name, _ in given}
    assert {"#f6f1e7", "13px"} <= {value for _, value in given}
    assert max(map(len, named)) <= 2
    read = set(re.findall(r"var\(--([\w-]+)", sheet))
    assert read == named, "each is set and read"
    assert ".button--danger" in sheet, "classes keep their names"


def test_every_colour_is_held_by_a_pair(colours):
    """Only hairlines, which no one needs to see, stand outside the tables."""
    paired = {name for front, ground, _ in (*TEXT, *CONTROLS) for name in (front, ground)}
    assert set(colours["light"]) - paired - set(FOCUSED_ON) == {"line"}


# As design/README.md printed them when the look was drawn: light, dark.
PUBLISHED = [
    ("text", "page", 14.02, 15.06),
    ("text", "glow", 12.64, 11.08),
    ("quiet", "glow", 7.34, 7.81),
    ("link", "today-soft", 8.90, 9.52),
    ("on-call", "call", 10.21, 12.66),
    ("on-danger", "danger", 7.97, 7.97),
    ("on-post", "post", 10.21, 8.86),
    ("card", "safer-edge", 7.47, 8.07),
    ("rail", "page", 4.07, 6.40),
    ("mark", "brand", 5.70, 7.95),
    ("danger-edge", "danger-soft", 6.68, 8.03),
    ("you", "glow", 3.67, 6.19),
]


@pytest.mark.parametrize("pair", PUBLISHED, ids=lambda pair: f"{pair[0]}-on-{pair[1]}")
def test_the_ratios_are_those_of_the_drawing(colours, pair):
    front, ground, *published = pair
    found = [ratio(colours[one][front].hex, colours[one][ground].hex) for one in colours]
    assert found == pytest.approx(published, abs=0.02)


def test_the_scale_of_contrast_is_that_of_wcag():
    assert ratio("#000", "#ffffff") == ratio("#FFF", "#000000") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_an_edition_may_wear_its_own_colours(tmp_path: Path):
    css = f"""/* A clinic's: }} ; " {{ */
:root {{ --clinic: #3b1054; --color-brand: var(--clinic); --radius: 0; --font-book: "A;B"; }}
{DARK} {{ :root {{ --color-brand: #1d0a2a !important; }} }}
.card {{ border-style: dashed; background: url(data:image/png;base64,AA) }}"""
    root = dressed(tmp_path, css)
    settings = root / "content" / "edition.toml"
    words = settings.read_text().replace('"#0f4352"', '"#3b1054"').replace('"#0a2a34"', '"#1D0A2A"')
    settings.write_text(words)
    assert [str(one) for one in check_contrast(subject_of(root))] == []
    edition = load_edition(root)
    found = {scheme: edition.look.colours[scheme]["brand"] for scheme in ("light", "dark")}
    assert [one.hex for one in found.values()] == ["#3b1054", "#1d0a2a"]
    assert [one.where for one in found.values()] == [f"{OWN}:2", f"{OWN}:3"]
    assets = Assets(edition)
    own = assets.files[assets.style].decode().rpartition("@layer print")[2]
    (clinic,) = re.findall(r"(--\w+):#3b1054", own)
    (brand,) = re.findall(rf"(--\w+):var\({clinic}\)", own)
    assert f"{brand}:#1d0a2a!important" in own


def test_what_an_edition_sets_for_light_alone_holds_in_the_dark_too(tmp_path: Path):
    """It stands outside all layers: so it wins over the dark colours, and is measured there."""
    root = dressed(tmp_path, ":root { --color-link: #0f4352 }")
    found = [str(one) for one in check_contrast(subject_of(root))]
    assert any("link on page" in one and "in dark" in one for one in found)
    assert not any("in light" in one for one in found)


def test_paper_wins_over_an_editions_colours():
    """Paper drops fills and prints black: not even an edition's own rules bring colours back."""
    sheet = rules(ROOT / "static" / "css" / "print.css")
    told = re.findall(r"[ {](background|color): ([^;]+);", sheet)
    assert len(told) > 2
    assert [value for _, value in told if not value.endswith("!important")] == []


def test_a_readers_own_settings_win_over_an_editions_colours():
    """An edition's stand outside all layers: only !important inside one is stronger."""
    sheet = rules(ROOT / "static" / "css" / "utilities.css")
    told = re.findall(rf"({MEANING}[\w-]+): ([^;]+);", sheet)
    assert len(told) > 5
    weak = [name for name, value in told if not value.endswith("!important")]
    assert [one for one in weak if not LOCKED.fullmatch(one)] == []


# the edition's sheet, its line, what is said, the way out
REFUSED = [
    (":root {\n  --color-danger: #00f;\n}", 2, "--color-danger means the same", "Remove it"),
    (":root { --color-on-danger: #000 }", 1, "--color-on-danger means", "Remove it"),
    (".notice {\n\n--color-today-edge: #00f }", 3, "--color-today-edge means", "Remove it"),
    (f"{DARK} {{ :root {{ --color-safer-soft: #000 }} }}", 1, "--color-safer-soft", "Remove it"),
    (":root { --color-focus-gap: #000 }", 1, "--color-focus-gap means", "Remove it"),
    (":root { --color-brnad: #000 }", 1, "no part reads --color-brnad", "Write --color-brand"),
    (":root { --red-700: #00f }", 1, "--red-700 is a raw colour", "what it means"),
    (":root { --color-brand: teal }", 1, "“teal” is no #rrggbb", "Write it as #0f4352"),
    (":root { --color-brand: #12345 }", 1, "“#12345” is no #rrggbb", "Write it as"),
    (":root { --a: var(--b); --b: var(--a); --color-brand: var(--a) }", 1, "no #rrggbb", "Write"),
    (":root { --color-brand: #123 ", 0, "the block “:root” is not closed", "Put it in"),
    (":root { }\n}", 0, "a brace too many closes in line 2", "Put it in"),
]


@pytest.mark.parametrize("example", REFUSED, ids=lambda example: example[2])
def test_an_edition_learns_what_its_look_may_not_say(tmp_path: Path, example):
    css, line, what, how = example
    problems = problems_of(dressed(tmp_path, css))
    where = f"{OWN}:{line}" if line else OWN
    assert [one.where for one in problems] == [where]
    assert what in problems[0].what and how in problems[0].how
