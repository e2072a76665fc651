/**
 * <call-bar data-suggestion="In {country}: {number}">
 *   …the default country's buttons, named…
 * </call-bar>
 *
 * Shows the chosen country's numbers on the whole page. With no choice made and the phone's clock
 * set to another country of the edition, that country's emergency number stands in the bar too:
 * the time zone only suggests, so the default's stays.
 * Without JavaScript the bar shows the default country and names it.
 */
import { baseAddress, pageData, whenLoaded } from "./page.js";
import { fillWords, isolateNumber } from "./words.js";
import { chosenCountry, loadNumbers, nameCountry, showNumbers } from "./country-numbers.js";

export class CallBar extends HTMLElement {
  connectedCallback() {
    document.addEventListener("handrail:country", this.#update);
    // A choice made on another page must hold on this one when the browser kept it alive.
    addEventListener("pageshow", (event) => event.persisted && this.#update());
    this.#update();
  }

  #update = async () => {
    this.querySelector(".call-bar__suggestion")?.remove();
    this.parentElement.classList.remove("call-bar--suggesting");
    try {
      await showNumbers();
      if (!chosenCountry()) whenLoaded(() => this.#suggest().catch(() => {}));
    } catch {
      // The file is out of reach: the numbers on the page stay, and the page names their country.
    }
  };

  #suggest = async () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const { countries, zones } = await loadNumbers();
    const names = await (await fetch(new URL(zones, baseAddress))).json();
    const code = Object.keys(names).find((key) => isIn(timeZone, names[key]));
    if (!code || code === pageData.country || chosenCountry()) return;
    const { dial, display } = countries[code].roles.emergency;
    const link = document.createElement("a");
    link.className = "call-bar__suggestion";
    link.href = `tel:${dial}`;
    fillWords(link, this.dataset.suggestion, {
      country: nameCountry(code, countries[code]),
      number: isolateNumber(display),
    });
    this.prepend(link);
    this.parentElement.classList.add("call-bar--suggesting");
  };
}

/** A name that ends in a slash stands for every zone of that region. */
function isIn(zone, names) {
  return names.some((name) => (name.endsWith("/") ? zone.startsWith(name) : zone === name));
}
