/**
 * The service worker. The stub at /sw.js sets `self.release` = `{name, root, live, card}`: the
 * release's name, the SHA-256 of its root index, whether pages come live from a server first, and a
 * few words with numbers for the day on which a phone has cleared everything else. Then it imports
 * this file, which keeps the release of that root and no other.
 */
import { allowDownloads, deleteAll, deleteOthers, recordedParts, scope } from "./kept-files.js";
import { describeCopy, forgetIndex, keepPart, keepRoot, keptLanguages, languageOf, languageOfPage, neededHashes, openIndex } from "./release-index.js";
import { answerRequest } from "./kept-answer.js";

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(inTurn(activate)));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answerRequest(event.request));
});
addEventListener("message", (event) => {
  const { data, source } = event;
  if (!source?.url?.startsWith(scope)) return;
  if (data?.type === "keep") event.waitUntil(inTurn(() => keep(data, source)));
  if (data?.type === "status") event.waitUntil(tell(source));
  if (data?.type === "erase") event.waitUntil(erase(event.ports[0]));
  if (data?.type === "activate") event.waitUntil(self.skipWaiting());
});

/** A release takes over only when it holds all that the one before it holds, or it never does. */
async function install() {
  try {
    const index = await openIndex();
    await keepRoot(index);
    for (const part of await wantedParts(index)) await keepPart(index, part);
  } catch (error) {
    // With an earlier release in place nothing has changed for the reader.
    if (!self.registration.active) await tell(null, error);
    throw error;
  }
}

/** The safety core of every language that is open, then whatever is kept already. */
async function wantedParts(index) {
  const pages = await openPages();
  const open = pages.map(({ url }) => `${languageOfPage(index, url)}/core`);
  const wanted = new Set([...open, ...(await recordedParts())]);
  return wanted.size ? wanted : [`${languageOf(index, "")}/core`];
}

async function activate() {
  const index = await openIndex();
  await deleteOthers(self.release.root, neededHashes(index)).catch(() => {});
  await self.clients.claim();
}

let lastTurn = Promise.resolve();

/** One after the other: two open pages must not fetch the same files twice, nor what is cleared. */
function inTurn(task) {
  lastTurn = lastTurn.then(task, task);
  return lastTurn;
}

/** Asked by every page that opens, so that what was cut off or cleared is fetched again. */
async function keep({ language, part }, source) {
  try {
    const index = await openIndex();
    await keepRoot(index);
    const own = languageOf(index, String(language));
    const report = () => tell();
    const cores = new Set([own, index.root.source, ...keptLanguages(index)]);
    for (const tag of cores) {
      await keepPart(index, `${tag}/core`, report);
      await tell(source);
    }
    if (part !== "rest") return;
    // Of the source language only the core comes unasked: few readers of another one want more.
    const rests = new Set([`${own}/rest`, ...index.recorded, "shared"]);
    for (const name of rests) await keepPart(index, name, report);
    await tell(source);
  } catch (error) {
    await tell(source, error);
  }
}

let lastTold;

/** Tells one page how far the copy has come, and all of them when that has changed. */
async function tell(source, error) {
  const state = await describeCopy(await openIndex());
  if (error) state.failed = reasonOf(error);
  const changed = JSON.stringify(state) !== lastTold;
  lastTold = JSON.stringify(state);
  const pages = changed ? await openPages() : [source].filter(Boolean);
  pages.forEach((page) => page.postMessage(state));
}

function reasonOf({ name, message }) {
  if (name === "QuotaExceededError") return "space";
  return ["changed", "erased"].includes(message) ? message : "network";
}

async function openPages() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return pages.filter(({ url }) => url.startsWith(scope));
}

async function erase(port) {
  forgetIndex();
  await deleteAll();
  // A file that was being written while the caches went may have opened them again.
  await lastTurn.catch(() => {});
  await deleteAll();
  allowDownloads();
  await tell(null, new Error("erased"));
  port?.postMessage("erased");
}
