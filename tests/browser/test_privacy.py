"""What the privacy page claims: nothing leaves, nothing is left, nothing foreign runs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.browser.phone import SCREEN, Phone, keep
from tests.servers import Server

# Headers that must be the same whether a page comes from the server or from the phone's copy.
PROTECTING = (
    "content-security-policy", "content-type", "referrer-policy", "x-content-type-options",
    "x-frame-options", "permissions-policy", "cross-origin-opener-policy",
    "cross-origin-resource-policy",
)  # fmt: skip
WRITTEN = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
  ...(indexedDB.databases ? await indexedDB.databases() : []).map(found => found.name),
].filter(Boolean)"""
# All that a phone holds, with the bytes of each kept file folded to their hash.
HELD = """async () => {
  const held = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const bytes = await (await cache.match(request)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      held.push(`${name} ${new URL(request.url).pathname} ${digest.join(" ")}`);
    }
  }
  return held.sort();
}"""
INLINE_SCRIPT = "<script>document.documentElement.dataset.foreign = 'ran'</script>"
# What somebody could do who can write to the phone's copy: no meta policy, and a script.
SPOIL_COPIES = """async script => {
  let spoiled = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      const words = await kept.clone().text();
      if (!/^\\s*<!doctype html/i.test(words)) continue;
      const body = words.replace(/<meta[^>]*content-security-policy[^>]*>/i, "")
        .replace(/<head[^>]*>/i, head => head + script);
      await cache.put(request, new Response(body, {headers: kept.headers}));
      spoiled += 1;
    }
  }
  return spoiled;
}"""
RAN = "document.documentElement.dataset.foreign ?? null"


@dataclass
class Walk:
    """What was seen of a browser that went through the pages, its copy being kept."""

    pages: int = 0
    asked: list[str] = field(default_factory=list)  # the worker's requests too
    said: list[str] = field(default_factory=list)  # what pages break is told on the console
    written: list[tuple[str, list[str]]] = field(default_factory=list)
    cookies: list[Any] = field(default_factory=list)


@pytest.fixture(scope="module")
def walk(base_url: str, language: str, reading: list[str], browser: Browser) -> Iterator[Walk]:
    """Every page of `reading`, and the chooser, in a browser that taps nothing."""
    seen = Walk(pages=len(reading))
    context = browser.new_context(viewport=SCREEN)
    context.on("request", lambda request: seen.asked.append(request.url))
    page = context.new_page()

    def note(message: ConsoleMessage) -> None:
        # A page without an icon makes Chromium ask the host for one, outside the edition.
        if message.location["url"] != urljoin(base_url, "/favicon.ico"):
            seen.said.append(f"{page.url}: {message.text}")

    page.on("console", note)
    page.on("pageerror", lambda error: seen.said.append(f"{page.url}: {error}"))
    keep(page, f"{base_url}{language}/")
    for address in ("", *reading):
        page.goto(base_url + address)
        if found := page.evaluate(WRITTEN):
            seen.written.append((address, found))
    seen.cookies.extend(context.cookies())
    yield seen
    context.close()


def test_nothing_is_asked_from_anywhere_else(base_url: str, walk: Walk) -> None:
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(base_url))
    assert len(walk.asked) > walk.pages
    assert [url for url in walk.asked if not url.startswith((f"{origin}/guide/", "data:"))] == []
    assert [url for url in walk.asked if urlsplit(url).query] == []


def test_no_page_breaks_its_own_policy_or_writes_anything_before_a_tap(walk: Walk) -> None:
    assert walk.said == []
    assert walk.written == []
    assert walk.cookies == []


def test_two_phones_that_read_the_same_hold_the_same(
    built_url: str, phone: Callable[..., Phone]
) -> None:
    held = []
    for reader in (phone(), phone()):
        page = reader.start()
        keep(page, f"{built_url}en/")
        for address in ("en/now/", "en/calls/"):
            page.goto(built_url + address)
        held.append(page.evaluate(HELD))
        reader.stop()
    assert len(held[0]) > 12, "the copy and its records"
    assert held[0] == held[1]


@pytest.mark.parametrize("engine", ["chromium", "firefox"])
def test_a_page_from_the_phone_has_the_same_headers_and_runs_nothing_foreign(
    engine: str, phone: Callable[..., Phone], killable_server: Callable[..., Server]
) -> None:
    reader, server = phone(engine), killable_server("built")
    page = reader.start()
    online = page.goto(f"{server.url}en/now/").all_headers()
    keep(page, f"{server.url}en/")
    server.kill()
    page = reader.restart()
    offline = page.goto(f"{server.url}en/now/").all_headers()
    assert online["content-security-policy"].startswith("default-src 'none'")
    assert {name: offline.get(name) for name in PROTECTING} == {
        name: online.get(name) for name in PROTECTING
    }
    assert page.evaluate(SPOIL_COPIES, INLINE_SCRIPT) > 0
    for address in ("en/", "en/now/", "en/calls/"):
        page.goto(server.url + address)
        assert page.evaluate(RAN) is None, address


def test_the_control_an_inline_script_runs_where_nothing_forbids_it(page: Page) -> None:
    page.set_content(f"<!doctype html><html><head>{INLINE_SCRIPT}</head></html>")
    assert page.evaluate(RAN) == "ran"
