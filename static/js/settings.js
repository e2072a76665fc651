/** The settings page: the choice of a country, and of a text size. */
import { CountryChoice } from "./country-choice.js";
import { TextSize } from "./text-size.js";

customElements.define("country-choice", CountryChoice);
customElements.define("text-size", TextSize);
