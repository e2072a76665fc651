/**
 * <call-bar><div><country-hint data-settings="../settings/"></country-hint>…buttons…</div></call-bar>
 *
 * With no choice made and the phone's clock set to another country, that country's emergency number
 * stands before the bar's own; where the edition has none for it, a way to the settings stands after
 * them. The time zone only suggests, so the default's stay. Without JavaScript it is empty.
 */
import { chosenCountry, nameCountry } from "./country.js";
import { fetchJson, loadData } from "./data.js";
import { baseAddress, pageData } from "./page.js";
import { fillWords, isolateNumber } from "./words.js";

export class CountryHint extends HTMLElement {
  #hint;

  connectedCallback() {
    document.addEventListener("handrail:choice", this.#update);
    addEventListener("pageshow", (event) => event.persisted && this.#update());
    this.#update();
  }

  // Out of reach, nothing is hinted at.
  #update = () => this.#suggest().catch(() => {});

  #suggest = async () => {
    this.#hint?.remove();
    if (chosenCountry()) return;
    const timeZone = readTimeZone();
    // A clock set to UTC says nothing of a place.
    if (!/^(?!Etc\/)\w+\//.test(timeZone)) return;
    const { countries, zones, words } = await loadData();
    const names = await fetchJson(new URL(zones, baseAddress));
    const code = Object.keys(names).find((key) => isIn(timeZone, names[key]));
    if (code === pageData.country || chosenCountry()) return;
    const { dial, display } = code ? countries[code].roles.emergency : {};
    const named = code || pageData.country;
    const label = document.createElement("span");
    fillWords(label, code ? words.suggestion : words.elsewhere, {
      country: nameCountry(named, countries[named]),
      number: isolateNumber(display),
    });
    this.#show(code ? `tel:${dial}` : this.dataset.settings, label, Boolean(code));
  };

  #show = (address, label, isFirst) => {
    const row = this.parentElement;
    this.#hint?.remove();
    this.#hint = document.createElement("a");
    this.#hint.className = "country-hint";
    this.#hint.href = address;
    this.#hint.append(row.querySelector("svg").cloneNode(true), label);
    // Without a number of its own the hint must not push away the ones that are there.
    row[isFirst ? "prepend" : "append"](this.#hint);
  };
}

/** The first use of `Intl` holds a cheap phone up for a tenth of a second; newer ones need none. */
function readTimeZone() {
  return globalThis.Temporal?.Now.timeZoneId() || Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A name that ends in a slash stands for every zone of that region. */
function isIn(zone, names) {
  return names.some((name) => (name.endsWith("/") ? zone.startsWith(name) : zone === name));
}
