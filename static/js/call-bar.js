/**
 * <call-bar><div>…the default country's buttons, named…</div></call-bar>
 *
 * Shows the chosen country's numbers on the whole page. Without JavaScript the bar shows the
 * default country and names it.
 */
import { chosenCountry } from "./country.js";

export class CallBar extends HTMLElement {
  #wasChosen = false;

  connectedCallback() {
    document.addEventListener("handrail:choice", this.#update);
    // A choice made on another page must hold on this one when the browser kept it alive.
    addEventListener("pageshow", (event) => event.persisted && this.#update());
    this.#update();
  }

  #update = async () => {
    // Also when a choice is taken back; most readers never make one.
    this.#wasChosen = this.#wasChosen || Boolean(chosenCountry());
    if (!this.#wasChosen) return;
    try {
      const { showNumbers } = await import("./country-numbers.js");
      await showNumbers();
    } catch {
      // Out of reach: the numbers on the page stay, and the page names their country.
    }
  };
}
