/**
 * The store of the service worker: one cache of files by their SHA-256, shared by all releases, so
 * that an update fetches only what changed. Nothing enters it unverified: a login page, a rewritten
 * page, a torn download all have another hash. Cache names carry the scope's path; caches of others
 * on the same origin are never touched.
 */

export const scope = self.registration.scope;
const cachePrefix = `handrail:${new URL(scope).pathname}:`;
const filesCache = `${cachePrefix}files`;
const recordsCache = `${cachePrefix}releases`;

/** Stops every download while "erase" is at work. */
let stopped = new AbortController();
let listed;

/** The hashes that are kept, listed once in a worker's life: listing is slow on a phone. */
export function keptHashes() {
  listed = listed || listHashes();
  return listed;
}

async function listHashes() {
  // Opening would create the cache: after "erase" there must be none.
  if (!(await caches.has(filesCache))) return new Set();
  const requests = await (await caches.open(filesCache)).keys();
  return new Set(requests.map(({ url }) => url.slice(scope.length)));
}

/** A page that opens later may keep again: with a second tab open the worker lives on. */
export function allowDownloads() {
  stopped = new AbortController();
}

export function keptFile(hash) {
  return caches.match(scope + hash, { cacheName: filesCache });
}

export async function keepFile(address, hash) {
  const kept = await keptHashes();
  if (kept.has(hash)) return;
  // The first try may use what the page has just loaded; the second passes every cache on the way.
  const bytes = await fetchVerified(address, hash, "default")
    .catch(() => fetchVerified(address, hash, "reload"))
    .catch((error) => fetchByHash(address, hash, error));
  await (await caches.open(filesCache)).put(scope + hash, new Response(bytes));
  kept.add(hash);
}

/**
 * Keeps what is missing of a part from the one file that holds all of its pages. A file that is
 * torn or changed keeps nothing: `keepFiles` then fetches one by one.
 */
export async function keepBundle(address, hash, files, afterEach) {
  const kept = await keptHashes();
  const pages = JSON.parse(new TextDecoder().decode(await fetchVerified(address, hash, "default")));
  const cache = await caches.open(filesCache);
  for (const [path, wanted] of files) {
    if (kept.has(wanted) || !(path in pages)) continue;
    const bytes = new TextEncoder().encode(pages[path]);
    if ((await sha256(bytes)) !== wanted || stopped.signal.aborted) continue;
    await cache.put(scope + wanted, new Response(bytes));
    kept.add(wanted);
    afterEach?.();
  }
}

/** A page whose address has a newer release's words by now, where those of past ones are kept. */
function fetchByHash(address, hash, error) {
  if (address.startsWith("_h/")) throw error;
  return fetchVerified(`_h/${hash.slice(0, 16)}.html`, hash, "default").catch(() => { throw error; });
}

async function fetchVerified(address, hash, cache) {
  const silence = new AbortController();
  const { signal } = stopped;
  const stop = () => silence.abort();
  signal.addEventListener("abort", stop);
  // Twice what the whole safety core takes at 8 kbit/s, the slowest line thought of.
  const timer = setTimeout(stop, 60000);
  try {
    if (signal.aborted) throw new Error("erased");
    const response = await fetch(scope + address, { cache, redirect: "error", signal: silence.signal });
    if (!response.ok || response.type !== "basic") throw new Error("network");
    const bytes = await response.arrayBuffer();
    if ((await sha256(bytes)) !== hash) throw new Error("changed");
    return bytes;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Twelve at a time: the whole safety core at once, and a long rest without a crowd of requests. */
export async function keepFiles(files, afterEach) {
  const queue = files.values();
  const failures = [];
  const run = async () => {
    for (const [address, hash] of queue) {
      await keepFile(address, hash).then(afterEach, (error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: 12 }, run));
  // What could be kept stays kept, so that the next try fetches only what is missing.
  if (failures.length) throw failures[0];
}

/** A record says which parts of a release are kept whole; its key is the hash of the root index. */
export async function readRecord(root) {
  const response = await caches.match(scope + root, { cacheName: recordsCache });
  return response ? response.json() : [];
}

export async function writeRecord(root, parts) {
  await (await caches.open(recordsCache)).put(scope + root, new Response(JSON.stringify(parts)));
}

/** The parts that any release on this phone has kept. */
export async function recordedParts() {
  if (!(await caches.has(recordsCache))) return [];
  const responses = await (await caches.open(recordsCache)).matchAll();
  return (await Promise.all(responses.map((response) => response.json()))).flat();
}

/** Deletes what no longer serves: other releases' records, and files that this one does not name. */
export async function deleteOthers(root, hashes) {
  for (const [name, needed] of [[filesCache, hashes], [recordsCache, new Set([root])]]) {
    const cache = await caches.open(name);
    const unneeded = (await cache.keys()).filter(({ url }) => !needed.has(url.slice(scope.length)));
    await Promise.all(unneeded.map((request) => cache.delete(request)));
  }
  listed = null;
}

export async function deleteAll() {
  stopped.abort();
  listed = Promise.resolve(new Set());
  await Promise.all([filesCache, recordsCache].map((name) => caches.delete(name)));
}
