/** Lists to find a word in, to tick and to print: two small scripts in one are smaller than apart. */
import { PaperFile } from "./paper-file.js";
import { TickList } from "./tick-list.js";
import { WordFinder } from "./word-finder.js";

customElements.define("paper-file", PaperFile);
customElements.define("tick-list", TickList);
customElements.define("word-finder", WordFinder);
