/**
 * What every page does once it stands, so that it takes nothing from the first view: keep the guide
 * on the phone and say so, show how old a number is, hint at the numbers of where the phone is, offer
 * to read aloud and to share.
 */
import { CountryHint } from "./country-hint.js";
import { LineAge } from "./line-age.js";
import { copyState, keepCopy } from "./offline-copy.js";
import { OfflineState } from "./offline-state.js";
import { ReadAloud } from "./read-aloud.js";
import { SharePage } from "./share-page.js";

export { copyState, keepCopy };

// A count begins with a tap, and its panel works without it.
if (document.querySelector("minute-count")) import("./timer.js").catch(() => {});

customElements.define("country-hint", CountryHint);
customElements.define("line-age", LineAge);
customElements.define("offline-state", OfflineState);
customElements.define("read-aloud", ReadAloud);
customElements.define("share-page", SharePage);
