/** Builds a page from its tree, with a catalogue's words in their places; text alone becomes words. */
import { parseInline, rowParts } from "./inline.js";

const KEPT = new Set(["class", "role", "data-key", "data-state", "lang", "dir", "open", "type", "start"]);

function made(tag, nodes = []) {
  const element = document.createElement(tag);
  element.append(...nodes);
  return element;
}

/** A message's inline Markdown as nodes: strong, em, a link's words, and filled placeholders. */
export function inline(text, fills) {
  const open = [made("span")];
  for (const [kind, words] of parseInline(text)) {
    if (kind === "open") open.push(made(words));
    else if (kind === "close") open.at(-2).append(open.pop());
    else open.at(-1).append(kind === "gap" ? made("bdi", [fills[words] ?? `{${words}}`]) : words);
  }
  return [...open[0].childNodes];
}

/** What stands in one of a message's places: the whole, or a link row's label or note. */
const partOf = (text, part) => (part ? rowParts(text)[part] : text);

/**
 * A node of the tree. `words(key, source)` says what stands at a key, {text, fills, state, lang,
 * dir} or null; `frame(text)` what stands for words of the interface, {text, lang, dir} or null.
 */
export function build(node, words, frame) {
  if (typeof node === "string") return framed(node, frame(node.trim()));
  const [tag, attributes, ...children] = node;
  // Buttons and custom elements do nothing here.
  const element = made(tag.includes("-") || tag === "button" ? "div" : tag);
  for (const [name, value] of Object.entries(attributes)) if (KEPT.has(name)) element.setAttribute(name, value);
  const said = attributes["data-key"] && words(attributes["data-key"], attributes["data-source"]);
  if (said) {
    element.dataset.state = said.state;
    Object.assign(element, { lang: said.lang, dir: said.dir });
    element.append(...inline(partOf(said.text, attributes["data-part"]), said.fills));
  } else element.append(...children.map((child) => build(child, words, frame)));
  return element;
}

function framed(text, said) {
  if (!said) return document.createTextNode(text);
  const element = Object.assign(made("span", [said.text]), { lang: said.lang, dir: said.dir });
  const [before, after] = [/^\s*/, /\s*$/].map((edge) => edge.exec(text)[0]);
  const whole = document.createDocumentFragment();
  whole.append(before, element, after);
  return whole;
}
