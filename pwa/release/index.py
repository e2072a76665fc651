"""What a phone keeps: per language and part, each file with the SHA-256 it must have."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

from flask import Flask
from markupsafe import Markup

from pwa.site.addresses import Address
from pwa.site.assets import HASH_DIGITS
from pwa.site.compact import compact_json
from pwa.site.headers import MEDIA_TYPES, media_type, security_headers
from pwa.site.numbers import GSM_EMERGENCY
from pwa.site.site import Site
from pwa.site.views import body_of
from pwa.words.negotiate import aliases


@dataclass(frozen=True)
class Release:
    """The index of one release: its root's hash, and the JSON files by address."""

    root: str  # SHA-256 of the root index
    files: Mapping[str, bytes]
    bundles: Mapping[str, str]  # the file with all pages of a part, by "en/core"


class ReleaseIndex:
    """Makes the index of an app's present bytes, once per path the app is mounted at."""

    def __init__(self, app: Flask, site: Site, live: bool) -> None:
        self._app = app
        self._site = site
        self.live = live
        self._made: dict[str, Release] = {}
        self._bodies: dict[tuple[str, str], bytes] = {}

    @property
    def public_prefix(self) -> str:
        """The path below which the edition is published."""
        return urlsplit(self._site.edition.settings.base_url).path.rstrip("/")

    def release(self, prefix: str) -> Release:
        """The index for an app mounted at this path ("" or "/guide")."""
        if prefix not in self._made:
            self._made[prefix] = self._make(prefix)
        return self._made[prefix]

    def body(self, address: Address, prefix: str) -> bytes:
        """An address's bytes, as a request below that path gets them; rendered once."""
        return self._kept(address.path, prefix, partial(body_of, self._site, address))

    def extra(self, path: str, prefix: str) -> bytes:
        """The same for what another part answers, outside the languages."""
        return self._kept(path, prefix, self._site.extra[path])

    def _kept(self, path: str, prefix: str, render: Callable[[], bytes]) -> bytes:
        known = (prefix, path)
        if known not in self._bodies:
            base = f"http://localhost{prefix}"
            with self._app.test_request_context(f"/{path}", base_url=base):
                self._bodies[known] = render()
        return self._bodies[known]

    def stub(self, prefix: str) -> bytes:
        """`/sw.js`: the release's name, its root hash, and the import of the hashed worker."""
        release = self.release(prefix)
        worker = json.dumps(self._site.assets.worker)
        named = {
            "name": release.root[:12],
            "root": release.root,
            "live": self.live,
            "card": self._card(prefix),
        }
        return STUB.format(release=json.dumps(named), worker=worker).encode()

    def _card(self, prefix: str) -> str:
        """What a page that is not on the phone shows offline: ways back, and numbers; no words,
        because the stub is one for all languages.
        """
        edition = self._site.edition
        ways = [
            Markup('<p><a href="{}/{}/" lang="{}">{}</a>').format(prefix, tag, tag, row.autonym)
            for tag, row in edition.languages.items()
        ]
        dial = edition.emergency(edition.settings.default_country).dial
        numbers = [
            Markup('<p><a href="tel:{}">{}</a>').format(one, one)
            for one in dict.fromkeys((dial, GSM_EMERGENCY))
        ]
        name = edition.settings.discreet_name
        head = Markup(
            '<meta name="viewport" content="width=device-width"><title>{}</title><h1>{}</h1>'
        ).format(name, name)
        return str(Markup("").join([head, *numbers, *ways]))

    def _make(self, prefix: str) -> Release:
        files: dict[str, bytes] = {}
        edition = self._site.edition
        bundles: dict[str, str] = {}
        languages: dict[str, dict[str, str]] = {tag: {} for tag in edition.languages}
        for tag, parts in languages.items():
            for part in ("core", "rest"):
                entries = list(self._entries(part, tag, prefix))
                bundle = _bundle(files, entries)
                bundles[f"{tag}/{part}"] = hashed_name(bundle)
                parts[part] = _add(files, _part(entries, bundle))
        root = {
            "source": edition.source.tag,
            "order": list(edition.languages),
            "aliases": aliases(edition.languages.values()),
            "headers": dict(security_headers(edition.settings.base_url)),
            "languages": languages,
            "shared": _add(files, _part(self._shared(prefix))),
        }
        return Release(_add(files, compact_json(root)), files, bundles)

    def _entries(self, part: str, tag: str, prefix: str) -> Iterator[tuple[str, bytes]]:
        """The files of one part of a language; what its core pages load counts as core."""
        for path, address in self._site.table.items():
            if address.part == part and address.language and address.language.tag == tag:
                yield path, self.body(address, prefix)
        if part == "core":
            for path in self._site.core_assets(tag):
                yield path, self._site.assets.files[path]

    def _shared(self, prefix: str) -> Iterator[tuple[str, bytes]]:
        """What all languages need beside their core: the chooser, the other scripts, icons."""
        for path, address in self._site.table.items():
            if address.part == "shared":
                yield path, self.body(address, prefix)
        for path in self._site.shared_assets:
            yield path, self._site.assets.files[path]


def _part(entries: Iterable[tuple[str, bytes]], bundle: str = "") -> bytes:
    rows = [[path, hashlib.sha256(body).hexdigest(), len(body)] for path, body in entries]
    return compact_json({"files": rows, "bundle": bundle} if bundle else {"files": rows})


def _bundle(files: dict[str, bytes], entries: Iterable[tuple[str, bytes]]) -> str:
    """One file with all pages of a part: they are so alike that together they take half."""
    return _add(
        files, compact_json({path: body.decode() for path, body in entries if is_page(path)})
    )


def is_page(path: str) -> bool:
    """Whether an address answers with a page: those of a part come in one file."""
    return media_type(path) == MEDIA_TYPES[".html"]


def _add(files: dict[str, bytes], body: bytes) -> str:
    """Keep a JSON file under its hashed name; returns the whole hash."""
    digest = hashlib.sha256(body).hexdigest()
    files[hashed_name(digest)] = body
    return digest


def hashed_name(digest: str) -> str:
    """Where a JSON file with this SHA-256 stands."""
    return f"_h/{digest[:HASH_DIGITS]}.json"


# Trusted Types cover importScripts in a worker that carries the policy itself: one policy,
# for this one address.
STUB = """self.release = {release};
const worker = {worker};
const policy = self.trustedTypes
  ? trustedTypes.createPolicy("handrail", {{
      createScriptURL(address) {{
        if (address !== worker) throw new TypeError(address);
        return address;
      }},
    }})
  : {{ createScriptURL: (address) => address }};
importScripts(policy.createScriptURL(worker));
"""


def index_of(app: Flask) -> ReleaseIndex:
    """The index of an app made by `create_app`."""
    index = app.extensions["handrail-index"]
    assert isinstance(index, ReleaseIndex)
    return index
