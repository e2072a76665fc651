/** What a translation must share with its source: the rules of pwa/words/structure.py, held to the same vectors. */
const PLACEHOLDER = /\{([a-z][a-z0-9_]*)\}/g;
const LINK = /\]\(([^()\s]*)\)/g;
const MARKUP = /<[A-Za-z/!?]|&#?[\p{L}\p{N}_]+;/u;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const JOINERS = new Set(["\u200c", "\u200d"]);

const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1]);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const count = (text, part) => text.split(part).length - 1;

/**
 * Every number typed in a text, sorted, as ASCII digits; placeholders aside. `numerals` says what
 * each digit and numeral of any script is worth, by Python's tables: browsers have none.
 */
export function numbers(text, numerals) {
  const found = [];
  let run = "";
  for (const char of `${text.replace(PLACEHOLDER, " ")} `) {
    if (numerals.has(char)) run += numerals.get(char);
    else if (run) {
      found.push(run);
      run = "";
    }
  }
  return found.sort();
}

/** What the translation breaks, each in a few words; [] when it may be shown. */
export function faults(source, target, numerals) {
  const found = [];
  if (!same(all(source, PLACEHOLDER).sort(), all(target, PLACEHOLDER).sort())) {
    found.push("the placeholders in { } differ from the source");
  }
  if (!same(all(source, LINK), all(target, LINK)) || count(source, "](") !== count(target, "](")) {
    found.push("the link targets in ( ) differ from the source");
  }
  if (!same(numbers(source, numerals), numbers(target, numerals))) found.push("the digits differ from the source");
  if (MARKUP.test(target)) found.push("HTML is not allowed");
  const hidden = [...new Set(target.match(HIDDEN) ?? [])].filter((char) => !JOINERS.has(char));
  if (hidden.length) {
    const names = hidden.map((char) => `U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
    found.push(`invisible or control characters: ${names.sort().join(", ")}`);
  }
  return found;
}

/** What somebody should look at again in a safety-critical message. */
export function questions(source, target) {
  return count(source, "*") === count(target, "*") ? [] : ["the ** marks differ from the source"];
}
