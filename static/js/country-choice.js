/**
 * <country-choice data-action="Use these numbers"><ul>
 *   <li data-code="US"><a href="calls/us/">United States</a></li> …
 * </ul></country-choice>
 *
 * Puts a button beside each link that makes its country's numbers the ones on every page; pressing
 * the chosen one again forgets the choice. Without JavaScript the links lead to each country's list.
 */
import { chooseCountry, chosenCountry } from "./country.js";

export class CountryChoice extends HTMLElement {
  #buttons = [];

  connectedCallback() {
    this.#buttons = [...this.querySelectorAll("[data-code]")].map(this.#addButton);
    document.addEventListener("handrail:choice", this.#mark);
    this.#mark();
  }

  #addButton = (row) => {
    const name = row.querySelector("a");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.value = row.dataset.code;
    button.textContent = this.dataset.action;
    // All buttons read alike: the country's name tells them apart to a screen reader.
    name.id = name.id || `country-${button.value.toLowerCase()}`;
    button.id = `${name.id}-choose`;
    button.setAttribute("aria-labelledby", `${button.id} ${name.id}`);
    button.addEventListener("click", this.#choose);
    row.append(" ", button);
    return button;
  };

  #choose = ({ currentTarget: { value } }) => {
    chooseCountry(chosenCountry() === value ? null : value);
  };

  #mark = () => {
    const chosen = chosenCountry();
    this.#buttons.forEach((button) => button.setAttribute("aria-pressed", button.value === chosen));
  };
}
