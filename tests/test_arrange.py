"""An edition chooses where sound guidance differs; the page follows, and misses nothing."""

from pathlib import Path

import pytest

from pwa import create_app
from pwa.edition import load_edition
from pwa.edition.blocks import Block
from pwa.edition.settings import Guidance
from pwa.site.arrange import arrange
from tests.editions import change, edition_in, problems_of
from tests.markup import Page

CALL_FIRST = Guidance(first="call", breaths="five-seconds")
NALOXONE_FIRST = Guidance(first="naloxone", breaths="compressions-only")


def steps(*names: str) -> tuple[Block, ...]:
    return (Block("steps", 1, children=tuple(Block("step", 1, parameter=one) for one in names)),)


def order(blocks: tuple[Block, ...]) -> list[str]:
    return [step.parameter for step in blocks[0].children]


def test_the_steps_stand_as_written_when_the_call_comes_first():
    assert order(arrange(steps("shake", "call", "spray", "stay"), CALL_FIRST)) == [
        "shake", "call", "spray", "stay",
    ]  # fmt: skip


def test_naloxone_first_swaps_two_steps_and_no_other():
    assert order(arrange(steps("shake", "call", "spray", "stay"), NALOXONE_FIRST)) == [
        "shake", "spray", "call", "stay",
    ]  # fmt: skip


@pytest.mark.parametrize("names", [("shake", "call"), ("spray",), (), ("call", "spray", "spray")])
def test_a_page_without_both_steps_stays_as_it_is(names: tuple[str, ...]):
    assert order(arrange(steps(*names), NALOXONE_FIRST)) == list(names)


@pytest.mark.parametrize("choice", ["five-seconds", "compressions-only"])
def test_only_the_chosen_variant_is_opened_up(choice: str):
    variants = tuple(
        Block("when", 1, parameter=f"breaths {one}", children=(Block("paragraph", 1, text=one),))
        for one in ("five-seconds", "compressions-only", "something-else")
    )
    inside = (Block("notice", 1, parameter="plain", children=variants),)
    (notice,) = arrange(inside, Guidance(first="call", breaths=choice))
    assert [one.text for one in notice.children] == [choice]


def rendered(root: Path) -> Page:
    return Page(create_app(load_edition(root)).test_client().get("/en/now/").text)


def ids(page: Page) -> list[str]:
    return [one.attributes["id"] for one in page.all("h2") if "id" in one.attributes]


def test_the_page_follows_the_edition(tmp_path: Path):
    root = edition_in(tmp_path)
    before = rendered(root)
    assert ids(before).index("ring") < ids(before).index("give")
    change(root / "content" / "edition.toml", 'first = "call"', 'first = "naloxone"')
    change(root / "content" / "edition.toml", '"five-seconds"', '"compressions-only"')
    after = rendered(root)
    assert ids(after).index("give") < ids(after).index("ring")
    assert sorted(ids(after)) == sorted(ids(before))
    words = {name: page.all("main")[0].text for name, page in (("b", before), ("a", after))}
    assert "1 breath every 5 seconds" in words["b"] and "1 breath every" not in words["a"]


@pytest.mark.parametrize(
    "line", ['first = "drugs"', "first = 1", 'breaths = "none"', 'other = "x"']
)
def test_a_choice_that_nobody_offers_is_refused(tmp_path: Path, line: str):
    root = edition_in(tmp_path)
    change(root / "content" / "edition.toml", "[guidance]\n", f"[guidance]\n{line} #")
    assert problems_of(root)
