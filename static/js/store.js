/**
 * The only module that touches storage. Keys are `handrail:<path of the edition>:1:<name>`, so two
 * editions on one origin never meet. When storage is blocked the values live in memory until the
 * page closes. Nothing is written unless somebody taps: only tap handlers call `writeStored`.
 */
import { baseAddress, pageData } from "./page.js";

const storagePrefix = `handrail:${baseAddress.pathname}:`;
// Counts up when the meaning of stored values changes: what an older version wrote is then absent.
const storageVersion = "1:";
const memory = new Map();

/** Old names of keys and values that this release calls by new ones. */
const renames = new Map(Object.entries(JSON.parse(pageData.renames || "{}")));

export function readStored(name) {
  const olderNames = [...renames.keys()].filter((older) => renames.get(older) === name);
  const values = [name, ...olderNames].map(parseStored);
  const value = values.find((found) => found !== null) ?? null;
  return renames.get(value) ?? value;
}

function parseStored(name) {
  if (memory.has(name)) return memory.get(name);
  try {
    return JSON.parse(localStorage.getItem(storagePrefix + storageVersion + name));
  } catch {
    return null; // blocked, or not written by us
  }
}

export function writeStored(name, value) {
  memory.set(name, value);
  try {
    localStorage.setItem(storagePrefix + storageVersion + name, JSON.stringify(value));
  } catch {
    // Blocked or full: the value holds as long as the page is open.
  }
}

/** Writing null over a value first keeps an older name of the key from coming back. */
export function removeStored(name) {
  memory.set(name, null);
  try {
    [name, ...renames.keys()].forEach((key) =>
      localStorage.removeItem(storagePrefix + storageVersion + key));
  } catch {
    // Blocked storage holds nothing to remove.
  }
}

/** Removes every value and every cache of this edition, of all versions. Throws what went wrong. */
export async function clearStored() {
  memory.clear();
  Object.keys(localStorage)
    .filter((key) => key.startsWith(storagePrefix))
    .forEach((key) => localStorage.removeItem(key));
  const names = (await caches.keys()).filter((name) => name.startsWith(storagePrefix));
  await Promise.all(names.map((name) => caches.delete(name)));
}
