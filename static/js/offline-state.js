/**
 * <offline-state hidden role="status" data-failed="Not saved yet." data-failed-network="…"
 *   data-failed-changed="…" data-failed-space="…" data-failed-blocked="…"></offline-state>
 *
 * Says truthfully whether the guide is on this phone, and offers an update without forcing it. The
 * words for a failure stand in the page: what has the others may be what could not be fetched.
 * Without JavaScript it stays hidden: nothing is saved then, and nothing claims to be.
 */
import { loadData } from "./data.js";
import { copyState, takeUpdate } from "./offline-copy.js";

export class OfflineState extends HTMLElement {
  connectedCallback() {
    document.addEventListener("handrail:copy", this.#show);
    this.#show();
  }

  #show = async () => {
    if (!copyState().phase && !copyState().update) return;
    const { words = {} } = await loadData().catch(() => ({}));
    // The state of now: it may have changed while the words were on their way.
    const { phase, reason, update } = copyState();
    const state = phase === "failed" ? this.dataset.failed : words[phase];
    const why = phase === "failed" && this.getAttribute(`data-failed-${reason}`);
    const said = [state, why, update && words.update].filter(Boolean).join(" ");
    this.hidden = !said;
    // Saying the same again would make a screen reader repeat it.
    if (this.#said === said) return;
    this.#said = said;
    this.dataset.phase = phase || "";
    const place = document.createElement("span");
    place.className = "offline-state__words";
    place.textContent = said;
    this.textContent = "";
    this.append(place);
    if (update && said) this.append(this.#button(words.takeUpdate));
  };

  #said = "";

  #button = (label) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = label;
    button.onclick = takeUpdate;
    return button;
  };
}
