"""Script bundles: what a page loads is joined from modules that browsers could load one by one."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import rjsmin

from pwa.edition import Edition
from pwa.site.addresses import SHEETS, Address
from pwa.site.numbers import has_hours
from pwa.site.shorten import shorten

# One for every page, one that every page fetches once it stands, one for readers who have chosen a
# country, one for what begins with a tap, and the worker, which keeps the guide; the others are for
# what only some pages do.
EVERY_PAGE = "app"
LATER = "later"
COUNTRY = "country-numbers"
WORKER = "worker"
WAY_OUT = "way-out"
ON_TAP = "on-tap"
BUNDLES = ("calls", "phone", "chooser", "lists")
# Pages, and fences in pages, that load a script of their own; all others have the first alone.
OF_PAGES = {"settings": "phone", "status": "phone", "install": "phone"}
OF_FENCES = {"checklist": "lists", "finder": "lists"}
# A count begins with a tap, so its script can wait until the page stands.
TIMER = "timer"
COUNTING = frozenset({"timer", "pacer"})

IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z-]+)\.js";\n', re.MULTILINE)
DYNAMIC_IMPORT = re.compile(r'\bimport\("\./([a-z-]+)\.js"\)')
EXPORT = re.compile(r"^export (?=(async )?function|class|const)", re.MULTILINE)

Read = Callable[[str], str]  # a module's name -> its source
Add = Callable[[bytes], str]  # a bundle's bytes -> its address


def bundles_of(edition: Edition, address: Address, country: str) -> list[str]:
    """The names of the bundles that a page loads at once: one for all, and what only it does."""
    own: list[str] = []
    if address.kind == "chooser":
        own = ["chooser"]
    elif address.slug == "calls" and has_hours(edition, country):
        own = ["calls"]
    elif address.kind in SHEETS:
        own = ["lists"]
    elif address.kind == "page" and address.slug in OF_PAGES:
        own = [OF_PAGES[address.slug]]
    elif address.kind == "page":
        kinds = [block.kind for block in edition.pages[address.slug].all_blocks]
        own = [OF_FENCES[kind] for kind in kinds if kind in OF_FENCES]
    return list(dict.fromkeys([EVERY_PAGE, *own]))


def later_bundles_of(edition: Edition, address: Address) -> list[str]:
    """The names of the bundles that a page fetches once it stands."""
    page = edition.pages.get(address.slug) if address.kind == "page" else None
    counts = page is not None and any(block.kind in COUNTING for block in page.all_blocks)
    return [LATER, TIMER] if counts else [LATER]


def add_bundles(read: Read, add: Add) -> Mapping[str, str]:
    """Join every bundle and hand it on; returns the addresses by bundle name.

    The bundle of every page comes with what it imports. The others find those modules in
    `globalThis.handrail`, because two copies of one module would not know of each other.
    """
    shared = frozenset(_modules(EVERY_PAGE, read))
    addresses: dict[str, str] = {}
    # What is fetched later goes first: the others name it by its hash.
    for name in (ON_TAP, TIMER, LATER, COUNTRY, EVERY_PAGE, WORKER, *BUNDLES):
        given = frozenset[str]() if name in (EVERY_PAGE, WORKER) else shared
        addresses[name] = add(_bundle(name, read, given, addresses))
    return addresses


def _bundle(name: str, read: Read, given: frozenset[str], addresses: Mapping[str, str]) -> bytes:
    """One file: the entry's modules, each once, imported ones first."""
    modules = [one for one in _modules(name, read, given) if one not in given]
    sources = [read(one) for one in modules]
    wanted = {
        word.strip()
        for source in sources
        for names, module in IMPORT.findall(source)
        if module in given
        for word in names.split(",")
    }
    head = f"const {{ {', '.join(sorted(wanted))} }} = globalThis.handrail;" if wanted else ""
    # What the entry hands on stays handed on: others may import the bundle.
    body = [EXPORT.sub("", IMPORT.sub("", source)) for source in sources[:-1]]
    body.append(IMPORT.sub("", sources[-1]))
    return minified("\n".join([head, *_linked(body, addresses)])).encode()


def minified(source: str) -> str:
    """A script in as few characters as we can make of it."""
    return shorten(str(rjsmin.jsmin(source)))


def _modules(name: str, read: Read, given: Iterable[str] = ()) -> list[str]:
    """The names of an entry's modules in the order in which a browser would run them."""
    found: list[str] = []
    for _, imported in IMPORT.findall(read(name)):
        if imported not in given:
            found += _modules(imported, read, given)
    return list(dict.fromkeys([*found, name]))


def _linked(sources: Iterable[str], addresses: Mapping[str, str]) -> Iterator[str]:
    """Sources whose `import("./name.js")` names the bundle's file, which stands beside theirs."""
    for source in sources:
        yield DYNAMIC_IMPORT.sub(
            lambda found: f'import("./{addresses[found[1]].rpartition("/")[2]}")', source
        )
