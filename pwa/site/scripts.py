"""Script bundles: what a page loads is joined from modules that browsers could load one by one."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import rjsmin

# The first is for every page, the second every page fetches once it stands, the worker keeps the
# guide, and the others are for what only some pages do.
EVERY_PAGE = "app"
LATER = "later"
WORKER = "worker"
BUNDLES = ("calls", "settings", "status", "install", "chooser", "checklist", "finder", "paper")

IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z-]+)\.js";\n', re.MULTILINE)
DYNAMIC_IMPORT = re.compile(r'\bimport\("\./([a-z-]+)\.js"\)')
EXPORT = re.compile(r"^export (?=(async )?function|class|const)", re.MULTILINE)

Read = Callable[[str], str]  # a module's name -> its source
Add = Callable[[bytes], str]  # a bundle's bytes -> its address


def add_bundles(read: Read, add: Add) -> Mapping[str, str]:
    """Join every bundle and hand it on; returns the addresses by bundle name.

    The bundle of every page comes with what it imports. The others find those modules in
    `globalThis.handrail`, because two copies of one module would not know of each other.
    """
    shared = frozenset(_modules(EVERY_PAGE, read))
    addresses: dict[str, str] = {}
    # What is fetched later goes first: the others name it by its hash.
    for name in (LATER, EVERY_PAGE, WORKER, *BUNDLES):
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
    body = (EXPORT.sub("", IMPORT.sub("", source)) for source in sources)
    return str(rjsmin.jsmin("\n".join([head, *_linked(body, addresses)]))).encode()


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
