/** Builds a page from its tree, with a catalogue's words in their places; text alone becomes words. */
const KEPT = new Set(["class", "role", "data-key", "data-state", "lang", "dir", "open", "type", "start"]);
const MARKS = /\*\*([^*]+)\*\*|\*([^*]+)\*|\{([a-z][a-z0-9_]*)\}|\[([^\]]*)\]\([^()\s]*\)/g;

/** A message's inline Markdown as nodes: strong, em, a link's words, and filled placeholders. */
export function inline(text, fills) {
  const nodes = [];
  let rest = 0;
  for (const found of text.matchAll(MARKS)) {
    nodes.push(text.slice(rest, found.index));
    rest = found.index + found[0].length;
    const [, strong, em, name, label] = found;
    if (name) nodes.push(wrapped("bdi", [fills[name] ?? found[0]]));
    else if (label !== undefined) nodes.push(...inline(label, fills));
    else nodes.push(wrapped(strong ? "strong" : "em", inline(strong ?? em, fills)));
  }
  nodes.push(text.slice(rest));
  return nodes;
}

function wrapped(tag, nodes) {
  const element = document.createElement(tag);
  element.append(...nodes);
  return element;
}

/** A node of the tree; `words(key)` says what stands at a key: {nodes, state, lang, dir} or null. */
export function build(node, words) {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  // Buttons and custom elements do nothing here.
  const element = document.createElement(tag.includes("-") || tag === "button" ? "div" : tag);
  for (const [name, value] of Object.entries(attributes)) if (KEPT.has(name)) element.setAttribute(name, value);
  const said = attributes["data-key"] && words(attributes["data-key"], attributes["data-source"]);
  if (said) {
    Object.assign(element.dataset, { state: said.state });
    Object.assign(element, { lang: said.lang, dir: said.dir });
    element.append(...said.nodes);
  } else element.append(...children.map((child) => build(child, words)));
  return element;
}
