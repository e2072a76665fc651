/**
 * What every page loads. A second bundle must not carry these modules again, so it finds what it
 * needs of them in one frozen object, `globalThis.handrail`. Changes are told by two events on the
 * document, `handrail:copy` and `handrail:country`; there is no other shared state.
 */
import { baseAddress, pageLanguage } from "./page.js";
import { fillWords, isolateNumber } from "./words.js";
import { loadData } from "./data.js";
import { clearStored, readStored, writeStored } from "./store.js";
import { QuickLeave } from "./quick-leave.js";
import { chooseCountry, chosenCountry } from "./country-numbers.js";
import { CallBar } from "./call-bar.js";
import { LineAge } from "./line-age.js";
import { copyState, keepCopy } from "./offline-copy.js";
import { OfflineState } from "./offline-state.js";

globalThis.handrail = Object.freeze({
  baseAddress,
  pageLanguage,
  fillWords,
  isolateNumber,
  loadData,
  clearStored,
  readStored,
  writeStored,
  chooseCountry,
  chosenCountry,
  copyState,
  keepCopy,
});

customElements.define("quick-leave", QuickLeave);
customElements.define("call-bar", CallBar);
customElements.define("line-age", LineAge);
customElements.define("offline-state", OfflineState);
