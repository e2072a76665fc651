"""Every check catches its bad example, and has nothing to say of the built-in edition but what
only a person can do.
"""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from pwa import checks
from pwa.checks import CHECKS
from pwa.checks.neutral import check_neutral
from pwa.checks.subject import Subject
from pwa.errors import Severity
from tests.editions import add_to_page, catalog_path, change, edition_in, subject_of

SETTINGS = "content/edition.toml"
US = "content/helplines/us.toml"
LOOK = "static/css/edition.css"
Spoil = Callable[[Path], None]


def edit(file: str, old: str, new: str) -> Spoil:
    return lambda root: change(root / file, old, new)


def look(css: str) -> Spoil:
    return lambda root: (root / LOOK).write_text(css) and None


def as_it_is(root: Path) -> None:
    """What awaits a person is told of the edition as it is."""


def added(words: str) -> Spoil:
    return lambda root: add_to_page(root, "kit", words)


def weigh_down(root: Path, slug: str = "kit", words: int = 400) -> None:
    """More words than fit; each is another, so that they hardly compress."""
    digests = (hashlib.sha256(str(number).encode()).hexdigest() for number in range(words))
    letters = str.maketrans("0123456789", "ghijklmnop")
    add_to_page(root, slug, " ".join(digests).translate(letters))


def only(msgid: str, msgstr: str, context: str = "now#wake-how") -> Spoil:
    entry = f'msgctxt "{context}"\nmsgid "{msgid}"\nmsgstr "{msgstr}"\n'
    return lambda root: catalog_path(root, "es", "guide").write_text(entry) and None


