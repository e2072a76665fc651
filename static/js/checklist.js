/** The page of questions. */
import { PaperFile } from "./paper-file.js";
import { TickList } from "./tick-list.js";

customElements.define("paper-file", PaperFile);
customElements.define("tick-list", TickList);
