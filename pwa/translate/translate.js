/**
 * <translate-file> around the page's file field, downloads and status.
 *
 * Shows a translator's .po file in its place, problems listed, the safety core first. The file is
 * read on this device; nothing is sent. Where the browser can watch a file, a save shows at once.
 */
import { freshPo, headField, parsePo } from "./po.js";
import { build } from "./show.js";
import { Standing } from "./standing.js";

const WATCH_MILLISECONDS = 1000;
const json = async (name) => (await fetch(new URL(name, import.meta.url))).json();
const text = async (name) => (await fetch(new URL(name, import.meta.url))).text();

class TranslateFile extends HTMLElement {
  async connectedCallback() {
    const find = (selector) => this.querySelector(selector);
    this.parts = {
      drop: find(".translate__drop"), input: find("input[type=file]"), status: find("[role=status]"),
      tools: find(".translate__tools"), page: find(".translate__page"),
      problems: find(".translate__problems"), fresh: find(".translate__fresh"),
    };
    this.guide = await json("guide.json");
    this.#offerFresh();
    this.#listen();
    this.parts.drop.hidden = this.parts.fresh.hidden = false;
    find(".translate__needs").hidden = true;
  }

  #listen() {
    const { drop, input } = this.parts;
    input.addEventListener("change", () => input.files[0] && this.#open(input.files[0]));
    // Where the browser can hold on to the file, a save shows at once.
    if (window.showOpenFilePicker) input.addEventListener("click", (event) => this.#pick(event));
    for (const type of ["dragover", "dragleave", "drop"]) {
      this.addEventListener(type, async (event) => {
        event.preventDefault();
        drop.classList.toggle("translate__drop--over", type === "dragover");
        if (type !== "drop") return;
        const [item] = event.dataTransfer.items;
        const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
        if (handle?.kind === "file") this.#watch(handle);
        else if (event.dataTransfer.files[0]) this.#open(event.dataTransfer.files[0]);
      });
    }
  }

  async #pick(event) {
    event.preventDefault();
    const [handle] = await showOpenFilePicker().catch(() => []);
    if (handle) this.#watch(handle);
  }

  /** Reads the file again whenever it has been saved. */
  async #watch(handle) {
    clearInterval(this.watching);
    let seen = 0;
    const look = async () => {
      const file = await handle.getFile();
      if (file.lastModified !== seen) this.#open(file);
      seen = file.lastModified;
    };
    await look();
    this.watching = setInterval(look, WATCH_MILLISECONDS);
  }

  async #open(file) {
    const { status } = this.parts;
    try {
      const source = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      const own = this.guide.directions[headField(source, "Language")] ?? ["und", "auto"];
      this.standing = new Standing(this.guide, parsePo(source), own);
    } catch (error) {
      const what = error instanceof TypeError ? "it is not UTF-8" : error.message;
      status.textContent = `${file.name} cannot be read: ${what}.`;
      return;
    }
    this.#list();
    this.#choose(this.slug ?? this.guide.pages[0].slug);
    const { found, missing, share } = this.standing;
    const owed = missing.length ? ` ${missing.length} safety-critical ones are still to translate.` : "";
    status.textContent = `${file.name}: ${share.current} of ${share.all} messages of the guide, ${found.length} to look at.${owed}`;
  }

  #list() {
    const { problems } = this.parts;
    const { found, missing } = this.standing;
    const title = document.createElement("h3");
    title.textContent = found.length ? `To look at: ${found.length}` : "Nothing to look at";
    const owed = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = `Safety-critical, still to translate: ${missing.length}`;
    // A file that was only begun lacks hundreds: among them a fault would not be seen.
    owed.append(summary, this.#rows(missing));
    owed.hidden = !missing.length;
    problems.replaceChildren(title, this.#rows(found), owed);
    problems.hidden = false;
  }

  #rows(found) {
    const list = document.createElement("ol");
    for (const { context, source, what } of found) {
      const row = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--wide";
      button.textContent = `${context || source}: ${what}`;
      button.addEventListener("click", () => this.#lead(context));
      row.append(button);
      list.append(row);
    }
    return list;
  }

  #lead(context) {
    const slug = context.split("#")[0];
    if (!this.guide.pages.some((page) => page.slug === slug)) return;
    this.#choose(slug);
    const place = [...this.parts.page.querySelectorAll("[data-key]")].find((one) => one.dataset.key === context);
    if (!place) return;
    place.tabIndex = -1;
    place.classList.add("translate--here");
    place.focus();
    place.scrollIntoView({ block: "center" });
  }

  #choose(slug) {
    this.slug = slug;
    const { tools, page } = this.parts;
    if (!tools.firstChild) tools.append(this.#picker());
    tools.hidden = page.hidden = false;
    tools.querySelector("select").value = slug;
    const { tree } = this.guide.pages.find((one) => one.slug === slug);
    Object.assign(page, { lang: this.guide.source[0], dir: this.standing.own[1] });
    const words = (key, text) => this.standing.words(key, text);
    const frame = (text) => this.standing.frame(text);
    page.replaceChildren(...tree.map((node) => build(node, words, frame)));
  }

  #picker() {
    const label = document.createElement("label");
    const select = document.createElement("select");
    for (const { slug, title, core } of this.guide.pages) select.add(new Option(core ? `★ ${title}` : title, slug));
    select.addEventListener("change", () => this.#choose(select.value));
    label.append("Page ", select);
    return label;
  }

  #offerFresh() {
    const select = this.parts.fresh.querySelector("select");
    select.add(new Option("…", ""));
    for (const [tag, , autonym] of this.guide.languages) select.add(new Option(`${autonym} (${tag})`, tag));
    const list = document.createElement("ul");
    this.parts.fresh.after(list);
    list.className = "link-rows";
    select.addEventListener("change", async () => {
      const row = this.guide.languages.find(([tag]) => tag === select.value);
      if (!row) return list.replaceChildren();
      list.replaceChildren(...(await Promise.all(["ui", "guide"].map((domain) => freshRow(domain, row)))));
    });
  }
}

async function freshRow(domain, [, locale, , , plural]) {
  const body = freshPo(await text(`${domain}.pot`), locale, plural);
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.className = "link-row";
  link.href = URL.createObjectURL(new Blob([body], { type: "text/x-gettext-translation" }));
  link.download = `${locale}-${domain}.po`;
  link.textContent = link.download;
  row.append(link);
  return row;
}

customElements.define("translate-file", TranslateFile);
