/** The settings page: the choice of a country. */
import { CountryChoice } from "./country-choice.js";

customElements.define("country-choice", CountryChoice);
