"""The numbers a page shows, and the small data file with which a phone swaps the country."""

from collections.abc import Mapping
from typing import Any, get_args

from babel import Locale
from babel.core import get_global

from pwa.edition import Edition
from pwa.edition.helplines import Line, Role
from pwa.edition.settings import Language
from pwa.site.compact import compact_json

# Browsers built on ICU still report these names of zones that CLDR has under newer ones.
OLD_NAMES = {
    "Asia/Calcutta": "Asia/Kolkata",
    "America/Indianapolis": "America/Indiana/Indianapolis",
    "America/Louisville": "America/Kentucky/Louisville",
}
ROLES: tuple[Role, ...] = get_args(Role)  # by need

# 112 is answered all over the European Union and by most mobile networks elsewhere.
GSM_EMERGENCY = "112"


def always_open_line(edition: Edition, country: str) -> Line | None:
    """A number besides the ambulance that answers at any hour; None when none is known."""
    return next(
        (
            line
            for line in edition.countries[country].line
            if line.role != "emergency"
            and line.always_open
            and line.channel == "call"
            and not line.area
        ),
        None,
    )


def country_numbers(edition: Edition) -> Mapping[str, Any]:
    """All countries' first number per role: what `country-numbers.js` reads."""
    days = edition.settings.number_is_old_after_days
    return {code: _country(edition, code, days) for code in edition.countries}


def zones_file(edition: Edition) -> bytes:
    """Each offered country's time zones, as JSON; apart, because a phone rarely needs them."""
    return compact_json({code: zones(code) for code in edition.countries})


def _country(edition: Edition, code: str, days: int) -> Mapping[str, Any]:
    always = always_open_line(edition, code)
    found = {role: edition.first_line(code, (role,)) for role in ROLES}
    return {
        "language": next(iter(edition.countries[code].languages), ""),
        "name": territory(edition.source, code),
        "roles": {role: _number(line, days) for role, line in found.items() if line},
        "always": _number(always, days) if always else None,
    }


def _number(line: Line, days: int) -> Mapping[str, str]:
    dialled = {"how": "dialled"} if line.how == "dialled" else {}
    return {
        **dialled,
        "dial": line.dial,
        "display": line.display,
        "name": line.name,
        "checked": line.checked.isoformat(),
        "old": line.old_from(days).isoformat(),
    }


def zones(code: str) -> list[str]:
    """How the IANA time zones of a country begin, by CLDR; a zone only ever suggests a country.

    A region that lies wholly in the country ("Australia/") stands for all its zones.
    """
    territories: Mapping[str, str] = get_global("zone_territories")
    regions: dict[str, set[str]] = {}
    for zone, territory in territories.items():
        regions.setdefault(_region(zone), set()).add(territory)
    old_names = [name for name, today in OLD_NAMES.items() if territories.get(today) == code]
    own = [zone for zone, territory in territories.items() if territory == code]
    return sorted({*old_names, *(_region(z) if regions[_region(z)] == {code} else z for z in own)})


def _region(zone: str) -> str:
    return zone[: zone.rfind("/") + 1] or zone


def territory(language: Language, code: str) -> str:
    """A country's name in a language, from CLDR."""
    return str(Locale.parse(language.cldr).territories[code])


def has_hours(edition: Edition, country: str) -> bool:
    """Whether some line of a country is not always open, so that its page needs a clock."""
    return any(isinstance(line.hours, tuple) for line in edition.countries[country].line)
