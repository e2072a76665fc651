"""Every address of the edition answers, with the right type, headers and bytes, both ways."""

import hashlib
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from pwa.edition import load_edition
from pwa.release.freeze import file_name, header_file
from pwa.site.headers import security_headers
from pwa.wsgi import create_release_app
from tests.answers import ask, get
from tests.conftest import PUBLIC_URL
from tests.markup import Page

MEDIA_TYPES = {
    ".po": "text/x-gettext-translation; charset=utf-8",
    ".pot": "text/x-gettext-translation; charset=utf-8",
    "/": "text/html; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".webmanifest": "application/manifest+json",
}
HASHED = re.compile(r"_h/([0-9a-f]{16,64})\.[a-z]+")
TAGS = ("en", "es", "ar")


def test_every_address_answers_with_its_media_type(base_url: str, addresses: tuple[str, ...]):
    for path in (*addresses, "sw.js"):
        answer = get(base_url, path)
        suffix = "/" if not path or path.endswith("/") else path[path.rindex(".") :]
        assert (answer.status, answer.headers["Content-Type"]) == (200, MEDIA_TYPES[suffix]), path


def test_every_answer_carries_the_tables_security_headers(base_url: str, addresses):
    wanted = dict(security_headers(PUBLIC_URL))
    for path in (*addresses, "sw.js", "nothing-here", "en/now"):
        headers = get(base_url, path).headers
        assert {name: headers.get(name) for name in wanted} == wanted, path
        assert all(len(headers.get_all(name) or []) == 1 for name in wanted), path


def test_the_table_allows_nothing_inline_and_nothing_from_elsewhere():
    policy = security_headers("https://example.org/")["Content-Security-Policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; ") if " " in rule)
    assert rules.pop("trusted-types") == "handrail"
    assert rules["default-src"] == rules["frame-ancestors"] == "'none'"
    assert rules.pop("require-trusted-types-for") == "'script'"
    assert set(rules.values()) == {"'none'", "'self'"}


def test_only_an_edition_on_https_tells_browsers_to_stay_there(tmp_path: Path):
    assert "Strict-Transport-Security" not in security_headers("http://127.0.0.1/")
    assert "upgrade-insecure" not in header_file("")
    (tmp_path / "_headers").write_text(header_file("https://example.org/"))
    (tmp_path / "index.html").write_text("hello")
    sent: list[tuple[str, str]] = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "SCRIPT_NAME": ""}
    answer = create_release_app(tmp_path)(environ, lambda _, headers: sent.extend(headers))
    assert b"".join(answer) == b"hello"
    answer.close()
    assert security_headers("https://example.org/").items() <= dict(sent).items()


def test_only_names_that_carry_a_hash_may_be_kept_without_asking(base_url: str, addresses):
    for path in (*addresses, "sw.js", "nothing-here"):
        answer = get(base_url, path)
        hashed = HASHED.fullmatch(path)
        assert ("immutable" in answer.headers["Cache-Control"]) == bool(hashed), path
        if hashed:
            assert hashlib.sha256(answer.body).hexdigest().startswith(hashed[1])
        else:
            assert "no-cache" in answer.headers["Cache-Control"], path


def test_an_etag_is_the_hash_of_the_bytes(base_url: str, addresses: tuple[str, ...]):
    for path in (*addresses, "sw.js"):
        answer = get(base_url, path)
        etag = answer.headers["ETag"].strip('"')
        hashes = (hashlib.new(name, answer.body).hexdigest() for name in ("sha1", "sha256"))
        assert len(etag) >= 32 and any(one.startswith(etag) for one in hashes), path


def test_the_same_bytes_are_served_and_built(served_url: str, built_url: str, addresses):
    different = [
        path for path in addresses if get(served_url, path).body != get(built_url, path).body
    ]
    assert different == []


def test_what_is_served_is_the_file_in_the_release(built_url: str, release: Path, addresses):
    for path in (*addresses, "sw.js"):
        assert get(built_url, path).body == (release / file_name(path)).read_bytes(), path


def test_both_ways_have_the_same_index(served_url: str, built_url: str):
    roots = set()
    for url in (served_url, built_url):
        stub = get(url, "sw.js").body.decode()
        root = re.findall(r'"root": "([0-9a-f]{64})"', stub)[0]
        digits = len(HASHED.findall(stub)[0])
        answer = get(url, f"_h/{root[:digits]}.json")
        assert answer.status == 200 and hashlib.sha256(answer.body).hexdigest() == root
        assert "immutable" in answer.headers["Cache-Control"]
        roots.add(root)
    assert len(roots) == 1


def test_nobody_is_given_a_cookie(base_url: str, addresses: tuple[str, ...]):
    for path in (*addresses, "sw.js", "nothing-here"):
        assert "Set-Cookie" not in get(base_url, path).headers, path


def test_a_page_asked_for_without_its_slash_is_one_hop_away(base_url: str, pages):
    for path in filter(None, pages):
        answer = ask(base_url, path.rstrip("/"))
        assert answer.status in (301, 302, 307, 308), path
        target = urljoin(f"{base_url}{path.rstrip('/')}", answer.headers["Location"])
        assert target == f"{base_url}{path}"


@pytest.mark.parametrize("tag", ["", *TAGS])
def test_a_wrong_address_is_answered_in_its_language_and_still_calls(base_url: str, tag: str):
    answer = get(base_url, f"{tag}/deep/down/nothing-here/".lstrip("/"))
    page = Page(answer.body)
    assert answer.status == 404
    assert page.all("html")[0].attributes["lang"] == (tag or "en")
    links = [one.attributes["href"] for one in page.all("a")]
    assert "tel:911" in links
    below = urlsplit(base_url).path
    ways = [link for link in links if not link.startswith(("tel:", "mailto:", "#"))]
    assert ways and all(way.startswith(below) for way in ways), ways
    files = [one.attributes["href"] for one in page.all("link")]
    files += [one.attributes["src"] for one in page.all("script")]
    for way in {*ways, *files}:
        path = urlsplit(way).path.removeprefix(below)
        assert get(base_url, path).status == 200, way


def test_every_language_has_a_page_for_our_own_faults(edition: Path, addresses: tuple[str, ...]):
    wanted = {f"{tag}/500.html" for tag in load_edition(edition).languages}
    assert {"500.html", "404.html", *wanted} <= set(addresses)