# check, how the bad example comes about, where it is found, words of the problem, how grave
EXAMPLES: list[tuple[str, Spoil, str, str, Severity]] = [
    ("check_helplines", edit(US, "checked = 2026-11-20", "checked = 2020-01-01"),
        f"{US}: us-emergency-call", "2020-01-01", Severity.WARNING),
    ("check_helplines", as_it_is,
        f"{US}: us-emergency-call", "common knowledge", Severity.HUMAN),
    ("check_helplines", as_it_is, US, "us-988-call", Severity.HUMAN),
    ("check_countries", edit(SETTINGS, '"IN"]', '"IN", "EG"]'),
        "content/helplines/eg.toml", "EG has no confirmed", Severity.HUMAN),
    ("check_countries", edit(SETTINGS, '"IN"]', '"IN", "ZZ"]'),
        "content/helplines/zz.toml", "ZZ has no confirmed", Severity.HUMAN),
    ("check_numbers_in_prose", added("Call 555 now. {#typed}"), "content/kit.md:", "555",
        Severity.ERROR),
    ("check_numbers_in_prose", added("Call ٩١١ now. {#typed}"), "content/kit.md:", "٩١١",
        Severity.ERROR),
    ("check_numbers_in_prose", added("Call 9-1-1 now. {#typed}"), "content/kit.md:", "9-1-1",
        Severity.ERROR),
    ("check_numbers_in_prose", added("See www.example.org {#typed}"), "content/kit.md:", "www",
        Severity.ERROR),
    ("check_numbers_in_prose", edit(US, "Ambulance. Call", "Ambulance. Call 555."), US, "555",
        Severity.ERROR),
    ("check_sources", edit("content/sources.toml", "[asam-2025]\n",
        '[asam-2025]\naddress = "https://en.wikipedia.org/x"\n'),
        "content/sources.toml: asam-2025", "wikipedia", Severity.ERROR),
    ("check_sources", lambda root: no_sources(root, "now"), "content/now.md: sources", "no source",
        Severity.ERROR),
    ("check_sources", lambda root: no_sources(root, "kit"), "content/kit.md: sources", "no source",
        Severity.ERROR),
    ("check_facts", added("It halves the risk. {#halves .fact}"), "content/kit.md:", "halves",
        Severity.ERROR),
    ("check_dates", edit("content/kit.md", "checked = 2026-11-20", "checked = 2020-01-01"),
        "content/kit.md: checked", "2020-01-01", Severity.WARNING),
    ("check_dates", edit("content/kit.md", "checked = 2026-11-20", "checked = 2126-01-01"),
        "content/kit.md: checked", "future", Severity.ERROR),
    ("check_doses", added("One spray holds 4 mg. {#spray}"), "content/kit.md:", "4 mg",
        Severity.ERROR),
    ("check_unconfirmed", added("It may help. {#may .unconfirmed}"), "content/kit.md:", "It may",
        Severity.HUMAN),
    ("check_unconfirmed", edit("content/sources.toml", "confirmed = true", "confirmed = false"),
        "content/sources.toml: ", "not confirmed", Severity.HUMAN),
    ("check_reading", added("Administration of intranasal medication necessitates immediate "
        "identification of respiratory insufficiency, deterioration or decompensation and "
        "simultaneous notification of emergency authorities, notwithstanding apprehension "
        "regarding potential criminalisation of individuals participating. " * 4 + "{#long}"),
        "content/kit.md", "grade", Severity.ERROR),
    ("check_reading", added(" ".join(["Sit and rest and sip and wait"] * 200) + ". {#long}"),
        "content/kit.md", "sentences have", Severity.ERROR),
    ("check_spanish", only("Someone won’t wake up", "La administración inmediata de "
        "medicamentos antagonistas intranasales requiere reconocimiento anticipado de "
        "manifestaciones respiratorias", "now#title"),
        "guide.po now", "easy", Severity.WARNING),
    ("check_wording", added("An addict may call. {#word}"), "content/kit.md:", "addict",
        Severity.ERROR),
    ("check_claims", added("This is the only way to stop. {#claim}"),
        "content/kit.md:", "only way", Severity.ERROR),
    ("check_claims", added("You are safe now. {#claim}"),
        "content/kit.md:", "You are safe", Severity.ERROR),
    ("check_claims", added("You need more willpower. {#claim}"),
        "content/kit.md:", "willpower", Severity.ERROR),
    ("check_catalogs", only("Shout", "Grita <b>"), "es/LC_MESSAGES/guide.po:", "HTML",
        Severity.ERROR),
    ("check_catalogs", lambda root: catalog_path(root, "es", "ui").write_bytes(b"\xff") and None,
        "es/LC_MESSAGES/ui.po", "cannot be read", Severity.ERROR),
    ("check_translations", only("Shout", "Grita"), "guide.po now#give", "not translated",
        Severity.ERROR),
    ("check_translations", only("Shout", "Grita"), "guide.po now#wake-how", "outdated",
        Severity.WARNING),
    ("check_translations", lambda root: catalog_path(root, "ar", "ui").unlink(),
        "locales/ar/LC_MESSAGES/ui.po", "not translated", Severity.ERROR),
    ("check_translations", as_it_is, "locales/es", "native", Severity.HUMAN),
    ("check_files", edit("locales/es/LC_MESSAGES/ui.po", "Language: es", "Language: ar"),
        "es/LC_MESSAGES/ui.po", "Language", Severity.ERROR),
    ("check_quality", edit("locales/es/LC_MESSAGES/guide.po", "Dé naloxona", "Dé el espray"),
        "es/LC_MESSAGES/guide.po:", "“naloxone” is not translated", Severity.WARNING),
    ("check_quality", lambda root: (root / "locales/es/glossary.toml").write_text("x") and None,
        "locales/es/glossary.toml", "", Severity.ERROR),
    ("check_signatures", as_it_is, "locales/es", "await a reviewer", Severity.HUMAN),
    ("check_neutral", edit("content/kit.md", 'neutral = "', 'neutral = "Naloxone '),
        "content/kit.md: neutral (en)", "Naloxone", Severity.ERROR),
    ("check_neutral", edit(SETTINGS, 'short_name = "Handrail"', 'short_name = "Detox"'),
        "short_name", "Detox", Severity.ERROR),
    ("check_neutral", added("Stay. {#after-overdose}"), "content/kit.md", "overdose",
        Severity.ERROR),
    ("check_neutral", lambda root: shutil.copy(root / "content/kit.md", root / "content/detox.md")
        and None, "content/detox.md", "detox",
        Severity.ERROR),
    ("check_contrast", look(":root { --color-brand: #f3d59c }"), f"{LOOK}:1",
        "on-brand on brand (the top bar and the title band) has 1.34:1 in light; 7:1",
        Severity.ERROR),
    ("check_contrast", look("@media (prefers-color-scheme: dark) {\n:root { --color-link: #777 }}"),
        f"{LOOK}:2", "in dark; 7:1", Severity.ERROR),
    ("check_contrast", look(":root { --color-rail: #e8dcc8 }"), f"{LOOK}:1",
        "rail on page (the rail,", Severity.ERROR),
    ("check_contrast", look("\n.top-bar { --color-brand: #123 }"), f"{LOOK}:2",
        "a part of the page", Severity.WARNING),
    ("check_contrast", edit(SETTINGS, 'light = "#0f4352"', 'light = "#0f4353"'),
        f"{SETTINGS}: colours.light", "differs from --color-brand", Severity.WARNING),
    ("check_contrast", edit("static/css/tokens.css", "    --color-focus: var(--ink-950);\n", ""),
        "static/css/tokens.css", "--color-focus has no colour in light", Severity.ERROR),
    ("check_contrast", edit("static/css/tokens.css", "--ink-950: #14100a", "--ink-950: #fff"),
        "static/css/tokens.css:", "focus or focus-gap on page", Severity.ERROR),
    ("check_weight", weigh_down, "/en/kit/", "first view", Severity.ERROR),
    ("check_weight", weigh_down, "/en/", "safety core", Severity.ERROR),
    ("check_weight", lambda root: weigh_down(root, "later", 2500), "/en/", "the whole guide",
        Severity.ERROR),
    ("check_keeper", as_it_is, f"{SETTINGS}: base_url", "", Severity.HUMAN),
    ("check_keeper", as_it_is, f"{SETTINGS}: contact", "", Severity.HUMAN),
    ("check_keeper", as_it_is, "clinical_review", "", Severity.HUMAN),
]  # fmt: skip


