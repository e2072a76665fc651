"""`content/helplines/<cc>.toml`: every number a reader can tap, one way of contact per entry."""

import re
from datetime import date, timedelta
from typing import Annotated, Literal, Self
from zoneinfo import available_timezones

import phonenumbers
from phonenumbers import PhoneNumberType
from pydantic import Field, field_validator, model_validator

from pwa.edition.toml import Frozen, matching

Role = Literal["emergency", "crisis", "stays", "advice", "treatment", "poison"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


Name = Annotated[str, matching(r"[a-z0-9-]+", "small letters, digits and hyphens")]
Clock = Annotated[str, matching(r"([01]\d|2[0-3]):[0-5]\d", "a time of day, like 08:30")]
Digits = Annotated[str, matching(r"([0-9]{2,15})?", "digits alone, as the phone dials them")]
Abroad = Annotated[str, matching(r"(\+[1-9][0-9]{6,14})?", "a number like +18664887386")]
Https = Annotated[str, matching(r"(https://[a-z0-9.-]+(/\S*)?)?", "an https:// address")]

LONGEST_SHORT = 6  # digits; the longest short codes in use have six (116123, 838255)


class Opening(Frozen):
    """A span that starts on each of the days; `to` before `from` ends on the next day."""

    days: tuple[Day, ...] = Field(min_length=1)
    start: Clock = Field(alias="from")
    end: Clock = Field(alias="to")


class SpokenLanguage(Frozen):
    """A language in which the line answers, and what to do to reach it."""

    tag: str
    how: str = ""


class Line(Frozen):
    """One way of contact: one number or address, one channel."""

    id: Name
    group: Name  # entries of one organisation: one card
    role: Role
    operator: Literal["state", "charity", "company", "police"]
    for_profit_label: str = ""  # a company's line ships only with the words that say so
    name: str = Field(min_length=1)
    what: str = ""
    channel: Literal["call", "text", "chat", "relay"]
    dial: Digits = ""  # exactly what follows tel: or sms:; '' for a chat
    address: Https = ""  # of a chat
    display: str
    kind: Literal["short", "full", "address"]
    e164: Abroad = ""
    keyword: str = ""  # what to send first
    keyword_note: str = ""  # the same, described
    then: str = ""  # what to do once it answers
    register_first: bool = False
    area: str = ""
    hours: Literal["always", "unknown"] | tuple[Opening, ...]
    timezone: str = ""
    languages: tuple[SpokenLanguage, ...] = ()
    cost: Literal["free", "local", "shared", "unknown"]
    cost_note: str = ""
    checked: date
    how: Literal["read", "dialled"]
    source: str = Field(min_length=1)
    grade: Literal["A", "B"]

    @model_validator(mode="after")
    def is_what_it_shows(self) -> Self:
        if self.channel == "chat":
            _check_chat(self)
        else:
            _check_number(self)
        return self

    @model_validator(mode="after")
    def says_who_and_what_it_costs(self) -> Self:
        if self.operator == "police":
            raise ValueError("police lines are not offered as help")
        if self.operator == "company" and not self.for_profit_label:
            raise ValueError("a company's line needs for_profit_label")
        if self.cost == "shared" and not self.cost_note:
            raise ValueError("shared cost needs cost_note: what a call costs")
        if isinstance(self.hours, tuple) and self.timezone not in available_timezones():
            raise ValueError("hours need the timezone they are in, like Europe/Paris")
        return self

    @property
    def always_open(self) -> bool:
        return self.hours == "always"

    def old_from(self, days: int) -> date:
        """The day from which this number counts as not checked."""
        return self.checked + timedelta(days=days)


class CountryFile(Frozen):
    """One file: the lines of one country, emergency numbers first."""

    country: str
    languages: tuple[str, ...] = ()  # of the ambulance service
    line: tuple[Line, ...] = Field(min_length=1)

    @field_validator("country")
    @classmethod
    def country_is_known(cls, value: str) -> str:
        if value not in phonenumbers.SUPPORTED_REGIONS:
            raise ValueError(f"{value} is not the code of a country, like GB")
        return value

    @model_validator(mode="after")
    def numbers_exist(self) -> Self:
        for line in self.line:
            if line.kind == "full":
                _check_full_number(line, self.country)
        return self


def _check_chat(line: Line) -> None:
    """Raise when a chat leads elsewhere than it shows."""
    if not line.address or line.dial or line.kind != "address":
        raise ValueError('a chat has an address, kind = "address" and no dial')
    host = line.address.split("/")[2]
    if line.display not in (host, host.removeprefix("www.")):
        raise ValueError(f"display “{line.display}” is not where the chat leads, {host}")


def _check_number(line: Line) -> None:
    """Raise when a number is missing, is not the one shown, or passes for a short code."""
    if not line.dial or line.address or line.kind == "address":
        raise ValueError('a number has dial and kind = "short" or "full"; only a chat has address')
    if re.sub(r"[ \-()]", "", line.display) != line.dial:
        raise ValueError(f"display “{line.display}” is not the number dialled, {line.dial}")
    if line.kind == "short" and len(line.dial) > LONGEST_SHORT:
        raise ValueError(f"{line.dial} is too long for a short code: its kind is full")


def _check_full_number(line: Line, country: str) -> None:
    """Raise when the number is not valid in its country, premium rate, or shared cost untold."""
    number = phonenumbers.parse(line.dial, country)
    kind = phonenumbers.number_type(number)
    if not phonenumbers.is_valid_number_for_region(number, country):
        raise ValueError(f"{line.id}: {line.dial} is not a valid number in {country}")
    if (
        line.e164
        and phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) != line.e164
    ):
        raise ValueError(f"{line.id}: e164 {line.e164} is not {line.dial}")
    if kind == PhoneNumberType.PREMIUM_RATE:
        raise ValueError(f"{line.id}: {line.dial} is a premium-rate number")
    if kind == PhoneNumberType.SHARED_COST and line.cost != "shared":
        raise ValueError(f"{line.id}: {line.dial} is shared cost, not {line.cost}")
