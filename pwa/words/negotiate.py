"""Which of an edition's languages fits what a phone asks for: one table, for server and browser."""

from collections.abc import Iterable, Mapping

from pwa.edition.settings import Language

# What phones and browsers ask with -> what may stand for it, best first. A tag that is not listed
# is shortened (es-MX -> es). Rows of locales/languages.toml may add `aliases` of their own.
TABLE: Mapping[str, tuple[str, ...]] = {
    "cmn": ("zh-Hans",),
    "cmn-Hant": ("zh-Hant",),
    "fa": ("fa", "fa-AF", "prs"),
    "fa-AF": ("fa-AF", "prs", "fa"),
    "fil": ("fil", "tl"),
    "hnj": ("hmn",),
    "in": ("id",),
    "iw": ("he",),
    "ji": ("yi",),
    "kmr": ("ku",),
    "mo": ("ro",),
    "mww": ("hmn",),
    "nn": ("nn", "nb", "no"),
    "no": ("no", "nb"),
    "prs": ("prs", "fa-AF", "fa"),
    "pt": ("pt", "pt-BR", "pt-PT"),
    "pt-PT": ("pt-PT", "pt", "pt-BR"),
    "rmy": ("rom",),
    "tl": ("tl", "fil"),
    "yue": ("zh-Hant",),
    "zh": ("zh-Hans",),
    "zh-CN": ("zh-Hans",),
    "zh-HK": ("zh-Hant",),
    "zh-MO": ("zh-Hant",),
    "zh-MY": ("zh-Hans",),
    "zh-SG": ("zh-Hans",),
    "zh-TW": ("zh-Hant",),
    # Who reads one script of a language is not given the other: these are never shortened.
    "ku-Arab": ("ckb",),
    "pa-Arab": ("pa-Arab",),
    "pa-PK": ("pa-Arab",),
    "yue-Hans": ("zh-Hans",),
    "zh-Hans": ("zh-Hans",),
    "zh-Hant": ("zh-Hant",),
}
NEVER = ""  # stands for "do not shorten this tag": no language fits


def aliases(languages: Iterable[Language]) -> dict[str, str]:
    """The table for these languages, as pages carry it: tag asked for -> tag offered, or NEVER.

    What shortening finds by itself is left out: for few languages the table is empty.
    """
    rows = list(languages)
    offered = {row.tag for row in rows}
    found = {alias: row.tag for row in rows for alias in row.aliases}
    for asked, candidates in TABLE.items():
        best = next((tag for tag in candidates if tag in offered), NEVER)
        found.setdefault(asked, best)
    return {
        asked: tag
        for asked, tag in sorted(found.items())
        if _match(asked, offered, {**found, asked: asked}) != (tag or None)
    }


def match(wanted: Iterable[str], languages: Iterable[Language]) -> str | None:
    """The tag that fits best; None when nothing does. As `language-match.js` finds it."""
    rows = list(languages)
    table, offered = aliases(rows), {row.tag for row in rows}
    return next(
        (found for tag in wanted if (found := _match(canonical(tag), offered, table))), None
    )


def canonical(tag: str) -> str:
    """A tag as browsers write it: zh-hant-tw as zh-Hant-TW."""
    first, *rest = tag.replace("_", "-").split("-")
    return "-".join(
        [first.lower(), *(one.title() if len(one) == 4 else one.upper() for one in rest)]
    )


def _match(tag: str, offered: set[str], table: Mapping[str, str]) -> str | None:
    shorter = tag
    while shorter:
        if shorter in offered:
            return shorter
        if (found := table.get(shorter)) in offered:
            return found
        if found == NEVER:
            return None
        shorter = shorter.rpartition("-")[0]
    return None
