/**
 * Reads the page aloud, block by block. Nothing of it is stored, and it falls silent when the page
 * is left, also by Leave.
 */
import { loadData } from "./data.js";
import { makePlayer } from "./player.js";
import { readingParts } from "./reading-parts.js";
import { scrollClear } from "./scroll-clear.js";
import { makeSpeaker } from "./speaker.js";

let reading;

/** A tap on Listen begins; while it reads, a tap stops it for a while; another one goes on. */
export async function readPage(element) {
  reading = reading || prepare(element, (await loadData()).words);
  reading.toggle();
}

function prepare(element, words) {
  const root = document.documentElement;
  const main = root.querySelector("main");
  const button = element.querySelector("button");
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  element.append(status);
  let note;
  let speaker;
  let player;
  let block;

  addEventListener("pagehide", close);
  // Leave hides the page at once, but on a slow line the next one takes seconds to come.
  new MutationObserver(close).observe(root, { attributeFilter: ["hidden"] });
  return { toggle };

  function toggle() {
    if (!speaker) open();
    const wasSpeaking = speaker.isSpeaking;
    note = "";
    if (wasSpeaking) speaker.stop();
    else speaker.start();
    tell(wasSpeaking ? words.paused : "");
  }

  function open() {
    const leavesOut = () => (note = words.leftOut);
    speaker = makeSpeaker(readingParts(main), { reads: mark, leavesOut, stops });
    player = makePlayer(words, button.firstChild, {
      toggle,
      slower: () => changeRate(-1),
      faster: () => changeRate(1),
      stop: close,
    });
    main.prepend(player.element);
    root.classList.add("has-player");
  }

  function changeRate(step) {
    speaker.changeRate(step);
    show();
  }

  function stops(reason) {
    if (reason === "end") close();
    if (reason === "fault") note = words.voiceFailed;
    tell(words[{ end: "ended", fault: "voiceFailed" }[reason] || "paused"]);
  }

  /** Said only into silence: beside the voice nobody would understand either. */
  function tell(said) {
    status.textContent = said;
    if (speaker) show();
  }

  function show() {
    button.setAttribute("aria-pressed", speaker.isSpeaking);
    player.show(speaker, note);
  }

  function mark(next) {
    if (next === block) return;
    const last = block;
    last?.classList.remove("being-read");
    block = next;
    if (!block) return;
    block.classList.add("being-read");
    show();
    scrollClear(block, last);
  }

  function close() {
    if (!speaker) return;
    speaker.stop();
    mark(null);
    const hadFocus = player.element.contains(document.activeElement);
    player.element.remove();
    if (hadFocus) button.focus();
    root.classList.remove("has-player");
    button.setAttribute("aria-pressed", false);
    speaker = null;
  }
}
