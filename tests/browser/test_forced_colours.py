"""A reader's own colours: no shape vanishes with its fill, and what is chosen is seen."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from pwa.checks.contrast import ratio

# (page, what stands out there, its pseudo-element)
SHAPES = [
    ("en/now/", ".step", "::before"),
    ("en/now/", ".timer", ""),
    ("en/now/", ".timer__track", ""),
    ("en/now/", ".button", ""),
    ("en/now/", ".call-button", ""),
    ("en/", ".emergency", ""),
    ("en/", ".door", ""),
    ("en/signs/", ".light__head", ""),
    ("en/signs/", ".light", ""),
    ("en/calls/", ".button", ""),
    ("en/places/", ".notice", ""),
]
GROUND = "getComputedStyle(document.body).backgroundColor"
EDGES = """([selector, pseudo]) => [...document.querySelectorAll(selector)].map((one) => {
  const style = getComputedStyle(one, pseudo || null);
  return [style.borderTopWidth, style.borderTopColor, style.color, style.backgroundColor];
})"""


def is_seen(colour: str) -> bool:
    return not re.fullmatch(r"rgba\(.*, 0\)", colour)


def hexed(colour: str) -> str:
    """ "rgb(0, 0, 255)" as #0000ff."""
    parts = colour[colour.index("(") + 1 : -1].split(",")
    return "#" + "".join(f"{int(float(part)):02x}" for part in parts[:3])


@pytest.fixture
def forced(open_page: Callable[..., Page], scheme: str) -> Page:
    return open_page(forced_colors="active", color_scheme=scheme)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape[1]}-{shape[0]}")
def test_a_shape_keeps_its_edge_and_its_words(built_url: str, forced: Page, shape) -> None:
    address, selector, pseudo = shape
    forced.goto(f"{built_url}{address}")
    ground = hexed(forced.evaluate(GROUND))
    found = forced.evaluate(EDGES, [selector, pseudo])
    assert found
    for width, edge, words, fill in found:
        assert float(width.removesuffix("px")) >= 1
        assert ratio(hexed(edge), ground) >= 3
        assert ratio(hexed(words), hexed(fill) if is_seen(fill) else ground) >= 4.5


def test_the_running_count_is_seen(built_url: str, forced: Page) -> None:
    forced.goto(f"{built_url}en/now/")
    forced.evaluate("document.querySelector('.timer').open = true")
    fill = forced.evaluate(
        "getComputedStyle(document.querySelector('.timer__fill')).backgroundColor"
    )
    assert ratio(hexed(fill), hexed(forced.evaluate(GROUND))) >= 3


def test_a_chosen_button_differs_from_the_others(built_url: str, forced: Page) -> None:
    forced.goto(f"{built_url}en/hours/")
    fill, words = forced.evaluate(
        """() => {
          const style = getComputedStyle(document.querySelector(":checked + .button"));
          return [style.backgroundColor, style.color];
        }"""
    )
    assert ratio(hexed(fill), hexed(forced.evaluate(GROUND))) >= 3
    assert ratio(hexed(fill), hexed(words)) >= 4.5


def test_the_red_action_stays_the_loudest(built_url: str, forced: Page) -> None:
    forced.goto(f"{built_url}en/")
    widths = [
        forced.evaluate(f"getComputedStyle(document.querySelector('{one}')).borderTopWidth")
        for one in (".emergency", ".door", ".call-button:not(.call-button--emergency)")
    ]
    assert widths == ["4px", "2px", "2px"]


def test_more_contrast_leaves_nothing_quiet(
    built_url: str, scheme: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(contrast="more", color_scheme=scheme)
    page.goto(f"{built_url}en/")
    colours = page.evaluate(
        """() => [".stamp", "body"]
          .map((one) => getComputedStyle(document.querySelector(one)).color)"""
    )
    assert colours[0] == colours[1]


def test_nothing_moves_where_motion_is_not_wanted(
    built_url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(f"{built_url}en/")
    moving = """() => [...document.querySelectorAll("*")].filter((one) => {
      const style = getComputedStyle(one);
      return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0;
    }).length"""
    assert page.evaluate(moving) == 0
