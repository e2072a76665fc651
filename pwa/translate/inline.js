/**
 * One block's inline Markdown as events: `["text", words]`, `["open", "strong"]`,
 * `["close", "strong"]`, `["gap", name]`. Whatever else it holds comes out as its words, like in
 * `render_inline` of pwa/edition/markdown.py; tests/vectors/inline.json holds both to the same.
 */
const PIECE = /\\([!-/:-@[-`{-~])|(`+)(?!`)([^]*?[^`])\2(?!`)|(!?)\[([^[\]]*)\]\([^()\s]*\)|(\*+|_+)|(?:[^\\`!*_[]+|`+|[^])/gu;
const LINK_ROW = /^\[([^[\]]+)\]\(([^()\s]+)\)\s*([^]*)$/u;

/** The label and the note of `[label](target) note`; the whole is the label when it is no row. */
export function rowParts(text) {
  const found = LINK_ROW.exec(text);
  return found ? { label: found[1], note: found[3] } : { label: text, note: "" };
}

export function parseInline(text) {
  return withGaps(joined(emphasised(pieces(text))));
}

/** Texts `{text}` and delimiter runs `{run, count, opens, closes}` in order. */
function pieces(text) {
  const found = [];
  for (const match of text.matchAll(PIECE)) {
    const [whole, escaped, ticks, code, bang, label, run] = match;
    if (escaped) found.push({ text: escaped });
    else if (ticks) found.push({ text: code.replace(/^ (.*\S.*) $/u, "$1") });
    else if (label !== undefined) found.push(...(bang ? [{ text: label }] : emphasised(pieces(label))));
    else if (run) found.push(delimiters(run, text, match.index));
    else found.push({ text: whole });
  }
  return found;
}

// CommonMark's rules of left and right flanking; the ends of the text count as space.
function delimiters(run, text, start) {
  const before = [...text.slice(0, start)].at(-1) ?? " ";
  const after = String.fromCodePoint(text.codePointAt(start + run.length) ?? 32);
  const [spaceBefore, spaceAfter] = [before, after].map((char) => /\s/u.test(char));
  const [markBefore, markAfter] = [before, after].map((char) => /[\p{P}\p{S}]/u.test(char));
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const inWords = run.startsWith("_") && left && right;
  return {
    run: run[0], length: run.length, count: run.length, ends: [], begins: [],
    opens: left && (!inWords || markBefore),
    closes: right && (!inWords || markAfter),
  };
}

/** Pairs the delimiter runs; `begins` and `ends` of each then hold the elements it stands for. */
function emphasised(parts) {
  parts.forEach((closer, end) => {
    while (closer.closes && closer.count) {
      const start = parts.findLastIndex((one, place) => place < end && pairs(one, closer));
      if (start < 0) break;
      const opener = parts[start];
      const marks = Math.min(opener.count, closer.count, 2);
      const name = marks === 2 ? "strong" : "em";
      opener.begins.unshift(name);
      closer.ends.push(name);
      opener.count -= marks;
      closer.count -= marks;
      for (const between of parts.slice(start + 1, end)) between.opens = between.closes = false;
    }
  });
  return parts;
}

function pairs(opener, closer) {
  if (opener.run !== closer.run || !opener.opens || !opener.count) return false;
  const both = opener.closes || closer.opens;
  const odd = opener.length % 3 !== 0 || closer.length % 3 !== 0;
  return !(both && odd && (opener.length + closer.length) % 3 === 0);
}

/** The parts as events; texts beside each other become one, line ends become spaces. */
function joined(parts) {
  const events = [];
  const say = (words) => {
    if (!words) return;
    if (events.at(-1)?.[0] === "text") events.at(-1)[1] += words;
    else events.push(["text", words]);
  };
  for (const part of parts) {
    part.ends?.forEach((name) => events.push(["close", name]));
    say(part.run ? part.run.repeat(part.count) : part.text.replace(/\s*\n\s*/g, " "));
    part.begins?.forEach((name) => events.push(["open", name]));
  }
  return events;
}

function withGaps(events) {
  return events.flatMap(([kind, words]) => {
    if (kind !== "text") return [[kind, words]];
    const parts = words.split(/\{([a-z][a-z0-9_]*)\}/);
    return parts.map((part, place) => [place % 2 ? "gap" : "text", part]).filter(([, part]) => part);
  });
}
