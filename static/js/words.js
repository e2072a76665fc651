/** Translated words come from attributes, with gaps such as `{date}`; scripts only fill the gaps. */

/** Replaces what stands in `element` by the words; a gap takes text or a node. */
export function fillWords(element, words, values) {
  element.textContent = "";
  // Splitting at a group puts the names of the gaps at the odd places.
  const parts = words.split(/\{(\w+)\}/);
  element.append(...parts.map((part, place) => (place % 2 ? values[part] ?? "" : part)));
}

/** A number that reads left to right in every script and that no translation tool touches. */
export function isolateNumber(display) {
  const number = document.createElement("bdi");
  number.dir = "ltr";
  number.translate = false;
  number.textContent = display;
  return number;
}
