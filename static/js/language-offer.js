/**
 * <language-offer data-aliases='{"zh-TW":"zh-Hant"}'><ul>
 *   <li data-tag="es" data-mark="El idioma de este teléfono"><a href="es/" lang="es">Español</a></li> …
 * </ul></language-offer>
 *
 * Moves the phone's language to the top of the list and marks it, in that language. It neither
 * leads there nor remembers it. Without JavaScript the list stands in the edition's order.
 */
import { matchLanguage } from "./language-match.js";

export class LanguageOffer extends HTMLElement {
  connectedCallback() {
    const rows = [...this.querySelectorAll("[data-tag]")];
    const offered = rows.map((row) => row.dataset.tag);
    const aliases = JSON.parse(this.dataset.aliases || "{}");
    const tag = matchLanguage(navigator.languages || [], offered, aliases);
    const row = rows.find(({ dataset }) => dataset.tag === tag);
    if (!row) return;
    row.dataset.offered = "";
    if (row.dataset.mark) row.append(this.#mark(row.dataset));
    row.parentElement.prepend(row);
  }

  #mark = ({ tag, mark }) => {
    const note = document.createElement("span");
    note.className = "language-offer__mark";
    note.lang = tag;
    note.textContent = mark;
    return note;
  };
}
