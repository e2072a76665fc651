"""A stand-in for the phone's voices: a browser without a screen has none.

It lists the voices that it is given, notes what it is told to speak, and speaks only when the test
says so: `finish` ends the sentence that is being spoken, as a real voice does after a while.
"""

import json
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.phone import script_words, wait_until

STAND_IN = """voices => {
  const queue = [];
  window.heard = [];
  const speech = {
    onvoiceschanged: null,
    known: voices,
    getVoices: () => speech.known,
    speak(utterance) {
      queue.push(utterance);
      window.heard.push({
        words: utterance.text,
        voice: utterance.voice && utterance.voice.name,
        lang: utterance.lang,
        rate: utterance.rate,
      });
      setTimeout(() => utterance.onstart && utterance.onstart({}));
    },
    cancel() {
      const cancelled = queue.splice(0);
      cancelled.forEach(one => one.onerror && one.onerror({ error: "canceled" }));
    },
    get speaking() { return queue.length > 0; },
    finish() {
      const [done] = queue.splice(0, 1);
      if (done) done.onend({});
      return Boolean(done);
    },
    fail(error) {
      const [failed] = queue.splice(0, 1);
      failed.onerror({ error });
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
}"""


def voice(name: str, lang: str, local: bool = True) -> dict[str, Any]:
    """A voice as a browser lists it."""
    return {"name": name, "lang": lang, "localService": local, "default": False}


ENGLISH = voice("Amy", "en-US")
ARABIC = voice("Nour", "ar_EG")  # as Android writes it
SPANISH = voice("Sol", "es-MX")
FAR_ENGLISH = voice("Cloud", "en-GB", local=False)
VOICES = {"en": ENGLISH, "es": SPANISH, "ar": ARABIC}


def give_voices(page: Page, *voices: dict[str, Any]) -> None:
    """From the next page on, the phone has these voices."""
    page.add_init_script(f"({STAND_IN})({json.dumps(voices)})")


def heard(page: Page) -> list[dict[str, Any]]:
    """What the phone has been told to speak, in order."""
    found: list[dict[str, Any]] = page.evaluate("heard")
    return found


def finish(page: Page) -> None:
    """The voice comes to the end of a sentence."""
    assert page.evaluate("speechSynthesis.finish()"), "nothing is being spoken"


def hear_all(page: Page) -> list[dict[str, Any]]:
    """Listen to the end of the page."""
    page.evaluate("() => { while (speechSynthesis.finish()); }")
    return heard(page)


def listen_button(page: Page) -> Locator:
    return page.locator("read-aloud button")


def listen(page: Page, address: str) -> None:
    """Open a page, tap Listen, and wait for the first words."""
    page.goto(address)
    listen_button(page).click()
    wait_until(page, "heard.length > 0")


def player_button(page: Page, name: str) -> Locator:
    """A button of the player, by the name of its words."""
    label = script_words(page)[name]
    return page.locator(".player").get_by_role("button", name=label, exact=True)
