/**
 * Answers from the copy, with the same security headers as the server's: a body alone would lose
 * the page's content security policy. What is not kept comes from the network.
 */
import { keptFile, scope } from "./kept-files.js";
import { languageOf, openIndex } from "./release-index.js";

const MEDIA_TYPES = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  webmanifest: "application/manifest+json",
  txt: "text/plain; charset=utf-8",
};
const PAGE_TYPE = "text/html; charset=utf-8";

/** Queries and fragments never change what a page says. */
export async function answerRequest(request) {
  const address = request.url.slice(scope.length).split(/[?#]/)[0];
  const isPage = request.mode === "navigate";
  const index = await openIndex();
  // While somebody writes, a page is what the server says now.
  const fresh = isPage && self.release.live && (await fetch(request).catch(() => null));
  const kept = fresh || (await answerKept(index, address, 200));
  if (kept) return kept;
  // Relative links would miss their targets if the page came without its slash.
  if (isPage && index.addresses.has(`${address}/`)) return Response.redirect(`${scope}${address}/`);
  try {
    return await fetch(request);
  } catch (error) {
    if (isPage) return answerMissing(index, address);
    throw error;
  }
}

async function answerKept({ root, addresses }, address, status) {
  const hash = addresses.get(address);
  // Storage that fails or has lost the file leaves the way to the network open.
  const file = hash && (await keptFile(hash).catch(() => null));
  if (!file) return null;
  const [, extension] = /\.(\w+)$/.exec(address) || [];
  const type = MEDIA_TYPES[extension] || PAGE_TYPE;
  return new Response(file.body, { status, headers: { ...root.headers, "Content-Type": type } });
}

/** The language's own page that says so, and still calls; else what the stub itself carries. */
async function answerMissing(index, address) {
  const { root, parts } = index;
  const language = root && languageOf(index, address);
  // With all of the language kept, an address that is not there does not exist.
  const status = parts.has(`${language}/rest`) && parts.has("shared") ? 404 : 503;
  for (const tag of root ? [language, ...root.order] : []) {
    const page = await answerKept(index, `${tag}/404.html`, status);
    if (page) return page;
  }
  const headers = { "Content-Type": PAGE_TYPE, "Content-Security-Policy": "default-src 'none'" };
  return new Response(self.release.card || "", { status, headers });
}
