"""Writes a release into a folder that no running server sees half done."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pwa.errors import EditionError, Problem
from pwa.release.compress import compressed

MARK = "sw.js"  # a folder that holds it is a release, and may be replaced by one


@dataclass(frozen=True)
class Written:
    """What a build wrote."""

    files: int
    bytes: int
    sizes: Mapping[str, int]  # compressed bytes by file name, as a phone fetches them


def write_release(files: Iterable[tuple[str, bytes]], out: Path, draft: bool) -> Written:
    """Write all files and their compressed twins, then put the folder in its place at once."""
    require_release_folder(out)
    out = out.resolve()
    fresh = out.with_name(f".{out.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    count = size = 0
    sizes: dict[str, int] = {}
    for path, versions in compressed(files, draft):
        sizes[path] = min(len(content) for content in versions.values())
        for name, content in versions.items():
            target = fresh / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            count += 1
            size += len(content)
    _replace(fresh, out)
    return Written(count, size, sizes)


def require_release_folder(out: Path) -> None:
    """EditionError when there is something that a release must not replace."""
    if out.exists() and not (is_release(out) or _is_empty(out)):
        what = "this folder is not empty and not a release."
        raise EditionError([Problem(str(out.resolve()), what, "Name another --out.")])


def is_release(out: Path) -> bool:
    """Whether a folder was written by us: nothing of anybody else is replaced."""
    stub = out / MARK
    ours = stub.is_file() and stub.read_bytes().startswith(b"self.release = ")
    return ours and (out / "_headers").is_file()


def _is_empty(out: Path) -> bool:
    return out.is_dir() and not any(out.iterdir())


def _replace(fresh: Path, out: Path) -> None:
    old = out.with_name(f".{out.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)
