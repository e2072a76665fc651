/**
 * <offline-state hidden role="status" data-saving="…" data-core="…" data-all="…" data-failed="…"
 *   data-failed-network="…" data-failed-changed="…" data-failed-space="…" data-failed-blocked="…"
 *   data-update="A newer version is ready." data-update-action="Show it"></offline-state>
 *
 * Says truthfully whether the guide is on this phone, and offers an update without forcing it.
 * Without JavaScript it stays hidden: nothing is saved then, and nothing claims to be.
 */
import { copyState, takeUpdate } from "./offline-copy.js";

export class OfflineState extends HTMLElement {
  connectedCallback() {
    document.addEventListener("handrail:copy", this.#show);
    this.#show();
  }

  #show = () => {
    const { phase, reason, update } = copyState();
    if (!phase && !update) return;
    const why = phase === "failed" && this.getAttribute(`data-failed-${reason}`);
    const { dataset } = this;
    const words = [dataset[phase], why, update && dataset.update].filter(Boolean).join(" ");
    this.hidden = false;
    // Saying the same again would make a screen reader repeat it.
    if (this.#said === words) return;
    this.#said = words;
    this.textContent = words;
    if (update) this.append(" ", this.#button());
  };

  #said = "";

  #button = () => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = this.dataset.updateAction;
    button.addEventListener("click", takeUpdate);
    return button;
  };
}
