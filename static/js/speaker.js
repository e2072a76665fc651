/**
 * Speaks sentences one after the other, each in a voice of the phone for its language. It tells
 * what happens: `reads(block)`, `leavesOut()`, which answers with the words for it, and
 * `stops(place)`, where the place is "end", or "fault" in the midst of the page.
 */
import { pageLanguage } from "./page.js";
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
    const voice = nextVoice();
    if (!voice) return stopAt("end");
    const { block, words } = parts[place];
    // Kept: Chromium forgets to tell the end of an utterance that nobody holds.
    const utterance = (current = new SpeechSynthesisUtterance(words));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATES[rate];
    utterance.onstart = () => clearTimeout(timer);
    utterance.onerror = () => utterance === current && stopAt("fault");
    utterance.onend = () => {
      if (utterance !== current) return;
      place += 1;
      start();
    };
    timer = setTimeout(utterance.onerror, PATIENCE_MILLISECONDS);
    speaker.isSpeaking = true;
    told.reads(block);
    speechSynthesis.speak(utterance);
  }

  /** Not `speechSynthesis.pause()`: on Android that ends the words or does nothing. */
  function stop() {
    speaker.isSpeaking = false;
    current = null;
    clearTimeout(timer);
    speechSynthesis.cancel();
  }

  function stopAt(where) {
    stop();
    told.stops(where);
  }

  function canChangeRate(step) {
    return rate + step in RATES;
  }

  /** One step faster (1) or slower (-1), from the sentence's first word on. */
  function changeRate(step) {
    if (canChangeRate(step)) rate += step;
    if (!speaker.isSpeaking) return;
    stop();
    speaker.isSpeaking = true;
    timer = setTimeout(start, BREATH_MILLISECONDS);
  }

  /** The voice for the next sentence that is shown and can be read; none at the end. */
  function nextVoice() {
    for (; place < parts.length; place += 1) {
      const { block, tag } = parts[place];
      // Words that another choice has hidden since then have no place on the screen.
      if (!block.getClientRects()[0]) continue;
      const voice = bestVoice(tag);
      if (voice) return voice;
      if (hasLeftOut) continue;
      // The page's own voice says why, once: a screen reader would talk over it.
      hasLeftOut = true;
      parts[place] = { block, tag: pageLanguage, words: told.leavesOut() };
      place -= 1;
    }
  }
}

/** The preset voice if it speaks the language, else one as the reader's phone speaks it. */
function bestVoice(tag) {
  const voices = localVoices(tag);
  const isNear = ({ lang }) => navigator.languages.includes(lang.replace("_", "-"));
  return voices.find((one) => one.default) || voices.find(isNear) || voices[0];
}
