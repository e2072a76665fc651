"""Every number a reader can tap is one that somebody has read, is what it shows, and costs that."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from pwa import create_app
from pwa.edition import load_edition
from pwa.edition.helplines import CountryFile, Line
from pwa.edition.toml import validate
from tests.editions import ROOT, edition_in
from tests.markup import Page

FILES = sorted((ROOT / "content" / "helplines").glob("*.toml"))
LINES = [
    pytest.param(line, id=line["id"])
    for path in FILES
    for line in tomllib.loads(path.read_text(encoding="utf-8"))["line"]
]
GOOD = {
    "id": "us-some-call", "group": "us-some", "role": "advice", "operator": "charity",
    "name": "Some line", "channel": "call", "dial": "18006624357", "display": "1 800 662 4357",
    "kind": "full", "e164": "+18006624357", "hours": "always", "cost": "free",
    "checked": date(2026, 11, 20), "how": "read", "source": "example.org", "grade": "A",
}  # fmt: skip
HOURS = [{"days": ["mon"], "from": "08:00", "to": "20:00"}]
BAD = [
    ("other digits shown", {"display": "1 800 662 4358"}, "not the number dialled"),
    ("letters shown", {"display": "1-800-662-HELP"}, "not the number dialled"),
    ("other script shown", {"display": "١٨٠٠٦٦٢٤٣٥٧"}, "not the number dialled"),
    ("letters dialled", {"dial": "1800662HELP"}, "digits alone"),
    ("body behind the number", {"dial": "988?body=x"}, "digits alone"),
    ("two numbers", {"dial": "988,1"}, "digits alone"),
    ("police", {"operator": "police"}, "police"),
    ("unlabelled company", {"operator": "company"}, "for_profit_label"),
    ("shared cost untold", {"cost": "shared"}, "cost_note"),
    ("hours without zone", {"hours": HOURS}, "timezone"),
    ("hours in no zone", {"hours": HOURS, "timezone": "Europe/Atlantis"}, "timezone"),
    ("no such hour", {"hours": [{**HOURS[0], "to": "24:30"}], "timezone": "Asia/Tokyo"}, "of day"),
    ("wrong e164", {"e164": "+18006624358"}, "e164"),
    ("too few digits", {"dial": "1800662435", "display": "1800662435"}, "valid number"),
    ("of another country", {"dial": "02079460000", "display": "02079460000", "e164": ""}, "valid"),
    ("premium rate", {"dial": "19002345678", "display": "1 900 234 5678", "e164": ""}, "premium"),
    ("grade C", {"grade": "C"}, "grade"),
    ("no source", {"source": ""}, "source"),
    ("no day", {"checked": "2026-11-20"}, "checked"),
    ("unknown role", {"role": "police"}, "role"),
    ("two ways in one", {"channel": "call or text"}, "channel"),
]  # fmt: skip


def problems_with(changes: dict, country: str = "US") -> list[str]:
    """What is wrong with the good line once it is changed."""
    problems = []
    data = {"country": country, "line": [{**GOOD, **changes}]}
    validate(CountryFile, data, "content/helplines/us.toml", problems)
    return [str(one) for one in problems]


def test_the_good_example_is_good():
    assert problems_with({}) == []
    assert problems_with({"hours": HOURS, "timezone": "America/New_York"}) == []
    assert problems_with({"operator": "company", "for_profit_label": "A company"}) == []


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad[0])
def test_a_line_that_could_mislead_is_refused(bad):
    _, changes, words = bad
    found = problems_with(changes)
    assert any(words in one for one in found), found
    assert all("content/helplines/us.toml" in one for one in found)


@pytest.mark.parametrize("country, dial", [("DE", "09001234567"), ("GB", "08451234567")])
def test_premium_rate_is_known_in_other_countries_too(country: str, dial: str):
    found = problems_with({"dial": dial, "display": dial, "e164": ""}, country)
    assert len(found) == 1 and "premium" in found[0]


@pytest.mark.parametrize("cost", ["free", "unknown"])
def test_a_shared_cost_number_needs_its_cost(cost: str):
    shared = {"dial": "0820123456", "display": "0820 12 34 56", "e164": "", "cost": cost}
    found = problems_with(shared, "FR")
    assert len(found) == 1 and "shared" in found[0]
    assert problems_with({**shared, "cost": "shared", "cost_note": "0.12 a minute"}, "FR") == []


def test_a_full_number_cannot_pass_as_a_short_one():
    premium = {"dial": "19002345678", "display": "19002345678", "e164": "", "kind": "short"}
    assert problems_with(premium)


def test_a_number_counts_as_old_from_a_day_on():
    assert Line.model_validate(GOOD).old_from(180) == date(2027, 5, 19)
    assert Line.model_validate(GOOD).old_from(1) == date(2026, 11, 21)


def test_a_line_cannot_be_changed_after_reading():
    with pytest.raises(ValidationError):
        Line.model_validate(GOOD).dial = "900"


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_ours_is_what_it_shows(line: dict):
    assert "".join(char for char in line["display"] if char.isdigit()) == line["dial"]
    assert line["grade"] in ("A", "B") and line["how"] == "read" and line["source"]
    assert line["operator"] in ("state", "charity")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_one_file_is_one_country_and_a_group_is_told_once(path: Path):
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    assert path.stem == file["country"].lower()
    for group in {line["group"] for line in file["line"]}:
        lines = [line for line in file["line"] if line["group"] == group]
        assert lines[0].get("what"), f"{group} does not say what it is on its first entry"
        assert len({line["operator"] for line in lines}) == 1, group


def test_every_offered_country_has_an_ambulance_that_is_sure():
    edition = load_edition(ROOT)
    assert set(edition.countries) == set(edition.settings.countries)
    for code in edition.countries:
        line = edition.emergency(code)
        assert (line.grade, line.channel, line.role) == ("A", "call", "emergency"), code


def test_countries_without_one_are_not_offered():
    edition = load_edition(ROOT)
    assert edition.not_offered and not set(edition.not_offered) & set(edition.countries)


def test_a_button_offers_the_first_role_that_the_country_has():
    edition = load_edition(ROOT)
    assert edition.first_line("US", ("poison", "crisis")).role in ("poison", "crisis")
    assert edition.first_line("US", ("crisis",)).dial == "988"
    for code in edition.countries:
        for role in ("crisis", "advice", "poison"):
            line = edition.first_line(code, (role,))
            assert line is None or (line.role, line.channel, line.area) == (role, "call", "")


CHAT = {
    "channel": "chat", "dial": "", "e164": "", "kind": "address",
    "address": "https://www.example.org/talk", "display": "example.org",
}  # fmt: skip
BAD_CHATS = [
    ("no address", {"address": ""}, "a chat has an address"),
    ("not https", {"address": "http://example.org/"}, "an https:// address"),
    ("a script", {"address": "javascript:alert(1)"}, "an https:// address"),
    ("a number too", {"dial": "988"}, "a chat has an address"),
    ("shows another place", {"display": "example.com"}, "not where the chat leads"),
]


def test_a_chat_is_a_way_of_contact():
    assert problems_with(CHAT) == []
    assert problems_with({**CHAT, "display": "www.example.org"}) == []


@pytest.mark.parametrize("bad", BAD_CHATS, ids=lambda bad: bad[0])
def test_a_chat_that_could_mislead_is_refused(bad):
    _, changes, words = bad
    assert any(words in one for one in problems_with({**CHAT, **changes}))


def test_a_number_has_no_chat_address():
    assert problems_with({"address": "https://example.org/"})
    assert problems_with({"dial": ""})


def test_a_fault_names_the_line_and_what_it_should_be():
    (found,) = problems_with({"dial": "988?body=x"})
    assert "line.“us-some-call”.dial: “988?body=x” is not digits alone" in found
    (found,) = problems_with({"nmae": "Some line"})
    assert "line.“us-some-call”.nmae: this key is unknown. Check its spelling" in found
    (found,) = problems_with({"hours": [{**HOURS[0], "to": "24:30"}], "timezone": "Asia/Tokyo"})
    assert "hours.0.to: “24:30” is not a time of day, like 08:30" in found
    (found,) = problems_with({"hours": "sometimes"})
    assert "hours: Input should be 'always' or 'unknown'" in found


def test_a_chat_can_be_tapped_and_a_partial_area_is_told(tmp_path: Path):
    root = edition_in(tmp_path)
    with (root / "content" / "helplines" / "us.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[[line]]\n{toml_of({**GOOD, **CHAT, 'area': 'Maine'})}\n")
    page = Page(create_app(load_edition(root)).test_client().get("/ar/calls/us/").text)
    (link,) = [one for one in page.all("a") if one.attributes.get("href") == CHAT["address"]]
    assert "example.org" in link.text and link.attributes["rel"] == "noreferrer"
    (area,) = [one for one in page.all("span") if one.text == "Maine"]
    assert area.attributes["lang"] == "en"  # not translated, and said so


def toml_of(line: dict) -> str:
    """A line as it stands in a helpline file."""
    words = (
        f"{key} = {value if isinstance(value, date) else json.dumps(value)}"
        for key, value in line.items()
    )
    return "\n".join(words)
