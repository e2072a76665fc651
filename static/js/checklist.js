/** The page of questions. */
import { TickList } from "./tick-list.js";

customElements.define("tick-list", TickList);
