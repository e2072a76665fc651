/** The word finder's page. */
import { WordFinder } from "./word-finder.js";

customElements.define("word-finder", WordFinder);
