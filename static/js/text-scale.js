/** The text size that the reader has chosen, "1" to "3"; the style sheet knows what each means. */
import { readStored } from "./store.js";

export function chosenTextSize() {
  return readStored("textSize") || "1";
}

function applyTextSize() {
  document.documentElement.dataset.textSize = chosenTextSize();
}

document.addEventListener("handrail:choice", applyTextSize);
// A browser may bring back a page that was left before the choice was made.
addEventListener("pageshow", applyTextSize);
applyTextSize();
