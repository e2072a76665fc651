/**
 * <text-size hidden><fieldset><input type="radio" name="size" value="1" id="size-1">
 *   <label for="size-1">Normal</label> …</fieldset></text-size>
 *
 * Three sizes for all pages, kept on this phone. Without JavaScript it stays hidden: the phone's
 * own setting and zoom work as on any page.
 */
import { writeStored } from "./store.js";
import { chosenTextSize } from "./text-scale.js";

export class TextSize extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener("change", this.#choose);
    document.addEventListener("handrail:choice", this.#mark);
    addEventListener("pageshow", this.#mark);
    this.#mark();
  }

  #choose = ({ target: { value } }) => {
    writeStored("textSize", value === "1" ? null : value);
    document.dispatchEvent(new CustomEvent("handrail:choice"));
  };

  #mark = () => {
    this.querySelectorAll("input").forEach((one) => (one.checked = one.value === chosenTextSize()));
  };
}
