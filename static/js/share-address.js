/** Hands on a page's address and its neutral title, and nothing else of what the reader did. */
import { loadData } from "./data.js";

/** Shares by the phone's own means, else copies; says in the element's status what was done. */
export async function shareAddress(element) {
  // What came behind the folder (a search, a place in the page, a file's name) stays here.
  const { origin, pathname } = new URL("./", location.href);
  const url = origin + pathname;
  const status = element.querySelector("[role=status]");
  status.textContent = "";
  if (navigator.share) {
    try {
      return await navigator.share({ title: document.title, url });
    } catch (error) {
      // The reader has changed their mind; after any other fault the address can still be copied.
      if (error.name === "AbortError") return;
    }
  }
  status.textContent = await copied(url);
}

/** The words for what was done: where copying is refused, the address itself, to copy by hand. */
async function copied(url) {
  try {
    await navigator.clipboard.writeText(url);
    return (await loadData()).words.copied;
  } catch {
    return url;
  }
}
