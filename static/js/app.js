/**
 * What every page loads. Other bundles must not carry these modules again, so they find what they
 * import of them in one frozen object, `globalThis.handrail`. Changes are told by two events on the
 * document, `handrail:copy` and `handrail:choice`; there is no other shared state.
 */
import { baseAddress, pageData, pageLanguage, whenLoaded } from "./page.js";
import { fillWords, isolateName, isolateNumber } from "./words.js";
import { fetchJson, loadData } from "./data.js";
import { clearStored, readStored, writeStored } from "./store.js";
import { chosenTextSize } from "./text-scale.js";
import { QuickLeave } from "./quick-leave.js";
import { chooseCountry, chosenCountry, nameCountry } from "./country.js";
import { CallBar } from "./call-bar.js";

globalThis.handrail = Object.freeze({
  baseAddress,
  pageData,
  pageLanguage,
  whenLoaded,
  fillWords,
  isolateName,
  isolateNumber,
  fetchJson,
  loadData,
  clearStored,
  readStored,
  writeStored,
  chooseCountry,
  chosenCountry,
  chosenTextSize,
  nameCountry,
});

customElements.define("quick-leave", QuickLeave);
customElements.define("call-bar", CallBar);

// Out of reach, the page stays as it is: it reads and calls without these.
whenLoaded(() => import("./later.js").catch(() => {}));
