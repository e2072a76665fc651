/**
 * What of a page is read aloud, in order: `{block, tag, words}` for each sentence. A block is the
 * nearest element that begins a line of its own; `tag` is the language of the words.
 */

// Not words of the page: what is not shown, what is no longer true, numbers of sources, controls.
const SILENT = `[hidden], [aria-hidden="true"], [role="status"], .visually-hidden, .reference,
  .source, del, nav, button, select, noscript, details:not([open]) > :not(summary)`;
const SENTENCE = /.+?(?:[.!?…؟]+["”’»)]*(?=\s|$)|[。！？]|$)/g;
// Some browsers fall silent in an utterance of 15 seconds: at half speed that is this many letters.
const PIECE = /\S.{0,119}(?=\s|$)|\S.{0,119}/g;
const PHONE_NUMBER = /^\+?[\d\s().-]{3,}$/;

/** Every sentence that is on the page now. */
export function readingParts(root) {
  const parts = [];
  const numbered = new Set();
  let last = {};
  for (const node of shownTexts(root)) {
    const parent = node.parentElement;
    const block = blockOf(parent);
    const tag = parent.closest("[lang]").lang;
    const item = parent.closest("ol > li");
    if (item && !numbered.has(item) && isNumbered(item)) {
      const place = [...item.parentElement.children].indexOf(item) + 1;
      parts.push({ block, tag: item.closest("[lang]").lang, words: String(place) });
    }
    numbered.add(item);
    if (last.block !== block || last.tag !== tag) parts.push((last = { block, tag, words: "" }));
    last.words += spoken(node.data, parent);
  }
  return parts.flatMap((part) => sentences(part.words).map((words) => ({ ...part, words })));
}

/** Whether a reader can see a block at this moment. */
export function isShown(block) {
  return block.getClientRects().length > 0;
}

function* shownTexts(root) {
  const kinds = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(root, kinds, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    const isSilent = node.matches(SILENT) || getComputedStyle(node).display === "none";
    return isSilent ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  while (walker.nextNode()) if (walker.currentNode.data.trim()) yield walker.currentNode;
}

function blockOf(element) {
  let block = element;
  while (/^(inline|contents)/.test(getComputedStyle(block).display) && block.localName !== "p") {
    block = block.parentElement;
  }
  return block;
}

function isNumbered(item) {
  return item.matches(".step") || getComputedStyle(item).listStyleType === "decimal";
}

/** A phone number is told digit by digit: 911 is not nine hundred and eleven. */
function spoken(words, parent) {
  if (!parent.closest("bdi") || !PHONE_NUMBER.test(words)) return words;
  return words.replace(/[^\d+]+/g, ", ").replace(/\d(?=\d)/g, "$& ");
}

function sentences(words) {
  return (words.replace(/\s+/g, " ").match(SENTENCE) || [])
    .flatMap((sentence) => sentence.match(PIECE) || [])
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
