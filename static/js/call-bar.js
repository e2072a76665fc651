/**
 * <call-bar data-settings="../settings/">
 *   <div>…the default country's buttons, named…</div>
 * </call-bar>
 *
 * Shows the chosen country's numbers on the whole page. With no choice made and the phone's clock
 * set to another country, that country's emergency number stands in the bar too; where the edition
 * has none for it, a way to the settings does. The time zone only suggests, so the default's stays.
 * Without JavaScript the bar shows the default country and names it.
 */
import { fetchJson, loadData } from "./data.js";
import { baseAddress, pageData, whenLoaded } from "./page.js";
import { fillWords, isolateNumber } from "./words.js";
import { chosenCountry, nameCountry, showNumbers } from "./country-numbers.js";

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
    const { countries, zones, words } = await loadData();
    const names = await fetchJson(new URL(zones, baseAddress));
    const code = Object.keys(names).find((key) => isIn(timeZone, names[key]));
    // A clock set to UTC says nothing of a place.
    if (code === pageData.country || chosenCountry() || !/^(?!Etc\/)\w+\//.test(timeZone)) return;
    const { dial, display } = code ? countries[code].roles.emergency : {};
    const named = code || pageData.country;
    const link = document.createElement("a");
    link.className = "call-bar__suggestion";
    link.href = code ? `tel:${dial}` : this.dataset.settings;
    const label = document.createElement("span");
    fillWords(label, code ? words.suggestion : words.elsewhere, {
      country: nameCountry(named, countries[named]),
      number: isolateNumber(display),
    });
    link.append(this.querySelector("svg").cloneNode(true), label);
    // Without a number of its own the hint must not push away the ones that are there.
    this.firstElementChild[code ? "prepend" : "append"](link);
  };
}

/** A name that ends in a slash stands for every zone of that region. */
function isIn(zone, names) {
  return names.some((name) => (name.endsWith("/") ? zone.startsWith(name) : zone === name));
}
