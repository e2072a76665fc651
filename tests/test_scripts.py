"""Scripts are joined into few files that know of each other."""

import re
from pathlib import Path

import pytest

from pwa import create_app
from pwa.edition import load_edition
from pwa.site.scripts import BUNDLES, COUNTRY, EVERY_PAGE, LATER, ON_TAP, TIMER, WORKER
from pwa.site.site import site_of
from tests.editions import ROOT

TAKEN = re.compile(r"const\{([^}]*)\}=globalThis\.handrail;")
# {name:short,…}: what a bundle calls by a short name, and its name for the others.
PAIR = re.compile(r"(\w+):\w+")


@pytest.fixture(scope="module")
def bundles() -> dict[str, str]:
    """What each bundle's file holds, by its name."""
    assets = site_of(create_app(load_edition(ROOT))).assets
    return {name: assets.files[path].decode() for name, path in assets.scripts.items()}


@pytest.fixture(scope="module")
def addresses() -> dict[str, str]:
    return dict(site_of(create_app(load_edition(ROOT))).assets.scripts)


def test_nothing_of_a_module_is_left_to_load(bundles: dict[str, str]):
    assert set(bundles) == {EVERY_PAGE, LATER, COUNTRY, ON_TAP, TIMER, WORKER, *BUNDLES}
    for name, code in bundles.items():
        assert not re.search(r'^import\b|\bfrom"', code, re.MULTILINE), name


@pytest.mark.parametrize("name", [LATER, COUNTRY, ON_TAP, TIMER, *BUNDLES])
def test_a_bundle_takes_only_what_every_page_hands_on(name: str, bundles: dict[str, str]):
    handed = re.search(r"globalThis\.handrail=Object\.freeze\(\{([^}]*)\}", bundles[EVERY_PAGE])
    assert handed
    taken = TAKEN.search(bundles[name])
    wanted = set(PAIR.findall(taken[1])) if taken else set()
    assert wanted <= set(PAIR.findall(handed[1]))


@pytest.mark.parametrize("name", [LATER, COUNTRY, ON_TAP, TIMER, *BUNDLES])
def test_no_bundle_carries_a_module_of_every_page_again(name: str, bundles: dict[str, str]):
    assert "localStorage" in bundles[EVERY_PAGE]
    for code in ("localStorage", r"/\{(\w+)\}/"):  # the store, and what fills words
        assert code not in bundles[name]


@pytest.mark.parametrize("name", [EVERY_PAGE, "phone"])
def test_what_comes_later_is_named_by_its_hash(
    name: str, bundles: dict[str, str], addresses: dict[str, str]
):
    assert f'import("./{Path(addresses[LATER]).name}")' in bundles[name]


def test_what_a_tap_asks_for_is_named_by_its_hash(
    bundles: dict[str, str], addresses: dict[str, str]
):
    assert f'import("./{Path(addresses[ON_TAP]).name}")' in bundles[LATER]


def test_the_worker_needs_no_page(bundles: dict[str, str]):
    assert "globalThis.handrail" not in bundles[WORKER]
