/**
 * Reads the page aloud, block by block. Nothing of it is stored, and it falls silent when the page
 * is left, also by Leave.
 */
import { loadData } from "./data.js";
import { makePlayer } from "./player.js";
import { readingParts } from "./reading-parts.js";
import { scrollClear } from "./scroll-clear.js";
import { makeSpeaker } from "./speaker.js";

let toggleReading;

/** A tap on Listen begins; while it reads, a tap stops it for a while; another one goes on. */
export async function readPage(element) {
  toggleReading = toggleReading || prepare(element, (await loadData()).words);
  toggleReading();
}

function prepare(element, words) {
  const root = document.documentElement;
  const main = root.querySelector("main");
  const button = element.querySelector("button");
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  element.append(status);
  let speaker;
  let player;
  let block;
  let note;

  addEventListener("pagehide", close);
  // Leave hides the page at once, but on a slow line the next one takes seconds to come.
  new MutationObserver(close).observe(root, { attributeFilter: ["hidden"] });
  return toggle;

  function toggle() {
    if (!speaker) open();
    note = "";
    if (speaker.isSpeaking) {
      speaker.stop();
      tell(words.paused);
    } else {
      tell("");
      speaker.start();
      show();
    }
  }

  function open() {
    const leavesOut = () => (note = words.leftOut);
    speaker = makeSpeaker(readingParts(main), { reads: mark, leavesOut, stops });
    player = makePlayer(words, button.firstChild, { toggle, changeRate, close });
    main.prepend(player.element);
    root.classList.add("has-player");
  }

  function changeRate(step) {
    speaker.changeRate(step);
    show();
  }

  function stops(where) {
    if (where === "end") {
      close();
      tell(words.ended);
    } else {
      note = words.voiceFailed;
      tell(note);
    }
  }

  /** Said only into silence: beside the voice nobody would understand either. */
  function tell(said) {
    status.textContent = said;
    show();
  }

  function show() {
    button.setAttribute("aria-pressed", Boolean(speaker?.isSpeaking));
    if (speaker) player.show(speaker, note);
  }

  function mark(next) {
    if (next === block) return;
    block?.classList.remove("being-read");
    next?.classList.add("being-read");
    const last = block;
    block = next;
    show();
    if (next) scrollClear(next, last);
  }

  function close() {
    if (!speaker) return;
    speaker.stop();
    const hadFocus = player.element.contains(document.activeElement);
    player.element.remove();
    if (hadFocus) button.focus();
    root.classList.remove("has-player");
    speaker = null;
    mark(null);
  }
}
