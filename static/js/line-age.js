/**
 * <line-age data-checked="2026-11-20" data-old="2027-05-19" data-emergency="911" data-always="988"
 *   data-words="Not checked since {date}. If it fails, call {emergency} or {always}."
 *   data-fresh="Read on a public page on {date}.">Read on a public page on 20 November 2026.</line-age>
 *
 * From the day `data-old` on, by the phone's clock, the words say that the check is old; the number
 * itself stays. `data-fresh` is needed only with `data-role`, where the country can change.
 * Without JavaScript the date of the check stands there.
 */
import { pageLanguage } from "./page.js";
import { fillWords, isolateNumber } from "./words.js";

export class LineAge extends HTMLElement {
  static observedAttributes = ["data-checked"];

  attributeChangedCallback(_name, before) {
    const { checked, old, words, fresh, emergency, always } = this.dataset;
    const isOld = new Date().toISOString() >= old;
    this.classList.toggle("line-age--old", isOld);
    // At first the page's own words already say when it was checked.
    if (!isOld && before === null) return;
    fillWords(this, isOld ? words : fresh, {
      date: formatDay(checked),
      emergency: isolateNumber(emergency),
      always: isolateNumber(always),
    });
  }
}

/** Gregorian, in ASCII digits, as everywhere in the guide: some locales would choose others. */
function formatDay(day) {
  const locale = `${pageLanguage}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
