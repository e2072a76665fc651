"""`content/edition.toml` and `locales/languages.toml`: what an edition is called and offers."""

import re
from datetime import date
from typing import Annotated, Literal, Self

from babel import localedata
from pydantic import Field, field_validator, model_validator

from pwa.edition.toml import Frozen, matching

SCHEMA = 1  # grows when an old edition.toml can no longer be read as it is

Tier = Literal["published", "beta", "core", "draft"]
Tag = Annotated[str, matching(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", "a tag like pt-BR")]
Folder = Annotated[str, matching(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2})?", "a folder like pt_BR")]
Colour = Annotated[str, matching(r"#[0-9a-fA-F]{6}", "a colour like #0f4352")]


class Colours(Frozen):
    """Theme colours of the browser's frame and the icon, as #rrggbb."""

    light: Colour
    dark: Colour
    page: Colour


class Guidance(Frozen):
    """Where sound guidance differs, the edition chooses."""

    first: Literal["call", "naloxone"]
    breaths: Literal["five-seconds", "compressions-only"]


class ClinicalReview(Frozen):
    """Whether a clinician has reviewed the words; nobody is named who has not."""

    state: Literal["none", "reviewed"]
    reviewer: str = ""
    reviewed: date | None = None

    @model_validator(mode="after")
    def a_review_has_a_name_and_a_day(self) -> Self:
        if self.state == "reviewed" and not (self.reviewer and self.reviewed):
            raise ValueError("a review needs reviewer and reviewed")
        return self


class Settings(Frozen):
    """`content/edition.toml`, validated."""

    schema_version: int = Field(ge=1)
    name: str = Field(min_length=1)
    short_name: str = Field(min_length=1, max_length=12)  # fits under an icon
    discreet_name: str = Field(min_length=1)  # for whoever looks at the phone
    description: str = Field(min_length=1)  # as neutral as a title
    base_url: str  # "" as long as nobody publishes the edition
    preview_url: str = ""  # where translators see their words, if there is such a place
    translate: bool = False  # whether a release has /translate/
    translate_to: str = ""  # where translators send their files: mailto:… or https://…
    contact: str  # mailto:, tel: or sms: of the keeper; "" as long as there is none
    source_language: str
    languages: tuple[str, ...] = Field(min_length=1)
    countries: tuple[str, ...] = Field(min_length=1)
    default_country: str
    number_is_old_after_days: int = Field(gt=0)
    safety_core: tuple[str, ...] = Field(min_length=1)
    colours: Colours
    guidance: Guidance
    clinical_review: ClinicalReview

    @field_validator("base_url", "preview_url")
    @classmethod
    def address_is_whole(cls, value: str) -> str:
        if value and not re.fullmatch(r"https?://[^/?#\s]+(/[^?#\s]*)?/", value):
            raise ValueError("it is https://host/ or https://host/path/, ending in /")
        return value

    @field_validator("translate_to")
    @classmethod
    def files_can_be_sent_there(cls, value: str) -> str:
        if value and not re.fullmatch(r"mailto:[^\s?&]+@[^\s?&]+|https://[^\s]+", value):
            raise ValueError("files are sent to mailto:… or https://…")
        return value

    @field_validator("contact")
    @classmethod
    def contact_can_be_tapped(cls, value: str) -> str:
        if value and not re.fullmatch(r"mailto:[^\s?&]+@[^\s?&]+|(tel|sms):\+?[0-9]{3,15}", value):
            raise ValueError("a contact is mailto:…, tel:… or sms:…, without a subject")
        return value


class Language(Frozen):
    """One row of `locales/languages.toml`."""

    tag: Tag  # BCP 47
    locale: Folder
    autonym: str
    direction: Literal["ltr", "rtl"]
    cldr: str  # the locale whose dates and country names Babel lends
    plural: str  # gettext header of new catalogues
    aliases: tuple[str, ...] = ()  # tags a phone may ask with
    tier: Tier | None = None  # declared; None for the source language
    native_review: bool = False  # true once a named native speaker has read every block

    @field_validator("cldr")
    @classmethod
    def cldr_is_known(cls, value: str) -> str:
        if not localedata.exists(value):
            raise ValueError(f"CLDR has no “{value}”: name the locale whose dates are lent")
        return value


class Languages(Frozen):
    """`locales/languages.toml`, validated: all known languages by tag."""

    language: tuple[Language, ...]
