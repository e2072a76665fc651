/**
 * What of a page is read aloud, in order: `{block, tag, words}` for each sentence. A block is the
 * nearest element that begins a line of its own; `tag` is the language of the words.
 */

// Not words of the page: pictures, what is no longer true, numbers of sources, controls.
const SILENT =
  "svg, del, nav, button, .visually-hidden, .reference, .source, [role=status], details:not([open]) > :not(summary)";
const SENTENCE = /.+?(?:[.!?…؟]+["”’»)]*(?=\s|$)|[。！？]|$)/g;
// Some browsers fall silent in an utterance of 15 seconds: at half speed that is this many letters.
const PIECE = /\S.{0,119}(?=\s|$)|\S.{0,119}/g;

/** Every sentence that is on the page now. */
export function readingParts(root) {
  const parts = [];
  let number = "";
  walk(root, root, document.documentElement.lang);
  return parts.flatMap((part) => sentences(part.words).map((words) => ({ ...part, words })));

  function walk(element, outer, language) {
    const { display, listStyleType } = getComputedStyle(element);
    if (display === "none" || element.matches(SILENT)) return;
    const block = /^(inline|contents)/.test(display) ? outer : element;
    const tag = element.lang || language;
    const isNumbered = display === "list-item" && listStyleType === "decimal";
    if (isNumbered || element.matches(".step")) {
      number = `${[...element.parentElement.children].indexOf(element) + 1}. `;
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) walk(node, block, tag);
      if (node.nodeType === Node.TEXT_NODE) add(block, tag, spoken(node.data, element));
    }
  }

  function add(block, tag, words) {
    const last = parts[parts.length - 1];
    if (last?.block === block && last.tag === tag) {
      last.words += words;
    } else if (words.trim()) {
      parts.push({ block, tag, words: number + words });
      number = "";
    }
  }
}

/** A phone number is told digit by digit: 911 is not nine hundred and eleven. */
function spoken(words, parent) {
  if (!parent.closest("bdi") || !/^[+\d\s().-]{3,}$/.test(words)) return words;
  return words.replace(/[^\d+]+/g, ", ").replace(/\d(?=\d)/g, "$& ");
}

function sentences(words) {
  return (words.replace(/\s+/g, " ").match(SENTENCE) || [])
    .flatMap((sentence) => sentence.match(PIECE) || [])
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
