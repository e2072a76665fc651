"""Weight on the line: a first view fits one window of a cold connection, the core a bad minute."""

from collections.abc import Iterator

from pwa.checks.subject import Subject
from pwa.errors import Problem
from pwa.release.compress import sizes
from pwa.release.freeze import file_name
from pwa.release.weight import first_view, install_weight
from pwa.site.scripts import later_bundles_of

FIRST_VIEW = 14_600  # bytes: TCP's first window, 10 segments of 1,460
STYLE = 6_000
PAGE_SCRIPTS = 5_000
ALL_SCRIPTS = 14_000
CORE_BYTES = 30_000
CORE_FILES = 12
WHOLE_BYTES = 120_000
VIEWED = ("page", "country", "sources", "card", "poster", "chooser")  # kinds with a first view


def check_weight(subject: Subject) -> Iterator[Problem]:
    """First views, style, scripts, the safety core and the whole guide keep within their bytes."""
    weights = sizes(subject.files)
    assets = subject.site.assets
    every_script = sum(weights[path] for path in assets.scripts.values())
    yield from _over("static/css", "the style sheet", weights[assets.style], STYLE)
    yield from _over("static/js", "all scripts together", every_script, ALL_SCRIPTS)
    for path, address in subject.site.table.items():
        if address.kind in VIEWED:
            files = first_view(subject.files, file_name(path), path)
            scripts = [name for name in files if name.endswith(".js")]
            later = later_bundles_of(subject.edition, address)
            scripts += [assets.scripts[name] for name in later]
            page_scripts = sum(weights[name] for name in scripts)
            yield from _over(f"/{path}", "its scripts", page_scripts, PAGE_SCRIPTS)
            weight = sum(weights[name] for name in files)
            yield from _over(f"/{path}", "its first view", weight, FIRST_VIEW)
    for tag in subject.edition.languages:
        core = install_weight(subject.app, weights, tag, "core")
        others = [install_weight(subject.app, weights, tag, part) for part in ("rest", "shared")]
        whole = core.bytes + sum(other.bytes for other in others)
        yield from _over(f"/{tag}/", "the whole guide", whole, WHOLE_BYTES)
        yield from _over(f"/{tag}/", "its safety core", core.bytes, CORE_BYTES)
        yield from _over(f"/{tag}/", "its safety core", core.files, CORE_FILES, "files")


def _over(where: str, what: str, found: int, limit: int, unit: str = "bytes") -> Iterator[Problem]:
    if found > limit:
        yield Problem(
            where,
            f"{what}: {found:,} {unit}; at most {limit:,} are allowed.",
            "Shorten it, or split the page.",
        )
