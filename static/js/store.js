/**
 * The only module that touches storage. Keys are `handrail:<path of the edition>:1:<name>`, so two
 * editions on one origin never meet. When storage is blocked the values live in memory until the
 * page closes. Nothing is written unless somebody taps: only tap handlers call `writeStored`.
 */
import { baseAddress, pageData } from "./page.js";

const storagePrefix = `handrail:${baseAddress.pathname}:`;
const memory = new Map();

/** Old names of keys and values that this release calls by new ones. */
const renames = new Map(Object.entries(JSON.parse(pageData.renames || "{}")));

// The version counts up when stored values change their meaning: older ones are then absent.
function keyOf(name) {
  return `${storagePrefix}1:${name}`;
}

/** The value, under its present name; null when there is none or it was not written by us. */
export function readStored(name) {
  const names = [name, ...[...renames.keys()].filter((older) => renames.get(older) === name)];
  const value = names.map(parseStored).find((found) => found !== null) ?? null;
  return renames.get(value) ?? value;
}

function parseStored(name) {
  if (memory.has(name)) return memory.get(name);
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)));
  } catch {
    return null; // blocked, or garbage
  }
}

/** Writing null removes the value, under older names too. */
export function writeStored(name, value) {
  try {
    if (value !== null) localStorage.setItem(keyOf(name), JSON.stringify(value));
    else [name, ...renames.keys()].forEach((key) => localStorage.removeItem(keyOf(key)));
    memory.delete(name);
  } catch {
    memory.set(name, value); // blocked or full
  }
}

/** Removes every value and every cache of this edition, of all versions. */
export async function clearStored() {
  memory.clear();
  const own = (name) => name.startsWith(storagePrefix);
  try {
    Object.keys(localStorage).filter(own).forEach((key) => localStorage.removeItem(key));
  } catch {
    // Blocked storage holds nothing.
  }
  const names = self.caches ? await caches.keys() : [];
  await Promise.all(names.filter(own).map((name) => caches.delete(name)));
}
