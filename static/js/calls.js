/** The helpline pages: what is open now, and the choice of a country. */
import { LineHours } from "./line-hours.js";
import { CountryChoice } from "./country-choice.js";

customElements.define("line-hours", LineHours);
customElements.define("country-choice", CountryChoice);
