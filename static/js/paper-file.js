/**
 * <paper-file data-name="en/card.pdf" data-save="Save as PDF ({size} KB)" hidden>
 *   <button type="button">Print</button></paper-file>
 *
 * Prints the page where the browser can, and offers the PDF with its size where the edition has one:
 * it goes into the phone's own downloads, where it opens without internet.
 * Without JavaScript it stays hidden; the browser's own menu prints.
 */
import { fetchJson } from "./data.js";
import { baseAddress, whenLoaded } from "./page.js";
import { fillWords } from "./words.js";

export class PaperFile extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    // Browsers inside other apps have no way to print.
    button.hidden = this.hidden = !globalThis.print;
    button.addEventListener("click", () => print());
    whenLoaded(() => this.#offer().catch(() => {}));
  }

  #offer = async () => {
    const { name, save } = this.dataset;
    // Asking for the PDF itself would leave an error in the console where there is none.
    const { [name]: size } = await fetchJson(new URL("paper.json", baseAddress));
    if (!size) return;
    const link = document.createElement("a");
    link.className = "button";
    link.href = new URL(name, baseAddress);
    link.download = "";
    fillWords(link, save, { size: Math.ceil(size / 1000) });
    this.append(link);
    this.hidden = false;
  };
}
