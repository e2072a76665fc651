"""`build --keep`: what a past release had by hash stays, for a year, and nothing else does."""

import hashlib
import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from pwa.cli import main
from pwa.release.keep import KEPT_DAYS, hashed
from tests.editions import change, english_edition_in

TODAY = date.today()


def build(root: Path, name: str, *options: str) -> Path:
    out = root / name
    command = ["build", str(root), "--out", str(out), "--draft", *options]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0, done.output
    return out


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A release, and the one after it, which keeps what the first had."""
    root = english_edition_in(tmp_path_factory.mktemp("keep"))
    first = build(root, "first")
    change(root / "content" / "now.md", "Shout their name.", "Shout their name loudly.")
    return first, build(root, "second", "--keep", str(first))


def test_what_the_release_before_had_by_hash_is_still_there(releases: tuple[Path, Path]):
    first, second = releases
    for name, body in hashed(first).items():
        assert (second / name).read_bytes() == body, name
        if name.endswith((".js", ".json", ".css")):
            assert (second / f"{name}.br").exists(), "compressed, as everything is"


def test_every_page_of_both_also_stands_under_its_hash(releases: tuple[Path, Path]):
    for release in releases:
        for page in ("en/now/index.html", "en/hours/index.html", "en/404.html", "index.html"):
            body = (release / page).read_bytes()
            named = releases[1] / f"_h/{hashlib.sha256(body).hexdigest()[:16]}.html"
            assert named.read_bytes() == body


def test_a_list_says_on_which_day_each_was_last_of_the_release(releases: tuple[Path, Path]):
    first, second = releases
    kept = json.loads((second / "kept.json").read_bytes())
    assert kept and set(kept.values()) == {TODAY.isoformat()}
    assert not set(kept) - set(hashed(first))
    assert not [name for name in kept if name.endswith(".css")], "it is of this release, too"


def test_what_nobody_has_needed_for_a_year_goes(releases: tuple[Path, Path], tmp_path: Path):
    root = english_edition_in(tmp_path)
    past = shutil.copytree(releases[1], tmp_path / "past")
    kept = json.loads((past / "kept.json").read_bytes())
    old, young, *_ = kept
    kept[old] = (TODAY - timedelta(days=KEPT_DAYS + 1)).isoformat()
    kept[young] = (TODAY - timedelta(days=KEPT_DAYS)).isoformat()
    (past / "kept.json").write_text(json.dumps(kept))
    change(root / "content" / "now.md", "Shout their name.", "Shout their name now.")
    third = build(root, "third", "--keep", str(past))
    listed = json.loads((third / "kept.json").read_bytes())
    assert not (third / old).exists() and old not in listed
    assert (third / young).exists() and listed[young] == kept[young]


def test_a_release_may_keep_what_stood_in_its_own_place(tmp_path: Path):
    root = english_edition_in(tmp_path)
    out = build(root, "out")
    before = hashed(out)
    change(root / "content" / "now.md", "Shout their name.", "Shout their name loudly.")
    build(root, "out", "--keep", str(out))
    assert all((out / name).read_bytes() == body for name, body in before.items())


def test_a_folder_that_is_no_release_is_named(tmp_path: Path):
    root = english_edition_in(tmp_path)
    done = CliRunner().invoke(main, ["build", str(root), "--keep", str(root / "content")])
    assert done.exit_code == 1 and "is not a release" in done.output
