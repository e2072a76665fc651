/**
 * <call-bar data-suggestion="In {country}: call {number}" data-settings="../settings/"
 *   data-elsewhere="Not in {country}? Call your local ambulance number.">
 *   <div>…the default country's buttons, named…</div>
 * </call-bar>
 *
 * Shows the chosen country's numbers on the whole page. With no choice made and the phone's clock
 * set to another country, that country's emergency number stands in the bar too; where the edition
 * has none for it, a way to the settings does. The time zone only suggests, so the default's stays.
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
    // A clock set to UTC says nothing of a place.
    if (code === pageData.country || chosenCountry() || !/^(?!Etc\/)\w+\//.test(timeZone)) return;
    const { suggestion, elsewhere, settings } = this.dataset;
    const { dial, display } = code ? countries[code].roles.emergency : {};
    const named = code || pageData.country;
    const link = document.createElement("a");
    link.className = "call-bar__suggestion";
    link.href = code ? `tel:${dial}` : settings;
    const words = document.createElement("span");
    fillWords(words, code ? suggestion : elsewhere, {
      country: nameCountry(named, countries[named]),
      number: isolateNumber(display),
    });
    link.append(this.querySelector("svg").cloneNode(true), words);
    // Without a number of its own the hint must not push away the ones that are there.
    this.firstElementChild[code ? "prepend" : "append"](link);
  };
}

/** A name that ends in a slash stands for every zone of that region. */
function isIn(zone, names) {
  return names.some((name) => (name.endsWith("/") ? zone.startsWith(name) : zone === name));
}
