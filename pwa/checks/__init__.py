"""What must hold before words reach a reader; each check is one function."""

from collections.abc import Callable, Iterator

from pwa.checks.catalogs import check_catalogs, check_translations
from pwa.checks.contrast import check_contrast
from pwa.checks.helplines import check_countries, check_helplines, check_numbers_in_prose
from pwa.checks.keeper import check_keeper
from pwa.checks.neutral import check_neutral
from pwa.checks.reading import check_reading, check_spanish
from pwa.checks.sources import check_dates, check_facts, check_sources, check_unconfirmed
from pwa.checks.subject import Subject
from pwa.checks.translations import check_files, check_quality, check_signatures
from pwa.checks.weight import check_weight
from pwa.checks.wording import check_claims, check_doses, check_wording
from pwa.errors import Problem

Check = Callable[[Subject], Iterator[Problem]]

# What `handrail locales check` runs by itself.
LOCALES_CHECKS: tuple[Check, ...] = (
    check_catalogs,
    check_files,
    check_quality,
    check_translations,
    check_signatures,
)
# In the order of the README's table; loading the edition has checked its files and links before.
CHECKS: tuple[Check, ...] = (
    check_helplines,
    check_countries,
    check_numbers_in_prose,
    check_sources,
    check_facts,
    check_dates,
    check_unconfirmed,
    check_reading,
    check_spanish,
    check_wording,
    check_claims,
    check_doses,
    *LOCALES_CHECKS,
    check_neutral,
    check_contrast,
    check_weight,
    check_keeper,
)


def run_checks(subject: Subject) -> list[Problem]:
    """Every problem of an edition that could be loaded, sorted."""
    return sorted({problem for check in CHECKS for problem in check(subject)})
