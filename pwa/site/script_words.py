"""The words that scripts fill in: one file per language, so that pages need not carry them."""

from collections.abc import Mapping

from pwa.edition.settings import Language
from pwa.words.interface import Interface


def gettext_noop(message: str) -> str:
    """Marks a message for the translators; it is looked up later, once per language."""
    return message


# name in the scripts -> message; a gap such as {date} is filled on the phone
MESSAGES: Mapping[str, str] = {
    "saving": gettext_noop("Saving…"),
    "core": gettext_noop("Emergency pages are saved. They open without internet."),
    "all": gettext_noop("Saved. Opens without internet."),
    "update": gettext_noop("A newer version is ready."),
    "takeUpdate": gettext_noop("Use it now"),
    "suggestion": gettext_noop("In {country}: call {number}"),
    "elsewhere": gettext_noop("Not in {country}? Call your local ambulance number."),
    # Translators: a number's check. "Read": seen on a public page, not yet called by a person.
    "read": gettext_noop("Read on a public page on {date}. Nobody has dialled it yet."),
    "readShort": gettext_noop("Read on {date}, not dialled yet."),
    "listed": gettext_noop("Listed on {date}. Emergency numbers are not test-called."),
    "listedShort": gettext_noop("Listed on {date}."),
    "dialled": gettext_noop("Dialled and checked on {date}."),
    # Translators: a check that is too old. {emergency} and {always} are phone numbers.
    "old": gettext_noop("Not checked since {date}. If it fails, call {emergency}."),
    "oldAlways": gettext_noop(
        "Not checked since {date}. If it fails, call {emergency}, or {always} (day and night)."
    ),
    "oldShort": gettext_noop("Not checked since {date}."),
    # Translators: the buttons of the voice that reads a page aloud: short, they stand side by side.
    "readAloud": gettext_noop("Read aloud"),
    "pause": gettext_noop("Pause"),
    "continue": gettext_noop("Continue"),
    "slower": gettext_noop("Slower"),
    "faster": gettext_noop("Faster"),
    "stop": gettext_noop("Stop"),
    "paused": gettext_noop("Reading has paused."),
    "ended": gettext_noop("Reading has ended."),
    "leftOut": gettext_noop(
        "Some parts are in another language. This phone has no voice for it. They are left out."
    ),
    "voiceFailed": gettext_noop("The voice does not work now. Try again."),
    "copied": gettext_noop("Address copied."),
}


def script_words(interface: Interface, language: Language) -> Mapping[str, str]:
    """The messages in a language, by the names that the scripts know."""
    return {name: interface.text(language, message) for name, message in MESSAGES.items()}
