"""What there is to translate: the interface from the templates, the guide from the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.extract import extract_from_dir

from pwa.edition import Edition
from pwa.edition.markdown import PLACEHOLDER
from pwa.words.guide import messages

PACKAGE = Path(__file__).parent.parent
KEYWORDS = {"_": None, "gettext_noop": None, "pgettext": ((1, "c"), 2), "in_language": (2,)}
JINJA = {"silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}


@dataclass(frozen=True)
class Extracted:
    """One message as a translator meets it."""

    context: str
    text: str
    where: str  # file, without a line: lines change with every edit
    comments: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@cache
def interface_messages() -> tuple[Extracted, ...]:
    """Every message of the templates and scripts once, in the order of the files."""
    found: dict[tuple[str, str], Extracted] = {}
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
    return tuple(found.values())


def guide_messages(edition: Edition) -> Iterator[Extracted]:
    """Every message of the guide in reading order, with its page's number and its place."""
    slugs = list(edition.pages)
    for message in messages(edition):
        slug = message.context.partition("#")[0]
        comments = []
        if slug in slugs:
            number = slugs.index(slug) + 1
            title = edition.pages[slug].front.title
            comments.append(f"PAGE {number} of {len(slugs)} · “{title}”")
        if message.safety:
            comments.append("SAFETY-CRITICAL: somebody may act on these words in an emergency.")
        if PLACEHOLDER.search(message.text):
            comments.append("Words in { } are filled by the app: leave them as they are.")
        if "](" in message.text:
            comments.append("Translate the words in [ ] and after ( ); leave ( ) as it is.")
        flags = ("priority:300",) if message.safety else ()
        where = message.where.partition(":")[0]
        yield Extracted(message.context, message.text, where, tuple(comments), flags)
