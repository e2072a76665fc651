"""The numbers a page shows, and the small data file with which a phone swaps the country."""

import json
from collections.abc import Mapping
from typing import Any

from babel import Locale
from babel.core import get_global

from pwa.edition import Edition
from pwa.edition.helplines import Line, Role
from pwa.edition.settings import Language

ROLES: tuple[Role, ...] = ("emergency", "crisis", "stays", "advice", "treatment", "poison")
EMERGENCY: tuple[Role, ...] = ("emergency",)


def note(line: Line) -> str:
    """The code of the words beside a number: when it answers and what it costs."""
    if line.role == "emergency":
        return "ambulance"
    parts = ["always"] if line.always_open else []
    if line.cost == "free":
        parts.append("free")
    return "-".join(parts)


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


def numbers_file(edition: Edition) -> bytes:
    """All countries' first number per role, as JSON: what `country-numbers.js` reads."""
    days = edition.settings.number_is_old_after_days
    countries = {code: _country(edition, code, days) for code in edition.countries}
    data = {"default": edition.settings.default_country, "countries": countries}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _country(edition: Edition, code: str, days: int) -> Mapping[str, Any]:
    always = always_open_line(edition, code)
    found = {role: edition.first_line(code, (role,)) for role in ROLES}
    return {
        "name": territory(edition.source, code),
        "zones": zones(code),
        "roles": {role: _number(line, days) for role, line in found.items() if line},
        "always": _number(always, days) if always else None,
    }


def _number(line: Line, days: int) -> Mapping[str, str]:
    return {
        "dial": line.dial,
        "display": line.display,
        "name": line.name,
        "note": note(line),
        "checked": line.checked.isoformat(),
        "old": line.old_from(days).isoformat(),
    }


def zones(code: str) -> list[str]:
    """The IANA time zones of a country, by CLDR; a phone's zone only ever suggests a country."""
    territories: Mapping[str, str] = get_global("zone_territories")
    return sorted(zone for zone, territory in territories.items() if territory == code)


def territory(language: Language, code: str) -> str:
    """A country's name in a language, from CLDR."""
    return str(Locale.parse(language.cldr).territories[code])
