/**
 * <tick-list data-progress="{done} of {of} ticked"><p role="status"></p>
 *   …<input type="checkbox" name="quick">…</tick-list>
 *
 * Keeps the ticks on this phone and counts them; it never says what they add up to.
 * Without JavaScript the boxes tick, and forget.
 */
import { readStored, writeStored } from "./store.js";
import { fillWords } from "./words.js";

export class TickList extends HTMLElement {
  #boxes = [];

  connectedCallback() {
    this.#boxes = [...this.querySelectorAll("input[type=checkbox]")];
    this.addEventListener("change", this.#keep);
    // The browser may keep the page alive while another one changes or erases the ticks.
    addEventListener("pageshow", this.#read);
    this.#read();
  }

  #read = () => {
    const ticked = readStored("ticked") || [];
    this.#boxes.forEach((box) => (box.checked = ticked.includes(box.name)));
    this.#count();
  };

  #ticked = () => this.#boxes.filter((box) => box.checked).map((box) => box.name);

  #keep = () => {
    const ticked = this.#ticked();
    writeStored("ticked", ticked.length ? ticked : null);
    this.#count();
  };

  #count = () => {
    const values = { done: this.#ticked().length, of: this.#boxes.length };
    fillWords(this.querySelector("[role=status]"), this.dataset.progress, values);
  };
}
