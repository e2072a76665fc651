/**
 * <keep-all hidden data-progress="{done} of {of} files" data-all="All of it is on this phone."
 *   data-lasting="The phone has promised not to clear it." data-failed="Not everything was saved."
 *   data-failed-network="…" data-failed-changed="…" data-failed-space="…">
 *   <button type="button">Keep all of it</button> <p role="status"></p></keep-all>
 *
 * Asks the phone not to clear the copy, and keeps the rest of the guide, whatever the phone says
 * about saving data: somebody asked for it. Hidden without JavaScript, where nothing can be kept.
 */
import { fillWords } from "./words.js";

export class KeepAll extends HTMLElement {
  #lasting = false;

  connectedCallback() {
    if (!navigator.serviceWorker) return;
    this.hidden = false;
    this.querySelector("button").addEventListener("click", this.#keep);
  }

  #keep = async () => {
    const { keepCopy } = await this.#offline();
    document.addEventListener("handrail:copy", this.#show);
    keepCopy("rest");
    this.#show();
    // A wish: a browser may refuse, and older ones cannot be asked.
    this.#lasting = await navigator.storage?.persist?.();
    this.#show();
  };

  #offline = () => import("./later.js");

  #show = async () => {
    const { copyState } = await this.#offline();
    const { phase, reason, done = 0, of = "…" } = copyState();
    const { all, lasting, failed, progress } = this.dataset;
    const why = this.getAttribute(`data-failed-${reason}`) || "";
    const ended = phase === "all" ? all : reason && `${failed} ${why}`;
    const words = [ended || progress, this.#lasting && lasting].filter(Boolean).join(" ");
    fillWords(this.querySelector("[role=status]"), words, { done, of });
  };
}
