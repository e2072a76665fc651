/** What a translation must share with its source; the same rules as pwa/words/structure.py. */
const PLACEHOLDER = /\{([a-z][a-z0-9_]*)\}/g;
const LINK = /\]\(([^()\s]*)\)/g;
const MARKUP = /<[A-Za-z/!?]|&#?\w+;/;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const JOINERS = new Set(["\u200c", "\u200d"]);

const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1]);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const count = (text, part) => text.split(part).length - 1;

/** One digit's or numeral's value as text: any script's, circled or raised ones too. */
function value(char) {
  const plain = char.normalize("NFKC");
  if (/^\d+$/.test(plain)) return plain;
  const code = char.codePointAt(0);
  if (code >= 0x1369 && code <= 0x1371) return String(code - 0x1368);
  if (code >= 0x1372 && code <= 0x137a) return String((code - 0x1371) * 10);
  if (code === 0x137b) return "100";
  if (code === 0x137c) return "10000";
  if (!/\p{Nd}/u.test(char)) return "?";
  let zero = code;
  // Digits stand in tens: the first of a run is a zero.
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** Every number typed in a text, sorted, as ASCII digits; placeholders aside. */
export function numbers(text) {
  const found = [];
  let run = "";
  for (const char of `${text.replace(PLACEHOLDER, " ")} `) {
    if (/\p{N}/u.test(char)) run += value(char);
    else if (run) {
      found.push(run);
      run = "";
    }
  }
  return found.sort();
}

/** What the translation breaks, each in a few words; [] when it may be shown. */
export function faults(source, target) {
  const found = [];
  if (!same(all(source, PLACEHOLDER).sort(), all(target, PLACEHOLDER).sort())) {
    found.push("the placeholders in { } differ from the source");
  }
  if (!same(all(source, LINK), all(target, LINK)) || count(source, "](") !== count(target, "](")) {
    found.push("the link targets in ( ) differ from the source");
  }
  if (!same(numbers(source), numbers(target))) found.push("the digits differ from the source");
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
