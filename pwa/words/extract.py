"""What there is to translate: the interface from the templates, the guide from the pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from babel.messages.extract import extract_from_dir

from pwa.edition import Edition
from pwa.edition.markdown import PLACEHOLDER
from pwa.words.guide import Message, messages
from pwa.words.places import FRONT, places

PACKAGE = Path(__file__).parent.parent
KEYWORDS = {"_": None, "gettext_noop": None, "pgettext": ((1, "c"), 2), "in_language": (2,)}
# What stands around safety-critical words, numbers and their notes is safety-critical itself: a
# language must never show it in another one's words.
FRAME = re.compile(
    r"templates/components/(blocks|call_bar|changed|emergency|line|quick_leave|skip_links)\.html"
)
SAFETY = "SAFETY-CRITICAL: somebody may act on these words in an emergency."
JINJA = {"silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}


@dataclass(frozen=True)
class Extracted:
    """One message as a translator meets it."""

    context: str
    text: str
    where: str  # file, without a line: lines change with every edit
    comments: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    safety: bool = False
    most: int = 0  # characters that fit; 0 = no limit


@cache
def interface_messages() -> tuple[Extracted, ...]:
    """Every message of the templates and scripts once, in the order of the files."""
    found: dict[tuple[str, str], Extracted] = {}
    frame: set[tuple[str, str]] = set()
    rows = extract_from_dir(
        PACKAGE,
        method_map=[("templates/**.html", "jinja2"), ("site/script_words.py", "python")],
        options_map={"**.html": JINJA},
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for file, _line, message, comments, context in rows:
        text = message[-1] if isinstance(message, tuple) else message
        key = (context or "", text)
        found.setdefault(key, Extracted(*key, f"pwa/{file}", tuple(comments)))
        if FRAME.fullmatch(file):
            frame.add(key)
    return tuple(_critical(one) if key in frame else one for key, one in found.items())


@cache
def frame_messages() -> frozenset[tuple[str, str]]:
    """The (context, text) of the interface's messages that are safety-critical."""
    return frozenset((one.context, one.text) for one in interface_messages() if one.safety)


def _critical(one: Extracted) -> Extracted:
    comments = (SAFETY, *one.comments)
    return replace(one, comments=comments, flags=("priority:300",), safety=True)


def guide_messages(edition: Edition) -> Iterator[Extracted]:
    """Every message of the guide in reading order, with its page's number and its place."""
    slugs = list(edition.pages)
    known = {key: place for page in edition.pages.values() for key, place in places(page).items()}
    for message in messages(edition):
        slug, _, name = message.context.partition("#")
        comments = []
        if page := edition.pages.get(slug):
            title = page.front.title
            comments.append(f"PAGE {slugs.index(slug) + 1} of {len(slugs)} · “{title}”")
        place, most = known.get(id(message.block)) or FRONT.get(name) or ("", 0)
        comments += _told(message, place, most)
        flags = [
            *(["python-brace-format"] if PLACEHOLDER.search(message.text) else []),
            *(["priority:300"] if message.safety else []),
            # Programs would count a link's target too: there only the comment says it.
            *([f"max-length:{most}"] if most and "](" not in message.text else []),
        ]
        where = message.where.partition(":")[0]
        yield Extracted(
            message.context,
            message.text,
            where,
            tuple(comments),
            tuple(flags),
            message.safety,
            most,
        )


def _told(message: Message, place: str, most: int) -> Iterator[str]:
    """What a translator must know of one message."""
    if place:
        yield f"{place} At most {most} characters." if most else place
    if message.safety:
        yield SAFETY
    if PLACEHOLDER.search(message.text):
        yield "Words in { } are filled by the app: leave them as they are."
    if "](" in message.text:
        yield "Translate the words in [ ] and after ( ); leave ( ) as it is."
