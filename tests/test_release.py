"""A release is the same bytes every time, whole, hashed, compressed, and never half written."""

import gzip
import hashlib
import json
import re
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner

from pwa.cli import main
from pwa.errors import EditionError
from pwa.release.build import write_release
from pwa.release.freeze import file_name
from tests.conftest import PUBLIC_URL, run_handrail
from tests.editions import DIRECTIONS, add_to_page, english_edition_in

TEXT = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest", ".po", ".pot"}


def tree(folder: Path) -> dict[str, str]:
    """Every file of a folder with the hash of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def root_of(release: Path) -> str:
    stub = (release / "sw.js").read_text()
    return re.findall(r'"root": "([0-9a-f]{64})"', stub)[0]


def by_hash(release: Path, digest: str) -> dict:
    """The JSON file of the index with this SHA-256, found by the start of its name."""
    (path,) = [
        one
        for one in (release / "_h").glob("*.json")
        if len(one.stem) >= 16 and digest.startswith(one.stem)
    ]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
    return json.loads(path.read_bytes())


def rows_of(release: Path) -> list[tuple[str, str, int]]:
    root = by_hash(release, root_of(release))
    parts = [digest for one in root["languages"].values() for digest in one.values()]
    return [
        tuple(row) for part in [*parts, root["shared"]] for row in by_hash(release, part)["files"]
    ]


@pytest.fixture(scope="module")
def again(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A second build of the same edition, and what it said."""
    out = tmp_path_factory.mktemp("again") / "release"
    return out, run_handrail("build", str(edition), "--out", str(out), "--base-url", PUBLIC_URL)


def test_two_builds_are_the_same_bytes(release: Path, again: tuple[Path, str]):
    assert tree(again[0]) == tree(release)


def test_every_text_file_has_twins_that_decompress_to_it(release: Path):
    texts = [path for path in release.rglob("*") if path.suffix in TEXT]
    assert len(texts) > 100
    for path in texts:
        body = path.read_bytes()
        assert brotli.decompress(path.with_name(f"{path.name}.br").read_bytes()) == body, path
        assert gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes()) == body, path


def test_pictures_are_not_compressed_twice(release: Path):
    twins = [path for path in release.rglob("*.*") if path.suffix in (".br", ".gz")]
    assert {Path(path.stem).suffix for path in twins} <= TEXT


def test_the_index_names_each_file_with_its_hash_and_length(release: Path):
    rows = rows_of(release)
    assert rows
    for path, digest, length in rows:
        body = (release / file_name(path)).read_bytes()
        assert (digest, length) == (hashlib.sha256(body).hexdigest(), len(body)), path


def test_the_index_lists_exactly_what_a_phone_keeps(release: Path, addresses: tuple[str, ...]):
    listed = {path for path, _, _ in rows_of(release)}
    worker = re.findall(r'const worker = "(?:\./)?([^"]+)"', (release / "sw.js").read_text())
    never = {
        "way-out.js",
        "404.html",
        "500.html",
        "robots.txt",
        "favicon.ico",
        "sitemap.xml",
        *worker,
    }
    never |= {".well-known/security.txt"}
    never |= {path for path in addresses if path.endswith("/500.html")}
    # Told afresh each time, and pictures for who is about to install.
    never |= {"paper.json"}
    # For translators, who are online.
    never |= {path for path in addresses if path.startswith("translate/")}
    for path in release.glob("*/manifest.webmanifest"):
        shown = json.loads(path.read_text()).get("screenshots", [])
        never |= {one["src"].removeprefix("../") for one in shown}
    assert listed == set(addresses) - never


def test_the_safety_core_of_a_language_stands_alone(release: Path):
    root = by_hash(release, root_of(release))
    for tag, parts in root["languages"].items():
        core = {path for path, _, _ in by_hash(release, parts["core"])["files"]}
        pages = {
            f"{tag}/{slug}/" for slug in ("now", "signs", "calls", "together", "kit", "recipe")
        }
        assert {f"{tag}/", *pages} <= core, tag
        # The pages come in one file.
        assert 1 + sum(not path.endswith("/") for path in core) <= 12, tag
        for page in [path for path in core if path.endswith("/")]:
            html = (release / page / "index.html").read_text()
            needed = re.findall(r'<(?:script|link rel="stylesheet")[^>]*_h/([^"]+)"', html)
            needed += re.findall(r'data-file="[./]*_h/([^"]+)"', html)
            assert {f"_h/{name}" for name in needed} <= core, page


