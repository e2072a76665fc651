/** Translated words come from attributes, with gaps such as `{date}`; scripts only fill the gaps. */

/** Replaces what stands in `element` by the words; a gap takes text or a node. */
export function fillWords(element, words, values) {
  element.textContent = "";
  // Splitting at a group puts the names of the gaps at the odd places.
  const parts = words.split(/\{(\w+)\}/);
  element.append(...parts.map((part, place) => (place % 2 ? values[part] ?? "" : part)));
}

/** A name, in whatever script, that no translation tool touches. */
export function isolateName(words) {
  const name = document.createElement("bdi");
  name.translate = false;
  name.textContent = words;
  return name;
}

/** A number that reads left to right in every script and that no translation tool touches. */
export function isolateNumber(display) {
  const number = isolateName(display);
  number.dir = "ltr";
  return number;
}
