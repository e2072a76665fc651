/** The status page: keep all of it, or erase it. */
import { KeepAll } from "./keep-all.js";
import { EraseAll } from "./erase-all.js";

customElements.define("keep-all", KeepAll);
customElements.define("erase-all", EraseAll);
