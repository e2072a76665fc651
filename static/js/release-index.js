/**
 * What a release consists of, as far as this phone knows: the root index, and the index of every
 * part that is kept. A part is "core" or "rest" of a language, or "shared". Both kinds of index are
 * themselves files by hash, verified like all others.
 */
import { keepBundle, keepFile, keepFiles, keptFile, keptHashes, readRecord, scope, writeRecord } from "./kept-files.js";
import { matchLanguage } from "./language-match.js";

const { name: releaseName, root: rootHash } = self.release;
let opened;

/**
 * The index is `{root, recorded, parts: name → files, addresses: address → hash}`: `recorded` are
 * the parts that were kept whole, `parts` also those on their way. It is empty when none is kept.
 */
export function openIndex() {
  // Blocked storage leaves an empty index: every page then comes from the network.
  opened = opened || readIndex().catch(emptyIndex);
  return opened;
}

export function forgetIndex() {
  opened = Promise.resolve(emptyIndex());
}

function emptyIndex() {
  return { root: null, recorded: new Set(), parts: new Map(), addresses: new Map() };
}

async function readIndex() {
  const index = emptyIndex();
  index.recorded = new Set(await readRecord(rootHash));
  if (index.recorded.size) index.root = await readFileJson(rootHash);
  // One index that was lost must not take the others along.
  await Promise.all([...index.recorded].map((part) => addPart(index, part).catch(() => {})));
  return index;
}

async function addPart(index, part) {
  const { files, bundle } = await readFileJson(partHash(index, part));
  index.parts.set(part, files);
  files.forEach(([address, hash]) => index.addresses.set(address, hash));
  return bundle;
}

async function readFileJson(hash) {
  return (await keptFile(hash)).json();
}

/** "es/core" → the hash of that part's index; undefined when this release has no such part. */
function partHash({ root }, part) {
  const [language, kind] = part.split("/");
  return kind ? root.languages[language]?.[kind] : root[part];
}

function keepIndexFile(hash) {
  return keepFile(`_h/${hash.slice(0, 16)}.json`, hash);
}

export async function keepRoot(index) {
  await keepIndexFile(rootHash);
  index.root = await readFileJson(rootHash);
}

/** Keeps a part whole, and only then records it; what a phone has cleared since is fetched again. */
export async function keepPart(index, part, afterEach) {
  const hash = partHash(index, part);
  if (!hash || isWhole(index, part, await keptHashes())) return;
  await keepIndexFile(hash);
  const bundle = await addPart(index, part);
  const files = index.parts.get(part);
  if (bundle && (await isWorthBundling(files))) {
    await keepBundle(`_h/${bundle.slice(0, 16)}.json`, bundle, files, afterEach).catch(() => {});
  }
  await keepFiles(files, afterEach);
  await writeRecord(rootHash, [...index.recorded.add(part)]);
}

/** After a small update a few single files are less than one file with all of them. */
async function isWorthBundling(files) {
  const kept = await keptHashes();
  return files.filter(([, hash]) => !kept.has(hash)).length > files.length / 2;
}

function isWhole({ parts }, part, kept) {
  const files = parts.get(part);
  return Boolean(files) && files.every(([, hash]) => kept.has(hash));
}

/** Everything that this release needs of the store. */
export function neededHashes(index) {
  const indexes = [...index.parts.keys()].map((part) => partHash(index, part));
  return new Set([rootHash, ...indexes, ...index.addresses.values()]);
}

/** The language of an address below the scope; on the chooser, the phone's. */
export function languageOf({ root }, address) {
  const [tag] = address.split("/");
  if (root.order.includes(tag)) return tag;
  return matchLanguage(navigator.languages || [], root.order, root.aliases || {}) || root.source;
}

export function languageOfPage(index, url) {
  return languageOf(index, url.slice(scope.length).split(/[?#]/)[0]);
}

/** Languages of which at least the safety core is kept or on its way. */
export function keptLanguages({ root, parts }) {
  return root.order.filter((tag) => parts.has(`${tag}/core`));
}

/** What is told to pages: only what is really there counts as kept. */
export async function describeCopy(index) {
  const kept = await keptHashes().catch(() => new Set());
  const languages = {};
  for (const tag of index.root ? keptLanguages(index) : []) {
    const parts = [`${tag}/core`, `${tag}/rest`, "shared"].filter((part) => partHash(index, part));
    const files = parts.flatMap((part) => index.parts.get(part) || []);
    languages[tag] = {
      core: isWhole(index, parts[0], kept),
      rest: parts.every((part) => isWhole(index, part, kept)),
      done: files.filter(([, hash]) => kept.has(hash)).length,
      of: files.length,
    };
  }
  return { type: "state", release: releaseName, languages };
}
