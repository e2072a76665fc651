/** What is fetched when somebody taps Listen or Share for the first time. */
import { readPage } from "./read-page.js";
import { shareAddress } from "./share-address.js";

const TASKS = { "read-aloud": readPage, "share-page": shareAddress };

/** Does what a tap on this element asks for. */
function answer(element) {
  return TASKS[element.localName](element);
}

export { answer };
