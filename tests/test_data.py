"""Timelines, checklist, changes and word list: what the data must hold, and what readers get."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pwa import create_app
from pwa.edition import load_edition
from pwa.edition.changes import Change, Changes
from pwa.edition.finder import Word, Words
from pwa.edition.timelines import Timelines
from pwa.site.timeline import WIDTH, outline, ticks
from tests.editions import ROOT, change, edition_in, problems_of
from tests.markup import Page

# Hours after the last use at which each phase starts, and at which the last one ends (0: open).
# The rows of our fact base; an edit of the data that moves one must be meant.
HOURS = {
    "short": [6, 24, 72, 240, 4320],
    "lab": [6, 24, 96, 336],
    "slow": [17, 48, 96, 240],
    "daily": [24, 72, 144, 480, 1008],
    "tongue": [24, 72, 120, 720],
}
TIMELINES = "content/timelines.toml"
FAULTS = [
    ("a gap between phases", TIMELINES, "start = 24\nend = 72", "start = 30\nend = 72", "go on"),
    ("an end before the start", TIMELINES, "start = 6\nend = 24", "start = 30\nend = 24", "ends"),
    ("an unknown symptom", TIMELINES, '"yawning"', '"yawns"', "unknown yawns"),
    ("no source", TIMELINES, 'sources = ["', 'sources = []  # ["', "at least 1"),
    ("a source nobody knows", TIMELINES, 'sources = ["', 'sources = ["nobody", "', "nobody"),
    ("HTML", TIMELINES, 'helps = "', 'helps = "<b>Now</b> ', "raw HTML"),
    ("a heading", TIMELINES, 'helps = "', 'helps = "# ', "one line of words"),
    ("an unknown key", "content/checklist.toml", "question = ", "ask = ", "unknown"),
    ("an id twice", "content/checklist.toml", 'id = "stay-home"', 'id = "quick"', "used twice"),
    ("a word that leads nowhere", "content/words.toml", 'page = "rest"', 'page = "bed"', "“bed”"),
    ("a word that leads nowhere, in Spanish", "content/words.es.toml", 'page = "rest"',
        'page = "cama"', "“cama”"),
    ("one fence of a pair", "content/rest.md", "::: symptoms\n:::\n", "", "lead to each other"),
]  # fmt: skip


@pytest.fixture(scope="module")
def page_of() -> Callable[[str], Page]:
    client = create_app(load_edition(ROOT)).test_client()
    return lambda path: Page(client.get(path).text)


@pytest.fixture(scope="module")
def timelines() -> Timelines:
    found = load_edition(ROOT).data.timelines
    assert found
    return found


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault[0])
def test_a_fault_in_the_data_is_named(tmp_path: Path, fault):
    _, file, old, new, words = fault
    change(edition_in(tmp_path) / file, old, new)
    assert any(words in str(one) for one in problems_of(tmp_path)), problems_of(tmp_path)


@pytest.mark.parametrize("name", ["timelines", "checklist", "changes", "words"])
def test_a_page_that_shows_data_needs_the_file(tmp_path: Path, name: str):
    (edition_in(tmp_path) / "content" / f"{name}.toml").unlink()
    assert any(one.where == f"content/{name}.toml" for one in problems_of(tmp_path))


def test_the_hours_are_those_of_the_fact_base(timelines: Timelines):
    found = {
        one.id: [*(phase.start for phase in one.phase), one.phase[-1].end]
        for one in timelines.substance
    }
    assert {key: found[key] for key in HOURS} == HOURS


def test_who_is_not_sure_sees_the_earliest_start_and_the_longest_course(timelines: Timelines):
    unsure, *others = timelines.substance
    assert unsure.id == "unsure" and unsure.phase[-1].end == 0
    assert all(unsure.phase[0].start <= one.phase[0].start for one in others)
    for kind in ("peak", "easing"):
        ends = [phase.end for one in others for phase in one.phase if phase.kind == kind]
        assert next(one for one in unsure.phase if one.kind == kind).end >= max(ends), kind


def test_lost_tolerance_is_said_from_the_hardest_days_on(timelines: Timelines):
    for one in timelines.substance:
        for phase in one.phase[1:]:
            assert "tolerance" in phase.words, (one.id, phase.kind)


def test_the_caution_about_starting_too_early_stands_in_the_choices(timelines: Timelines):
    notes = {one.id: one.note for one in timelines.substance}
    for key in ("unsure", "lab"):
        assert "buprenorphine" in notes[key] and "too early" in notes[key]


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_every_timeline_stands_in_the_page_as_words(page_of, timelines: Timelines, tag: str):
    page = page_of(f"/{tag}/hours/")
    sections = [one for one in page.all("section") if "timeline" in one.attributes["class"].split()]
    assert len(sections) == len(timelines.substance)
    for section, one in zip(sections, timelines.substance, strict=True):
        items = [each for each in page.all("li") if "phase" in each.attributes.get("class", "")]
        own = [each for each in items if section in each.ancestors()]
        assert len(own) == len(one.phase)
        for item, phase in zip(own, one.phase, strict=True):
            assert str(phase.start if phase.end and phase.end <= 72 else phase.start // 24) in (
                item.text
            )
            links = [each for each in page.all("a") if item in each.ancestors()]
            assert len(links) == len(phase.symptoms)


def test_a_symptom_leads_to_what_helps(page_of, timelines: Timelines):
    ids = {one.attributes["id"] for one in page_of("/en/rest/").having("id")}
    assert {f"symptom-{key}" for key in timelines.symptom} <= ids


def test_the_picture_runs_with_the_script(timelines: Timelines):
    one = timelines.substance[0]
    straight, mirrored = outline(one, False), outline(one, True)
    assert straight.startswith("M") and straight.endswith("z") and straight != mirrored
    assert [WIDTH - x for _, x in ticks(False)] == [x for _, x in ticks(True)]


def test_words_are_listed_from_a_to_z_whatever_their_accents():
    words = Words(word=tuple(Word(say=say, page="now") for say in ("Ñandú", "Óxido", "nada")))
    letters = [(letter, [one.say for one in found]) for letter, found in words.by_letter()]
    assert letters == [("N", ["nada", "Ñandú"]), ("O", ["Óxido"])]


def test_a_language_without_a_list_of_its_own_shows_the_sources_marked(page_of):
    (list_,) = [
        one for one in page_of("/ar/find/").all("div") if one.attributes.get("class") == "finder"
    ]
    assert list_.attributes["lang"] == "en" and list_.attributes["dir"] == "ltr"
    assert "Insomnio" in page_of("/es/find/").all("main")[0].text


def test_words_that_hurt_stand_in_the_list_alone(page_of):
    assert "Junkie" in page_of("/en/find/").all("main")[0].text


def test_changes_for_safety_come_first_then_the_newest():
    days = [("a", 1, False), ("b", 2, False), ("c", 1, True)]
    found = Changes(
        change=tuple(
            Change(id=key, date=date(2026, 1, day), safety=safety, words="x")
            for key, day, safety in days
        )
    )
    assert [one.id for one in found.ordered] == ["c", "b", "a"]
