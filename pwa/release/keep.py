"""What past releases published by hash stays where it was: a phone may still be fetching it.

`kept.json` says of each such file on which day it last belonged to the release of that day.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from pwa.errors import EditionError, Problem
from pwa.release.build import is_release
from pwa.site.assets import HASH_DIGITS
from pwa.site.compact import compact_json

LIST = "kept.json"
KEPT_DAYS = 365  # a phone that is opened once a year still finds the rest of what it has begun
TWINS = (".br", ".gz")
PAGES = ("index.html", "404.html")  # as a release names what phones keep


def with_kept(files: Mapping[str, bytes], past: Path, today: date) -> Mapping[str, bytes]:
    """A release's files, its pages also by hash, and what the release in `past` had by hash."""
    if not is_release(past):
        what = f"{past} is not a release."
        raise EditionError([Problem("--keep", what, "Name the folder of the release before.")])
    own = {**files, **dict(pages_by_hash(files))}
    last = json.loads((past / LIST).read_bytes()) if (past / LIST).exists() else {}
    old = {
        name: body
        for name, body in hashed(past).items()
        if name not in own and not is_old(last.get(name), today)
    }
    listed = {name: last.get(name, today.isoformat()) for name in old}
    return {**own, **old, LIST: compact_json(listed)}


def pages_by_hash(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Every page under its hash too: its own address will have the next release's words."""
    for name, body in files.items():
        if name.endswith(PAGES):
            yield f"_h/{hashlib.sha256(body).hexdigest()[:HASH_DIGITS]}.html", body


def hashed(release: Path) -> Mapping[str, bytes]:
    """What a release has by hash, without the compressed twins, and its pages by theirs."""
    stored = sorted((release / "_h").iterdir())
    files = {f"_h/{one.name}": one.read_bytes() for one in stored if one.suffix not in TWINS}
    pages = {
        str(one.relative_to(release)): one.read_bytes() for one in sorted(release.rglob("*.html"))
    }
    return {**files, **dict(pages_by_hash(pages))}


def is_old(day: str | None, today: date) -> bool:
    """Whether nobody needs a file any more that last belonged to a release on this day."""
    return day is not None and date.fromisoformat(day) < today - timedelta(days=KEPT_DAYS)
