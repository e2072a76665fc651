"""What must hold before words reach a reader; each check is one function in one module."""

from collections.abc import Callable, Iterator

from pwa.edition import Edition
from pwa.errors import Problem

Check = Callable[[Edition], Iterator[Problem]]
CHECKS: tuple[Check, ...] = ()


def run_checks(edition: Edition) -> list[Problem]:
    """Every problem of a loadable edition, sorted."""
    return sorted({problem for check in CHECKS for problem in check(edition)})
