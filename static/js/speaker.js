/**
 * Speaks sentences one after the other, each in a voice of the phone for its language. It tells
 * three things: `reads(block)`, `leavesOut()`, which answers with the words for it, and
 * `stops(reason)`, where the reason is "end", "fault" or "other": another page wanted to speak.
 */
import { pageLanguage } from "./page.js";
import { isShown } from "./reading-parts.js";
import { localVoices } from "./voices.js";

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2];
// Android drops what is spoken in the same moment in which the last words were cancelled.
const BREATH_MILLISECONDS = 60;
// An iPhone speaks only while it handles a tap, and says nothing when it does not.
const PATIENCE_MILLISECONDS = 4000;

export function makeSpeaker(parts, told) {
  let place = 0;
  let rate = RATES.indexOf(1);
  let hasLeftOut = false;
  let current;
  let timer;
  const speaker = { isSpeaking: false, start, stop, canChangeRate, changeRate };
  return speaker;

  /** Goes on with the sentence at which it was stopped, from its first word. */
  function start() {
    speaker.isSpeaking = true;
    speak();
  }

  /** Not `speechSynthesis.pause()`: on Android that ends the words or does nothing. */
  function stop() {
    speaker.isSpeaking = false;
    current = null;
    clearTimeout(timer);
    speechSynthesis.cancel();
  }

  function canChangeRate(step) {
    return rate + step in RATES;
  }

  /** One step faster (1) or slower (-1), from the sentence's first word on. */
  function changeRate(step) {
    if (!canChangeRate(step)) return;
    rate += step;
    if (!speaker.isSpeaking) return;
    stop();
    speaker.isSpeaking = true;
    timer = setTimeout(speak, BREATH_MILLISECONDS);
  }

  function speak() {
    const voice = nextVoice();
    if (!voice) return stopFor("end");
    const { block, words } = parts[place];
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATES[rate];
    utterance.onstart = () => clearTimeout(timer);
    utterance.onend = () => {
      if (utterance !== current) return;
      place += 1;
      speak();
    };
    utterance.onerror = ({ error }) => {
      if (utterance === current) stopFor(/cancel|interrupt/.test(error) ? "other" : "fault");
    };
    timer = setTimeout(stopFor, PATIENCE_MILLISECONDS, "fault");
    // Kept: Chromium forgets to tell the end of an utterance that nobody holds.
    current = utterance;
    told.reads(block);
    speechSynthesis.speak(utterance);
  }

  /** The voice for the next sentence that is shown and can be read; none at the end. */
  function nextVoice() {
    for (; place < parts.length; place += 1) {
      const { block, tag } = parts[place];
      if (!isShown(block)) continue;
      const voice = bestVoice(tag);
      if (voice) return voice;
      if (hasLeftOut) continue;
      // The page's own voice says why, once: a screen reader would talk over it.
      hasLeftOut = true;
      parts.splice(place, 0, { block, tag: pageLanguage, words: told.leavesOut() });
      place -= 1;
    }
  }

  function stopFor(reason) {
    stop();
    told.stops(reason);
  }
}

/** As the reader's phone speaks the language, if it has that voice, else the one that is preset. */
function bestVoice(tag) {
  const voices = localVoices(tag);
  const wanted = [tag, ...navigator.languages];
  return (
    voices.find(({ lang }) => wanted.includes(lang.replace("_", "-"))) ||
    voices.find((voice) => voice.default) ||
    voices[0]
  );
}
