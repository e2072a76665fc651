/** Reads a .po file as gettext writes it, wrapped or not, with any line ends; and writes its head. */
const ESCAPES = { n: "\n", t: "\t", r: "\r" };
const unescaped = (text) => text.replace(/\\(.)/gs, (_, letter) => ESCAPES[letter] ?? letter);

/** [{context, msgid, msgstr, fuzzy, line}] of the messages in use; throws an Error that says what is wrong. */
export function parsePo(source) {
  const lines = source.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const found = [];
  let entry = {};
  let key = "";
  const close = () => {
    if (entry.msgid !== undefined && entry.msgstr === undefined) throw new Error(`line ${entry.line}: a message is cut off`);
    if (entry.msgid) found.push({ context: "", fuzzy: false, ...entry });
    entry = {};
    key = "";
  };
  lines.forEach((line, index) => {
    if (/^(<<<<<<<|=======|>>>>>>>)/.test(line)) throw new Error(`line ${index + 1}: the marks of a merge`);
    const text = line.trim();
    if (text.startsWith("#~")) return;
    if (!text) return close();
    if (text.startsWith("#")) {
      if (entry.msgstr !== undefined) close();
      if (text.startsWith("#,") && /\bfuzzy\b/.test(text)) entry.fuzzy = true;
      return;
    }
    const [, name, quoted] = /^(msgctxt|msgid|msgstr|msgid_plural|msgstr\[\d+\])?\s*"(.*)"$/.exec(text) ?? [];
    if (quoted === undefined) throw new Error(`line ${index + 1}: “${text.slice(0, 40)}” is not part of a .po file`);
    if (name === "msgctxt" || (name === "msgid" && entry.msgstr !== undefined)) if (entry.msgid !== undefined) close();
    if (name) {
      key = name === "msgctxt" ? "context" : name;
      entry.line ??= index + 1;
      entry[key] = "";
    }
    if (!key) throw new Error(`line ${index + 1}: words without a message`);
    entry[key] += unescaped(quoted);
  });
  close();
  return found;
}

/** The value of one field of a file's head, like "Language"; "" without it. */
export function headField(source, name) {
  return new RegExp(`"${name}: ([^\\\\"]*)`).exec(source)?.[1] ?? "";
}

/** An empty catalogue's text for a language: the template with its language and plural rule. */
export function freshPo(template, locale, plural) {
  const head = `"Language: ${locale}\\n"`;
  return template
    .replace(/"Language: [^"]*"/, head)
    .replace(/("Content-Transfer-Encoding: [^"]*"\n)/, `$1"Plural-Forms: ${plural}\\n"\n`);
}
