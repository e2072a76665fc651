"""Numbers: how old they are, who has dialled them, and none of them typed by hand."""

import re
from collections.abc import Iterator
from datetime import date

from pwa.checks.subject import Subject
from pwa.edition.helplines import Line
from pwa.errors import Problem, Severity
from pwa.words.guide import messages
from pwa.words.structure import numbers

PHONE_OR_ADDRESS = re.compile(r"(tel|sms|https?|mailto):|www\.", re.IGNORECASE)
BETWEEN_DIGITS = re.compile(r"(?<=\d)[-–/ ](?=\d)")  # 9-1-1 is a number too
SHORTEST_TYPED = 3  # digits; the shortest emergency numbers have three


def check_helplines(subject: Subject) -> Iterator[Problem]:
    """Every helpline was checked lately, and somebody has dialled it."""
    days = subject.edition.settings.number_is_old_after_days
    for code, file in subject.edition.countries.items():
        where = f"content/helplines/{code.lower()}.toml"
        for line in file.line:
            yield from _doubts(line, f"{where}: {line.id}", days)
        waiting = [one.id for one in file.line if one.how == "read" and one.role != "emergency"]
        if waiting:
            yield Problem(
                where,
                f"nobody has dialled {', '.join(waiting)}.",
                'Dial each once and set how = "dialled" and the day.',
                Severity.HUMAN,
            )


def _doubts(line: Line, where: str, days: int) -> Iterator[Problem]:
    """A check that is too old or not of this world, a source that nobody can look up."""
    if line.old_from(days) <= date.today():
        yield Problem(
            where,
            f"last checked on {line.checked}.",
            "Check it and set its new date.",
            Severity.WARNING,
        )
    if line.checked > date.today():
        yield Problem(
            where,
            f"checked on {line.checked}, which lies in the future: it would never be old.",
            "Write the day on which it was checked.",
        )
    if line.source == "common knowledge":
        yield Problem(
            where,
            "the source is common knowledge.",
            "Find the operator's own page; never test-call an emergency number.",
            Severity.HUMAN,
        )


def check_countries(subject: Subject) -> Iterator[Problem]:
    """Every offered country has an emergency number that is sure."""
    edition = subject.edition
    wanted = {*edition.settings.countries, *edition.not_offered}
    for code in sorted(wanted - set(edition.countries)):
        yield Problem(
            f"content/helplines/{code.lower()}.toml",
            f"{code} has no confirmed emergency number, so it is not offered.",
            'Add an entry with role = "emergency" and grade = "A" once its source is sure.',
            Severity.HUMAN,
        )


def check_numbers_in_prose(subject: Subject) -> Iterator[Problem]:
    """No phone number and no address is typed in prose: they come from data."""
    for message in messages(subject.edition):
        joined = BETWEEN_DIGITS.sub("", message.text)
        typed = [number for number in numbers(joined) if len(number) >= SHORTEST_TYPED]
        if typed or PHONE_OR_ADDRESS.search(message.text):
            yield Problem(
                message.where,
                f"a number or address is typed in “{message.text}”.",
                "Use a placeholder like {emergency}, or add a helpline.",
            )
