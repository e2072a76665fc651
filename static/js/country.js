/** Whose numbers the reader wants to see: chosen by a tap, told by `handrail:choice`. */
import { pageLanguage } from "./page.js";
import { readStored, writeStored } from "./store.js";

export function nameCountry(code, country) {
  try {
    return new Intl.DisplayNames(pageLanguage, { type: "region" }).of(code);
  } catch {
    return country.name; // an older phone, or a place without a code
  }
}

export function chosenCountry() {
  return readStored("country");
}

/** Remembers a choice made by a tap; null forgets it. */
export function chooseCountry(code) {
  writeStored("country", code);
  document.dispatchEvent(new CustomEvent("handrail:choice"));
}
