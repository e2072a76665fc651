/**
 * <line-age data-checked="2026-11-20" data-old="2027-05-19" data-emergency="911" data-always="988">
 *   Read on a public page on 20 November 2026.</line-age>
 *
 * From the day `data-old` on, by the phone's clock, the words say that the check is old; the number
 * itself stays. With `data-role` the country can change, and `data-fresh` then names the new words:
 * read, listed or dialled; `data-short` asks for few of them.
 * Without JavaScript the date of the check stands there.
 */
import { loadData } from "./data.js";
import { pageLanguage } from "./page.js";
import { fillWords, isolateNumber } from "./words.js";

export class LineAge extends HTMLElement {
  static observedAttributes = ["data-checked"];

  async attributeChangedCallback() {
    const { checked, old, fresh, emergency, always, role, short } = this.dataset;
    const isOld = new Date().toISOString() >= old;
    this.classList.toggle("line-age--old", isOld);
    // The page's own words already say when it was checked, until the country changes.
    if (!isOld && !fresh) return;
    const isBrief = short !== undefined;
    const since = isBrief && role === "emergency" ? "oldShort" : always ? "oldAlways" : "old";
    const name = isOld ? since : fresh;
    // Out of reach, the day of the check stays readable in the page's own words.
    const { words } = await loadData().catch(() => ({}));
    if (!words) return;
    fillWords(this, (isBrief && words[`${name}Short`]) || words[name], {
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
