"""The names that templates use besides the frame: words, helplines, alternates."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from babel import Locale, UnknownLocaleError
from markupsafe import Markup

from pwa.edition.helplines import CountryFile, Line
from pwa.edition.pages import Page
from pwa.edition.settings import Language
from pwa.site import numbers, timeline
from pwa.site.addresses import UNLISTED, has_sheets
from pwa.site.compact import compact_json
from pwa.site.frame import Frame
from pwa.site.headers import meta_policy
from pwa.site.page_words import PageWords
from pwa.site.qr_code import qr_code
from pwa.site.sheets import sheet_words
from pwa.site.site import Site
from pwa.words.guide import Guide, Message
from pwa.words.negotiate import aliases
from pwa.words.words import marked


def context(frame: Frame, page: Page | None) -> dict[str, Any]:
    """All names a template may use."""
    site, language, edition = frame.site, frame.language, frame.site.edition
    return {
        "modules": {},  # the components that this page has imported
        "frame": frame,
        "edition": edition,
        "settings": edition.settings,
        "language": language,
        "page_language": "" if frame.address.kind == "chooser" else language.tag,
        "page": page,
        "words": page_words(frame, page) if page else None,
        "policy": Markup(meta_policy()),
        "description": _words(site, language, "edition#description", edition.settings.description),
        "renames": _renames(site),
        "alternates": _alternates(site, page),
        "aliases": _aliases(site),
        "lang_of_names": _lang_of_names(frame),
        "cards": cards,
        "language_name": lambda tag: language_name(language, tag),
        "helpline_words": _helpline_words(site, language),
        "front_in": lambda other, one, key: _words(
            site, other, f"{one.slug}#{key}", getattr(one.front, key)
        ),
        "contact": lambda about: _contact(site, about),
        **_of_numbers(frame),
        **_of_data(frame),
    }


def _of_numbers(frame: Frame) -> dict[str, Any]:
    """What stands beside numbers to call."""
    edition = frame.site.edition
    return {
        "always": numbers.always_open_line(edition, frame.country),
        "opening_hours": opening_hours,
        "any_dialled": any(line.how == "dialled" for line in edition.lines.values()),
        "gsm_number": Markup("<bdi>{}</bdi>").format(numbers.GSM_EMERGENCY),
    }


def _of_data(frame: Frame) -> dict[str, Any]:
    """What fences and sheets need: the page whose data it is, the timelines' picture, paper."""
    edition, mirrored = frame.site.edition, frame.language.direction == "rtl"
    return {
        "page_with": edition.page_with,
        "words_with": lambda kind: page_words(frame, edition.page_with(kind)),
        "timeline_outline": lambda one: timeline.outline(one, mirrored),
        "timeline_ticks": lambda: timeline.ticks(mirrored),
        "in_hours": timeline.in_hours,
        "days": timeline.days,
        **_of_paper(frame),
    }


def _of_paper(frame: Frame) -> dict[str, Any]:
    """What the sheets to print need: other pages' words, and the address as a code."""
    edition = frame.site.edition
    return {
        "has_sheets": has_sheets(edition),
        "sheet": lambda: sheet_words(edition, lambda slug: page_words(frame, edition.pages[slug])),
        "qr_code": qr_code,
    }


def page_words(
    frame: Frame, page: Page, guide: Guide | None = None, kind: type[PageWords] | None = None
) -> PageWords:
    """A page's words in the frame's language and country; the site's, unless a guide is given."""
    site = frame.site

    def span(low: str, high: str, language: Language) -> str:
        words = site.interface.text(language, "{low} to {high}", "range of numbers")
        return words.replace("{low}", low).replace("{high}", high)

    kind = kind or site.words_kind
    return kind(site.edition, guide or site.guide, page, frame.language, frame.country, span)


def _words(site: Site, language: Language, key: str, text: str) -> Markup:
    """A message of the guide that is not a block; marked when it is in another language."""
    found = site.guide.find(language, Message(key, text, "", False))
    return marked(Markup.escape(found.text), found.language, language)


def _helpline_words(site: Site, language: Language) -> Callable[[Line, str], Markup]:
    """Words of a helpline's data in the page's language, by the key they stand under."""

    def find(line: Line, key: str) -> Markup:
        spoken = {one.tag: one.how for one in line.languages}
        text = spoken[key] if key in spoken else getattr(line, key)
        return _words(site, language, f"helplines#{line.id}-{key}", text)

    return find


def cards(file: CountryFile) -> list[tuple[str, list[Line]]]:
    """A country's lines by organisation: by need, then in the order of the file."""
    groups: dict[str, list[Line]] = {}
    for line in sorted(file.line, key=lambda line: numbers.ROLES.index(line.role)):
        groups.setdefault(line.group, []).append(line)
    return list(groups.items())


def opening_hours(line: Line) -> str:
    """A line's hours as JSON rows [day, from, to], one per day, for `line-hours.js`."""
    spans = line.hours if isinstance(line.hours, tuple) else ()
    return json.dumps([[day, span.start, span.end] for span in spans for day in span.days])


def _lang_of_names(frame: Frame) -> Markup:
    """The language of a country's line names, as an attribute, when it is not the page's."""
    spoken = frame.site.edition.countries[frame.country].languages
    if not spoken or spoken[0] == frame.language.tag:
        return Markup("")
    return Markup(' lang="{}"').format(spoken[0])


def language_name(language: Language, tag: str) -> str:
    """A language's name in the page's language, from CLDR; the tag where CLDR has none."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(language.cldr) or tag
    except (UnknownLocaleError, ValueError):
        return tag


def _contact(site: Site, about: str) -> str:
    """The keeper's address with a subject that tells nothing but the place."""
    contact = site.edition.settings.contact
    return f"{contact}?subject={quote(about)}" if contact.startswith("mailto:") else contact


def _aliases(site: Site) -> str:
    """What else a phone may call our languages, as JSON."""
    return compact_json(aliases(site.edition.languages.values())).decode()


def _renames(site: Site) -> Markup:
    """The table of renamed slugs, for what a phone has stored under an old name."""
    slugs = dict(site.edition.renames.slugs)
    return Markup(' data-renames="{}"').format(json.dumps(slugs)) if slugs else Markup("")


def _alternates(site: Site, page: Page | None) -> list[Language]:
    """The languages in which this page is translated well enough for search engines."""
    if page is None or not site.edition.settings.base_url or page.slug in UNLISTED:
        return []
    languages = site.edition.languages.values()
    return [language for language in languages if site.guide.is_translated(page, language)]
