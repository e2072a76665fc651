/**
 * <read-aloud hidden><button type="button">Listen</button></read-aloud>
 *
 * Shows its button once the phone has a voice of its own for the page's language; what reads is
 * fetched at the first tap. Without JavaScript, or without such a voice, it stays hidden.
 */
import { pageLanguage } from "./page.js";
import { localVoices } from "./voices.js";

export class ReadAloud extends HTMLElement {
  connectedCallback() {
    this.onclick = () => import("./on-tap.js").then(({ answer }) => answer(this));
    this.#update();
  }

  #update = () => {
    if (!self.speechSynthesis) return;
    // Many browsers know their voices only after a while.
    speechSynthesis.onvoiceschanged = this.#update;
    this.hidden = !localVoices(pageLanguage)[0];
  };
}
