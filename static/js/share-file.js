/**
 * <a href="../guide.html" download>Save as one file (390 KB)</a>
 * <share-file hidden data-again="It is ready. Tap once more." data-failed="This did not work.">
 *   <button type="button">Hand it on</button><p role="status"></p></share-file>
 *
 * Hands the file of the link before it to the phone's share sheet. Without JavaScript, or where a
 * phone cannot hand on files, it stays hidden: what was saved can be handed on from the downloads.
 */
export class ShareFile extends HTMLElement {
  #file;

  connectedCallback() {
    // Whether a kind of file may be handed on is answered only for one in hand.
    this.hidden = !navigator.canShare?.({ files: [asFile([])] });
    this.querySelector("button").onclick = this.#share;
  }

  #share = async () => {
    let words = "";
    try {
      this.#file = this.#file || (await fetchFile(document.querySelector("a[download]").href));
      await navigator.share({ files: [this.#file] });
    } catch ({ name }) {
      // On a slow line the file comes so late that the tap no longer counts.
      if (name === "NotAllowedError") words = this.dataset.again;
      else if (name !== "AbortError") words = this.dataset.failed;
    }
    this.querySelector("[role=status]").textContent = words;
  };
}

async function fetchFile(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return asFile([await answer.blob()]);
}

function asFile(parts) {
  return new File(parts, "guide.html", { type: "text/html" });
}
