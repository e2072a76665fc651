/** Pages made for paper: the questions with their ticks, the card and the poster. */
import { PaperFile } from "./paper-file.js";
import { TickList } from "./tick-list.js";

customElements.define("paper-file", PaperFile);
customElements.define("tick-list", TickList);
