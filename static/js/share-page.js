/**
 * <share-page hidden><button type="button">Share this page</button><p role="status"></p></share-page>
 *
 * Shows its button where the phone can hand an address on; how is fetched at the first tap. Without
 * JavaScript it stays hidden: the browser has its own ways.
 */
export class SharePage extends HTMLElement {
  connectedCallback() {
    this.onclick = () => import("./on-tap.js").then(({ answer }) => answer(this));
    // Every browser that runs these scripts and can share can copy, too.
    this.hidden = !navigator.clipboard;
  }
}
