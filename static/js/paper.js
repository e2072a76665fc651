/** The card and the poster. */
import { PaperFile } from "./paper-file.js";

customElements.define("paper-file", PaperFile);
