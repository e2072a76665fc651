"""A tier is what holds today: words outdated, withdrawn or unsigned do not count as whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import polib
import pytest

from pwa.edition import Edition, load_edition
from pwa.words.catalog import Catalogs
from pwa.words.extract import guide_messages, interface_messages
from pwa.words.guide import Guide
from pwa.words.stamps import reviewed_line
from pwa.words.stats import Standing, standings
from pwa.words.tier import tier_of
from tests.editions import catalog_path, edition_in

Damage = Callable[[polib.POEntry], None]
DOMAINS = ("ui", "guide")


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """An edition whose Spanish is whole, and signed message by message."""
    root = edition_in(tmp_path_factory.mktemp("signed"))
    for domain in DOMAINS:
        path = catalog_path(root, "es", domain)
        file = polib.pofile(str(path), wrapwidth=0)
        for one in file:
            one.tcomment = reviewed_line(date(2026, 11, 20), "ana-m", one.msgid, one.msgstr)
        file.save()
    return load_edition(root)


def standing(edition: Edition) -> Standing:
    catalogs = Catalogs(edition.root, edition.renames)
    return next(
        iter(standings(edition, Guide(edition, catalogs), catalogs, edition.every_language))
    )


def tier(edition: Edition) -> str:
    catalogs = Catalogs(edition.root, edition.renames)
    language = edition.languages["es"]
    return tier_of(edition, Guide(edition, catalogs), catalogs, language)


def damaged(edition: Edition, domain: str, keys: set[tuple[str, str]], damage: Damage) -> Standing:
    """How Spanish stands once these messages are damaged; the file is whole again afterwards."""
    path = catalog_path(edition.root, "es", domain)
    whole = path.read_bytes()
    file = polib.pofile(str(path), wrapwidth=0)
    found = [one for one in file if ((one.msgctxt or ""), one.msgid) in keys]
    assert len(found) == len(keys) > 0
    for one in found:
        damage(one)
    file.save()
    try:
        return standing(edition)
    finally:
        path.write_bytes(whole)


def outdate(one: polib.POEntry) -> None:
    one.flags.append("fuzzy")


def unsign(one: polib.POEntry) -> None:
    one.tcomment = ""


def edit(one: polib.POEntry) -> None:
    one.msgstr += "…"


def empty(one: polib.POEntry) -> None:
    one.msgstr = ""


def safety(edition: Edition, core: bool) -> set[tuple[str, str]]:
    """One safety-critical block of the safety core, or of another page."""
    pages = edition.settings.safety_core
    found = (
        (one.context, one.text)
        for one in guide_messages(edition)
        if one.safety and (one.context.partition("#")[0] in pages) == core
    )
    return {next(found)}


def ordinary(edition: Edition, share: float) -> set[tuple[str, str]]:
    """So many of the guide's messages that nobody's life hangs on."""
    found = [one for one in guide_messages(edition)]
    others = [(one.context, one.text) for one in found if not one.safety]
    return {*others[: int(len(found) * share) + 1]}


def interface(safe: bool) -> set[tuple[str, str]]:
    """One message of the interface, around safety-critical words or not."""
    found = ((one.context, one.text) for one in interface_messages() if one.safety == safe)
    return {next(found)}


def test_what_people_have_signed_is_published(signed: Edition):
    assert tier(signed) == "published"


def test_nothing_is_published_before_people_have_signed(edition_root: Path):
    assert tier(load_edition(edition_root)) == "beta"


@pytest.mark.parametrize("domain, damage", [
    ("guide", unsign), ("guide", edit), ("ui", unsign), ("ui", edit),
])  # fmt: skip
def test_one_signature_that_does_not_hold_takes_published_away(
    signed: Edition, domain: str, damage: Damage
):
    keys = interface(True) if domain == "ui" else safety(signed, core=False)
    assert damaged(signed, domain, keys, damage).tier == "beta"


@pytest.mark.parametrize("damage", [outdate, empty])
def test_a_safety_critical_block_that_does_not_hold_counts_as_missing(
    signed: Edition, damage: Damage
):
    assert damaged(signed, "guide", safety(signed, core=False), damage).tier == "core"
    assert damaged(signed, "guide", safety(signed, core=True), damage).tier == "draft"


@pytest.mark.parametrize("damage, safe, found", [
    (outdate, True, "draft"), (empty, True, "draft"), (empty, False, "draft"),
    (outdate, False, "published"), (unsign, False, "published"),
])  # fmt: skip
def test_the_interface_counts_as_readers_see_it(
    signed: Edition, damage: Damage, safe: bool, found: str
):
    assert damaged(signed, "ui", interface(safe), damage).tier == found


@pytest.mark.parametrize("share, found", [(0.04, "published"), (0.06, "beta"), (0.41, "core")])
def test_the_share_that_is_current_decides_the_rest(signed: Edition, share: float, found: str):
    assert damaged(signed, "guide", ordinary(signed, share), outdate).tier == found


def test_a_language_declared_core_or_above_never_leaves_the_switcher(signed: Edition):
    found = damaged(signed, "guide", safety(signed, core=True), outdate)
    assert (found.declared, found.tier, found.shown_tier) == ("beta", "draft", "core")
    assert found.is_short and "es" in load_edition(signed.root).languages


def test_what_is_declared_lower_is_shown_lower(signed: Edition):
    found = standing(signed)
    assert (found.declared, found.tier, found.shown_tier) == ("beta", "published", "beta")
    assert not found.is_short
