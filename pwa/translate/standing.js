/**
 * Where each message of the guide stands in a translator's file: its words as readers would get
 * them, and what is wrong with them.
 */
import { faults, questions } from "./faults.js";

export class Standing {
  /** What is wrong in the file, in the guide's order: {context, source, what}. */
  found = [];
  /** Safety-critical messages that are still to translate, in the same form. */
  missing = [];
  #said = new Map();
  #frame = new Map();

  /** `guide` as in guide.json, `entries` as parsePo gives them, `own` the file's [tag, direction]. */
  constructor(guide, entries, own) {
    this.guide = guide;
    this.own = own;
    const worth = Object.entries(guide.numerals);
    this.numerals = new Map(worth.flatMap(([value, chars]) => [...chars].map((char) => [char, value])));
    const exact = new Map(entries.map((one) => [`${one.context}\n${one.msgid}`, one]));
    const byKey = new Map(entries.filter((one) => one.context.includes("#")).map((one) => [one.context, one]));
    for (const [context, source, safety, fills] of guide.messages) {
      const entry = exact.get(`${context}\n${source}`) ?? byKey.get(context);
      const told = this.#state(entry, context, source, safety);
      this.#said.set(`${context}\n${source}`, { ...told, entry, fills, safety });
    }
    for (const [context, source, safety] of guide.interface) {
      const entry = exact.get(`${context}\n${source}`);
      if (entry && this.#state(entry, context, source, safety).own) this.#frame.set(source, entry.msgstr);
    }
  }

  /** How many messages of the guide are translated and current, and how many there are. */
  get share() {
    const states = [...this.#said.values()].map((one) => one.state);
    return { current: states.filter((state) => state === "current").length, all: states.length };
  }

  /** What readers would see at a key: the file's words, or the source's with its own language. */
  words(key, source) {
    const said = this.#said.get(`${key}\n${source}`);
    if (!said) return null;
    const { state, own, entry, fills } = said;
    const [lang, dir] = own ? this.own : this.guide.source;
    return { text: own ? entry.msgstr : source, fills, state, lang, dir };
  }

  /** The same for the app's own words; false where the source's stay. */
  frame(text) {
    const [lang, dir] = this.own;
    return this.#frame.has(text) && { text: this.#frame.get(text), lang, dir };
  }

  #state(entry, context, source, safety) {
    const { state, problems } = judged(entry, source, safety, this.numerals);
    const list = state === "missing" ? this.missing : this.found;
    for (const what of problems) list.push({ context, source, what });
    return { state, own: state === "current" || (state === "outdated" && !safety) };
  }
}

function judged(entry, source, safety, numerals) {
  if (!entry?.msgstr?.trim()) {
    return { state: "missing", problems: safety ? [source] : [] };
  }
  const broken = faults(entry.msgid, entry.msgstr, numerals);
  if (broken.length) return { state: "refused", problems: broken };
  if (entry.fuzzy || entry.msgid !== source) {
    return { state: "outdated", problems: safety ? ["a safety-critical message is outdated"] : [] };
  }
  return { state: "current", problems: safety ? questions(source, entry.msgstr) : [] };
}
