/**
 * <call-bar><div>…the default country's buttons, named…</div></call-bar>
 *
 * Shows the chosen country's numbers on the whole page. Without JavaScript the bar shows the
 * default country and names it.
 */
import { showNumbers } from "./country-numbers.js";

export class CallBar extends HTMLElement {
  connectedCallback() {
    document.addEventListener("handrail:country", this.#update);
    // A choice made on another page must hold on this one when the browser kept it alive.
    addEventListener("pageshow", (event) => event.persisted && this.#update());
    this.#update();
  }

  // The file out of reach: the numbers on the page stay, and the page names their country.
  #update = () => showNumbers().catch(() => {});
}
