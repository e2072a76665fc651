/** The helpline pages: what is open now. */
import { LineHours } from "./line-hours.js";

customElements.define("line-hours", LineHours);
