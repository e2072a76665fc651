"""Nothing that stays in a history, a tab or a home screen tells what the guide is about."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pwa.checks.subject import Subject
from pwa.errors import Problem, Severity
from pwa.words.guide import Message

# Whole words by language; they may stand in a page, never in its title, slug or fragment.
TELLING = {
    "en": "drug|drugs|heroin|opioid|opioids|overdose|naloxone|narcan|methadone|detox|withdrawal"
    "|addict|addiction|recovery|rehab|suicide|crisis|emergency|needle|inject|fentanyl|treatment",
    "es": "droga|drogas|heroína|opioide|opioides|sobredosis|naloxona|metadona|abstinencia"
    "|adicción|recuperación|rehabilitación|suicidio|crisis|emergencia|tratamiento|desintoxicación",
    "ar": "مخدر|مخدرات|المخدرات|هيروين|أفيون|أفيونية|جرعة|نالوكسون|ميثادون|إدمان|انسحاب|تعاف|انتحار"
    "|أزمة|طوارئ|علاج",
    "fr": "drogues?|héroïne|opioïdes?|surdoses?|overdoses?|naloxone|méthadone|sevrage"
    "|désintoxication|addictions?|dépendance|rétablissement|suicide|crise|urgences?|seringues?"
    "|traitements?|fentanyl",
    "ru": r"(наркот|героин|опиоид|опиат|передоз|налоксон|метадон|ломк|детокс|зависимост|реабилитац"
    r"|суицид|самоубий|кризис|экстренн|шприц|лечени|фентанил)\w*|скорая|скорую",
    "pt": "drogas?|heroína|opioides?|overdoses?|naloxona|metadona|abstinência|desintoxicação|vício"
    "|dependência|recuperação|reabilitação|suicídio|crise|emergência|seringas?|tratamento|fentanil",
    "vi": "ma t[úu]y|ma tuý|heroin|thuốc phiện|opioid|quá liều|naloxone?|methadone?|nghiện|cắt cơn"
    "|giải độc|tự tử|khủng hoảng|cấp cứu|kim tiêm|điều trị|fentanyl",
    # Written without spaces, so a word may stand anywhere in another.
    "zh": r"\w*(毒|海洛因|阿片|过量|纳洛酮|美沙酮|戒断|成瘾|康复|自杀|危机|急救|紧急|针具|治疗"
    r"|芬太尼)\w*",
    "uk": r"(наркот|героїн|опіоїд|опіат|передоз|налоксон|метадон|ломк|детокс|залежн|реабілітац"
    r"|суїцид|самогуб|криз|екстрен|шприц|лікуван|фентаніл)\w*",
    "pl": r"(narkoty|heroin|opioid|przedawkow|nalokson|metadon|odstawie|detoks|uzależn|odwyk"
    r"|samobój|kryzys|ratunk|strzykaw|leczen|fentanyl)\w*",
    "fa": r"(مخدر|هروئین|افیون|اوردوز|نالوکس[او]ن|متادون|سم.?زدایی|اعتیاد|معتاد|خودکشی|بحران"
    r"|اورژانس|سرنگ|درمان|فنتانیل)\w*",
}


def check_neutral(subject: Subject) -> Iterator[Problem]:
    """Slugs, ids, titles, names and descriptions stay neutral in every language."""
    edition = subject.edition
    for name in ("name", "short_name", "discreet_name"):
        yield from _telling("en", getattr(edition.settings, name), f"content/edition.toml: {name}")
    yield from _telling_address(edition.settings.base_url)
    words = Message("edition#description", edition.settings.description, "", False)
    for language in edition.languages.values():
        text = subject.site.guide.find(language, words).text
        yield from _telling(language.tag, text, f"edition#description ({language.tag})")
    for page in edition.pages.values():
        names = [page.slug, *(block.id for block in page.all_blocks)]
        for name in names:
            yield from _telling("en", name.replace("-", " "), f"{page.where}: “{name}”")
        message = Message(f"{page.slug}#neutral", page.front.neutral, page.where, False)
        for language in edition.languages.values():
            text = subject.site.guide.find(language, message).text
            yield from _telling(language.tag, text, f"{page.where}: neutral ({language.tag})")


def _telling_address(base_url: str) -> Iterator[Problem]:
    """A keeper may not be able to choose it, so it is a warning."""
    for found in _telling("en", re.sub(r"\W|_", " ", base_url), "content/edition.toml: base_url"):
        how = "It stays in the history, and stands in the QR code and on the poster's strips."
        yield replace(found, how=how, severity=Severity.WARNING)


def _telling(tag: str, text: str, where: str) -> Iterator[Problem]:
    pattern = TELLING.get(tag.partition("-")[0], TELLING["en"])
    if found := re.search(rf"(?<!\w)({pattern})(?!\w)", text, re.IGNORECASE):
        yield Problem(where, f"“{found[0]}” tells what this is about.", "Choose a neutral word.")
