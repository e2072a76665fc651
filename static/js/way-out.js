/**
 * The way out: put in the place of `/sw.js`, it takes away the copy that a worker of this edition
 * keeps, and then itself. Caches of others on the same origin stay. It works only where somebody
 * puts it: a server that fails, or a file that is missing, must never cost a reader the copy.
 *
 * No page is reloaded: whoever reads, reads on. A page that opens meanwhile is told that nothing is
 * kept. With the usual `/sw.js` back in its place, the next visit keeps the guide again.
 */
const ours = `handrail:${new URL(self.registration.scope).pathname}:`;

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
addEventListener("message", ({ source }) => {
  source?.postMessage({ type: "state", languages: {}, failed: "closed" });
});

async function leave() {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
