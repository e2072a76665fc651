/**
 * <word-finder data-none="No such word here."><p hidden><input type="search"></p><p role="status"></p>
 *   <h2>A</h2><ul><li data-search="other spellings"><a>word</a></li>…</ul></word-finder>
 *
 * Shows the rows that hold what is typed; keeps nothing. Without JavaScript the whole list stands.
 */
export class WordFinder extends HTMLElement {
  #rows = [];

  connectedCallback() {
    this.#rows = [...this.querySelectorAll("li")].map((row) => ({
      row,
      words: plainLetters(`${row.textContent} ${row.dataset.search || ""}`),
    }));
    const field = this.querySelector("input");
    field.closest("p").hidden = false;
    field.addEventListener("input", () => this.#show(field.value));
    // A browser that brings the page back may bring back what was typed too.
    if (field.value) this.#show(field.value);
  }

  #show = (typed) => {
    const wanted = plainLetters(typed).split(" ");
    this.#rows.forEach(({ row, words }) => {
      row.hidden = !wanted.every((part) => words.includes(part));
    });
    this.querySelectorAll("ul").forEach((list) => {
      list.hidden = [...list.children].every((row) => row.hidden);
      list.previousElementSibling.hidden = list.hidden;
    });
    const found = this.#rows.some(({ row }) => !row.hidden);
    this.querySelector("[role=status]").textContent = found ? "" : this.dataset.none;
  };
}

/** Case, accents and apostrophes aside: a shaking thumb types none of them. */
function plainLetters(words) {
  return words.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f’']/g, "").trim();
}
