"""What all tests share: the edition, one release of it, and both ways of publishing it."""

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pwa import create_app
from pwa.edition import load_edition
from tests.servers import Server
from tests.synced import synced_in

ROOT = Path(__file__).parent.parent
# Where the release says that it is published. Each worker serves it at a free port of its own, so
# absolute addresses (canonical, sitemap) have this host and all others are relative.
PUBLIC_URL = "http://127.0.0.1:8765/guide/"
CONTACT = "mailto:keeper@example.org"


@pytest.fixture(scope="session")
def edition_root() -> Path:
    """The repository: itself an edition. Nobody writes to it."""
    return ROOT


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all workers share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@contextmanager
def only_one_worker(shared: Path) -> Iterator[None]:
    """The others wait, then find the work done."""
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def edition(shared: Path) -> Path:
    """The built-in edition as its keeper would complete it: with an address and a contact."""
    copy = shared / "edition"
    with only_one_worker(shared):
        if not copy.exists():
            copy_edition(copy)
    return copy


def copy_edition(target: Path) -> None:
    """The repository's edition with what only a keeper can fill in."""
    half = target.with_suffix(".half")
    for folder in ("content", "locales", "static"):
        shutil.copytree(ROOT / folder, half / folder)
    settings = half / "content" / "edition.toml"
    words = settings.read_text()
    for key, value in (("contact", CONTACT), ("base_url", PUBLIC_URL)):
        words, found = re.subn(rf'(?m)^{key} = ""', f'{key} = "{value}"', words)
        assert found == 1, f"content/edition.toml has no empty {key}"
    settings.write_text(words)
    half.rename(target)


@pytest.fixture(scope="session")
def release(edition: Path, shared: Path) -> Path:
    """What `handrail build` writes, built once for all workers."""
    folder = shared / "release"
    with only_one_worker(shared):
        if not folder.exists():
            half = folder.with_suffix(".half")
            run_handrail("build", str(edition), "--out", str(half), "--base-url", PUBLIC_URL)
            half.rename(folder)
    return folder


def run_handrail(*arguments: str) -> str:
    """What the command prints; fails with all its words."""
    done = subprocess.run(
        [sys.executable, "-m", "pwa", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def start_server(request: pytest.FixtureRequest) -> Iterator[Callable[[str], Server]]:
    """Start the app as a process: start_server("served") or start_server("built")."""
    folders = {"served": "edition", "built": "release"}
    servers: list[Server] = []

    def start(kind: str) -> Server:
        servers.append(Server(kind, request.getfixturevalue(folders[kind])).start())
        return servers[-1]

    yield start
    for server in servers:
        server.kill()


@pytest.fixture(scope="session")
def served_url(start_server: Callable[[str], Server]) -> str:
    """The address of the live app below its prefix."""
    return start_server("served").url


@pytest.fixture(scope="session")
def built_url(start_server: Callable[[str], Server]) -> str:
    """The address of the release below its prefix."""
    return start_server("built").url


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`base_url` stands for both ways of publishing; where `breadth` stands too, it says which."""
    names = set(metafunc.fixturenames)
    if "base_url" in names and "breadth" not in names:
        metafunc.parametrize("base_url", ["served", "built"], indirect=True, scope="session")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What plain Python shows comes first, browsers last."""
    items.sort(key=lambda item: "browser" in item.path.parts)


@pytest.fixture(scope="session")
def base_url(request: pytest.FixtureRequest) -> str:
    """The address of the live app or of the release, below its prefix."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def killable_server(start_server: Callable[[str], Server]) -> Iterator[Callable[..., Server]]:
    """A server for one test alone, which may kill it and start it again."""
    servers: list[Server] = []

    def start(kind: str = "built") -> Server:
        servers.append(start_server(kind))
        return servers[-1]

    yield start
    for server in servers:
        server.kill()


@pytest.fixture(scope="session")
def addresses(edition: Path) -> tuple[str, ...]:
    """Every address of the app, relative to its root; pages end in a slash, the chooser is ""."""
    return tuple(create_app(load_edition(edition)).extensions["handrail"].urls())


@pytest.fixture(scope="session")
def pages(addresses: tuple[str, ...]) -> tuple[str, ...]:
    """Every page of every language, and the chooser; not what translators have beside them."""
    found = (address for address in addresses if not address or address.endswith("/"))
    return tuple(address for address in found if address != "translate/")


@pytest.fixture(scope="session")
def synced_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `synced` copies, made once for a worker."""
    return synced_in(tmp_path_factory.mktemp("synced") / "edition")


@pytest.fixture
def synced(synced_once: Path, tmp_path: Path) -> Path:
    """An edition just synced, with words of a translator in it, which a test may change."""
    return shutil.copytree(synced_once, tmp_path, dirs_exist_ok=True)