def no_sources(root: Path, slug: str) -> None:
    path = root / "content" / f"{slug}.md"
    line = next(one for one in path.read_text().splitlines() if one.startswith("sources = "))
    change(path, line, "sources = []")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one[0]}-{one[2]}-{one[3]}"[:60])
def test_a_check_catches_its_bad_example(tmp_path: Path, example):
    name, spoil, where, what, severity = example
    spoil(edition_in(tmp_path))
    if name == "check_neutral" and "detox" in where:
        for page in (tmp_path / "content").glob("*.md"):
            page.write_text(page.read_text().replace("page:kit", "page:detox"))
    found = [*getattr(checks, name)(subject_of(tmp_path))]
    fitting = [one for one in found if where in one.where and what in one.what]
    assert fitting, [str(one) for one in found]
    assert {one.severity for one in fitting} == {severity}
    assert all(one.how for one in fitting)


def test_every_check_has_a_bad_example():
    assert {check.__name__ for check in CHECKS} == {example[0] for example in EXAMPLES}


@pytest.fixture(scope="module")
def builtin(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    return subject_of(edition_in(tmp_path_factory.mktemp("builtin")))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_built_in_edition_gives_no_cause(builtin: Subject, check):
    assert [str(one) for one in check(builtin) if one.severity != Severity.HUMAN] == []


@pytest.mark.parametrize("locale, neutral", [
    ("fr", "Surdose"), ("ru", "О наркотиках"), ("pt_BR", "Emergência"), ("vi", "Cấp cứu"),
    ("zh_Hans", "如何急救"), ("uk", "Лікування"), ("pl", "Przedawkowanie"), ("fa", "اورژانس"),
])  # fmt: skip
def test_a_title_that_tells_is_found_in_each_language(tmp_path: Path, locale: str, neutral: str):
    root = edition_in(tmp_path, ("en", locale.replace("_", "-")))
    path = catalog_path(root, locale, "guide")
    file = polib.pofile(str(path), wrapwidth=0)
    file.find("kit#neutral", by="msgctxt").msgstr = neutral
    file.save()
    (found,) = check_neutral(subject_of(root))
    assert neutral.casefold().endswith(found.what[1:].partition("”")[0].casefold())
