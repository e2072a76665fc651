/**
 * What a preview adds to a page: a bar with toggles, each block's key and source, and the page's
 * renewal in its place when a catalogue is saved. Served by `handrail locales preview` alone.
 */
const address = (name) => new URL(name, import.meta.url);
const TOGGLES = {
  outline: "Outline what is missing or outdated",
  source: "Show the source beside it",
  keys: "Show keys (a tap copies one)",
};
// A link row's note belongs to the message of its label.
const KEYED = "main .keyed:not([data-part=note])";
const root = document.documentElement;

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** The words of `now` that `was` has not, marked; and those that are gone, struck through. */
function differences(was, now) {
  const line = element("span", "preview__was");
  const [before, after] = [was.split(" "), now.split(" ")];
  for (const word of before.filter((one) => !after.includes(one))) line.append(element("del", "", word), " ");
  for (const word of after) line.append(before.includes(word) ? word : element("mark", "", word), " ");
  return line;
}

function keyButton(key) {
  const button = element("button", "preview__key", key);
  button.type = "button";
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    await navigator.clipboard?.writeText(key).catch(() => {});
    button.textContent = `${key} ✓`;
  });
  return button;
}

function dress(words) {
  const { key, source, was, state, faults } = words.dataset;
  words.append(keyButton(key));
  const shown = element("span", "preview__source", source);
  [shown.lang, shown.dir] = document.querySelector("[name=source-language]").content.split(" ");
  words.append(shown);
  if (state === "outdated" && was) words.append(differences(was, source));
  if (faults) words.title = faults;
}

const dressAll = () => document.querySelectorAll(KEYED).forEach(dress);

function toggle(name) {
  const label = element("label", "");
  const box = element("input", "");
  box.type = "checkbox";
  box.checked = sessionStorage[`preview-${name}`] === "on";
  const apply = () => root.classList.toggle(`preview--${name}`, box.checked);
  box.addEventListener("change", () => {
    sessionStorage[`preview-${name}`] = box.checked ? "on" : "";
    apply();
  });
  apply();
  label.append(box, TOGGLES[name]);
  return label;
}

const bar = element("details", "preview__bar");
const summary = element("summary", "", "Preview");
const problems = element("ul", "");
problems.setAttribute("aria-label", "Problems");
bar.append(summary, ...Object.keys(TOGGLES).map(toggle), problems);

async function listProblems() {
  const found = await (await fetch(address("problems.json"))).json();
  const rows = found.map(({ where, what, how }) => element("li", "", `${where}: ${what} ${how}`));
  problems.replaceChildren(...rows);
  const missing = document.querySelectorAll(`${KEYED}:not([data-state=current])`).length;
  summary.textContent = `Preview · ${missing} to do here · ${rows.length} refused`;
}

/** The same page as it is now; a document that the browser reads itself, so nothing is parsed here. */
function fresh() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => (request.response ? resolve(request.response) : reject(new Error("no page")));
    request.onerror = reject;
    request.open("GET", location.href);
    request.send();
  });
}

async function renew() {
  try {
    const page = await fresh();
    document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
    document.title = page.title;
    dressAll();
    await listProblems();
  } catch {
    location.reload();
  }
}

document.body.append(bar);
dressAll();
listProblems();
new EventSource(address("events")).onmessage = renew;
