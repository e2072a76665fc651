"""Requests that nobody means well: paths, methods, ranges, languages, queries."""

import gzip
from urllib.parse import urljoin, urlsplit

import brotli
import pytest

from tests.answers import ask, ask_raw, get, status_of

PAGE = "en/now/"
HOSTILE_PATHS = [
    b"../", b"../../etc/passwd", b"%2e%2e/%2e%2e/etc/passwd", b"en/..%2f..%2fetc/passwd",
    b"en/../../content/edition.toml", b"..%5c..%5cpwa", b"\\..\\..\\etc", b"%5c%5cexample.org/",
    b"//example.org/", b"/example.org/%2e%2e", b"%2f%2fexample.org", b"/en//now/", b"en//now",
    b"%00", b"en/now%00.html", b"en/%0d%0aSet-Cookie:a=b", b"%ff%fe", b"en/%c0%af", b"\xff\xfe",
    b"en/now/%F0%28%8C%28", b"a" * 8192, b"en/" * 2700, b"_h/../sw.js", b"_h/%2e%2e/sw.js",
    b"_h/" + b"0" * 32 + b".json", b"_h/.json", b"_h/a%2fb.json", b"en;rm/now/", b"EN/now/",
    b"en%20/now/", b"xx/now/", b"en-XX/now/", b"index.html.br", b".git/config", b"sw.js/",
    b"en/now/index.html/", b"~root/", b"%", b"%zz", b"{}", b"*", b"en/calls/zz/", b"en/calls/..%2f",
]  # fmt: skip
HOSTILE_LANGUAGES = [
    "*", "xx", "en;q=nan", "en;q=-1", ";;;,,,", "en-" + "a" * 8000, ",".join(["ar;q=0.1"] * 900),
    "../../etc", "<script>", "%s%s%n",
]  # fmt: skip
SATISFIABLE = ["bytes=0-0", "bytes=-1", "bytes=0-0,2-2", "bytes=0-"]
RANGES = [*SATISFIABLE, "bytes=5-2", "bytes=99999999-", "items=0-1", "x",
    "bytes=" + ",".join(["0-1"] * 500)]  # fmt: skip
METHODS = ["OPTIONS", "TRACE", "POST", "PUT", "DELETE", "PATCH", "BREW"]


@pytest.mark.parametrize("target", HOSTILE_PATHS, ids=lambda target: repr(target[:30]))
def test_a_hostile_path_leads_nowhere(base_url: str, target: bytes):
    answer = ask_raw(base_url, target)
    head, _, body = answer.partition(b"\r\n\r\n")
    assert status_of(answer) in (301, 302, 308, 400, 404), head
    assert b"root:" not in body and b"schema_version" not in body
    assert b"set-cookie" not in head.lower()
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"location:"):
            where = urlsplit(line.split(b":", 1)[1].strip().decode())
            assert where.netloc in ("", "localhost") and where.path.startswith("/guide/"), line


@pytest.mark.parametrize("languages", HOSTILE_LANGUAGES, ids=lambda one: one[:20])
@pytest.mark.parametrize("path", ["", PAGE, "nothing-here"])
def test_the_languages_a_browser_asks_for_change_no_byte(base_url: str, path: str, languages: str):
    answer = ask(base_url, path, Accept_Language=languages)
    plain = get(base_url, path)
    assert (answer.status, answer.body) == (plain.status, plain.body)


@pytest.mark.parametrize("path", ["", PAGE, "sw.js", "nothing-here"])
def test_a_query_is_neither_heeded_nor_echoed(base_url: str, path: str):
    plain = get(base_url, path)
    for query in ("lang=ar", "lang=<script>canary</script>", "%00=%ff&&&=", "a" * 8000):
        answer = ask(base_url, f"{path}?{query}")
        assert (answer.status, answer.body) == (plain.status, plain.body)
        assert "canary" not in str(answer.headers)


def test_a_redirect_takes_no_query_along_that_leaves_the_edition(base_url: str):
    location = ask(base_url, "en/now?next=//example.org").headers["Location"]
    assert urljoin(f"{base_url}en/now", location).partition("?")[0] == f"{base_url}{PAGE}"


@pytest.mark.parametrize("path", ["", PAGE, "sw.js", "robots.txt", "nothing-here"])
def test_head_answers_as_get_does_without_a_body(base_url: str, path: str):
    plain, head = get(base_url, path), ask(base_url, path, method="HEAD")
    assert (head.status, head.body) == (plain.status, b"")
    for name in ("Content-Type", "ETag", "Cache-Control", "Content-Security-Policy"):
        assert head.headers[name] == plain.headers[name], name


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", ["", PAGE, "sw.js", "nothing-here"])
def test_a_method_we_do_not_offer_is_refused_calmly(base_url: str, path: str, method: str):
    answer = ask(base_url, path, method=method)
    if method == "OPTIONS":
        assert answer.status in (200, 204, 404, 405)
    else:
        assert answer.status in (404, 405)
    assert b"canary" not in ask(base_url, path, method=method, X_Canary="canary").body


@pytest.mark.parametrize("asked", RANGES, ids=lambda one: one[:20])
@pytest.mark.parametrize("path", [PAGE, "sw.js"])
def test_a_range_is_answered_whole_or_exactly(base_url: str, path: str, asked: str):
    answer, whole = ask(base_url, path, Range=asked), get(base_url, path).body
    if answer.status == 206:
        first, last = answer.headers["Content-Range"].split()[1].split("/")[0].split("-")
        assert answer.body == whole[int(first) : int(last) + 1]
    elif answer.status == 200:
        assert answer.body == whole
    else:
        assert answer.status == 416 and asked not in SATISFIABLE


@pytest.mark.parametrize("path", ["", PAGE, "sw.js", "robots.txt", "en/manifest.webmanifest"])
@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}, "more"', 'W/"other", W/{}', "*"])
def test_a_phone_that_has_the_bytes_is_sent_none(base_url: str, path: str, form: str):
    plain = get(base_url, path)
    answer = ask(base_url, path, If_None_Match=form.format(plain.headers["ETag"]))
    assert (answer.status, answer.body) == (304, b"")
    for name in ("ETag", "Cache-Control"):
        assert answer.headers[name] == plain.headers[name], name


@pytest.mark.parametrize("asked", ['"other"', "other", '""', "W/", ",,,", '"' * 50, "a" * 8000])
def test_other_bytes_are_sent_whole(base_url: str, asked: str):
    answer = ask(base_url, PAGE, If_None_Match=asked)
    assert (answer.status, answer.body) == (200, get(base_url, PAGE).body)


def test_a_wrong_address_stays_wrong_for_whoever_has_a_tag(base_url: str):
    assert ask(base_url, "nothing-here", If_None_Match="*").status == 404


@pytest.mark.parametrize("coding", ["br", "gzip", "identity", "*", "br;q=0, gzip;q=0", "x" * 900])
def test_compressed_or_not_the_words_are_the_same(built_url: str, release, coding: str):
    answer = ask(built_url, PAGE, Accept_Encoding=coding)
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
    body = unpack[answer.headers["Content-Encoding"]](answer.body)
    assert body == (release / PAGE / "index.html").read_bytes()
    assert "Accept-Encoding" in answer.headers["Vary"]