def test_the_stub_names_the_release_and_its_worker(release: Path):
    stub = (release / "sw.js").read_text()
    worker = re.findall(r'const worker = "(?:\./)?([^"]+)"', stub)[0]
    name = re.findall(r'"name": "([^"]+)"', stub)[0]
    assert (release / worker).is_file() and root_of(release).startswith(name)
    by_hash(release, root_of(release))


def test_no_page_depends_on_the_release_as_a_whole(release: Path):
    root = root_of(release)
    shells = [path for path in release.rglob("*") if path.suffix in (".html", ".webmanifest")]
    assert shells
    for path in shells:
        assert root[:12] not in path.read_text(), path


def test_a_folder_that_is_no_release_is_left_alone(edition: Path, tmp_path: Path):
    (tmp_path / "letter.txt").write_text("dear")
    done = CliRunner().invoke(main, ["build", str(edition), "--out", str(tmp_path)])
    assert done.exit_code == 1 and "not a release" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_foreign_worker_does_not_make_a_release(edition: Path, tmp_path: Path):
    (tmp_path / "sw.js").write_text("self.addEventListener('fetch', () => {});")
    (tmp_path / "thesis.txt").write_text("years of work")
    done = CliRunner().invoke(main, ["build", str(edition), "--out", str(tmp_path)])
    assert done.exit_code == 1 and "not a release" in done.output
    assert (tmp_path / "thesis.txt").exists()


def test_a_release_takes_the_place_of_an_older_one(tmp_path: Path):
    out = tmp_path / "out"
    for word in (b"old", b"new"):
        stub = b"self.release = " + word
        files = [("sw.js", stub), ("_headers", b""), (f"{word.decode()}.txt", word)]
        write_release(files, out, draft=True)
    assert (out / "sw.js").read_bytes() == stub and not (out / "old.txt").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_the_old_release_stays_when_a_build_breaks_off(tmp_path: Path):
    out = tmp_path / "out"
    write_release([("sw.js", b"old")], out, draft=True)

    def breaking():
        yield "sw.js", b"new"
        raise EditionError([])

    with pytest.raises(EditionError):
        write_release(breaking(), out, draft=True)
    assert (out / "sw.js").read_bytes() == b"old"


def test_an_edition_with_errors_is_not_built(tmp_path: Path):
    root = english_edition_in(tmp_path / "edition")
    add_to_page(root, "signs", "Call 555 1234 now. {#typed}")
    out = tmp_path / "out"
    write_release([("sw.js", b"self.release = 1"), ("_headers", b"")], out, draft=True)
    done = CliRunner().invoke(main, ["build", str(root), "--out", str(out)])
    assert done.exit_code == 1 and "signs.md" in done.output
    assert (out / "sw.js").read_bytes() == b"self.release = 1"


def test_a_build_tells_what_it_wrote(again: tuple[Path, str]):
    said = again[1]
    assert re.search(r"Wrote \d+ files, [\d,]+ bytes", said)
    assert re.search(r"\d+ pages, 11 languages", said) and re.search(r"Took [\d.]+ s", said)
    for tag in DIRECTIONS:
        assert re.search(rf"{tag}: core [\d,]+ bytes in \d+ files", said)


def test_the_rest_of_a_language_also_stands_in_one_file(release: Path):
    for parts in by_hash(release, root_of(release))["languages"].values():
        rest = by_hash(release, parts["rest"])
        pages = by_hash(release, rest["bundle"])
        assert set(pages) == {path for path, *_ in rest["files"] if path.endswith(("/", ".html"))}
        for path, digest, length in rest["files"]:
            if path in pages:
                encoded = pages[path].encode()
                assert (hashlib.sha256(encoded).hexdigest(), len(encoded)) == (digest, length), path
