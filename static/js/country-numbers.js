/**
 * Puts the numbers of the country that the reader has chosen in place of the default country's:
 * links `[data-call][data-roles]` with `[data-number]`, `[data-line-name]`; prose `[data-number-of]`;
 * `[data-country-name]`; `<line-age data-role>`; blocks `[data-only-country]`. Fetched only for a
 * reader who has chosen.
 * Without JavaScript the page keeps the default country's numbers, which it names.
 */
import { chosenCountry, nameCountry } from "./country.js";
import { loadData } from "./data.js";
import { baseAddress, pageData, pageLanguage } from "./page.js";

let shownCountry = pageData.country;

export async function showNumbers() {
  const wanted = chosenCountry() || pageData.country;
  if (wanted === shownCountry) return;
  const { countries } = await loadData();
  // A code that this edition no longer knows counts as no choice.
  const code = countries[wanted] ? wanted : pageData.country;
  shownCountry = code;
  swapNumbers(code, countries[code]);
}

function swapNumbers(code, country) {
  const { roles } = country;
  const page = (selector) => document.querySelectorAll(selector);
  page("[data-call][data-roles]").forEach((link) => swapLink(link, country));
  page("[data-number-of]").forEach((number) => {
    const line = roles[number.dataset.numberOf];
    number.hidden = !line;
    if (line) number.textContent = line.display;
  });
  page("line-age[data-role]").forEach((age) => swapAge(age, country));
  page("[data-country-name]").forEach((name) => (name.textContent = nameCountry(code, country)));
  page("[data-country-list]").forEach((link) => {
    link.href = new URL(`${pageLanguage}/calls/${code.toLowerCase()}/`, baseAddress).href;
  });
  page("[data-only-country]").forEach((block) => (block.hidden = !holdsIn(block, code)));
}

/** `data-only-country="CA US"` names its countries; `other` stands in where no sibling is meant. */
function holdsIn(block, code) {
  const names = ({ dataset }) => (dataset.onlyCountry || "").split(" ");
  const named = [...block.parentElement.children].some((sibling) => names(sibling).includes(code));
  return names(block).includes(named ? code : "other");
}

function swapLink(link, { roles, language }) {
  const role = link.dataset.roles.split(" ").find((name) => roles[name]);
  // A number of another country is worse than none.
  link.hidden = !role;
  if (!role) return;
  const { dial, display, name } = roles[role];
  link.href = `tel:${dial}`;
  setWords(link, "[data-number]", display);
  setWords(link, "[data-line-name]", name);
  link.querySelectorAll("[data-line-name]").forEach((place) => (place.lang = language));
}

function setWords(link, selector, words) {
  link.querySelectorAll(selector).forEach((place) => (place.textContent = words));
}

function swapAge(age, { roles, always }) {
  const line = roles[age.dataset.role.split(" ").find((name) => roles[name])];
  age.hidden = !line;
  if (!line) return;
  // `checked` comes last: the element draws itself anew when that one changes.
  Object.assign(age.dataset, {
    fresh: line.how || (line === roles.emergency ? "listed" : "read"),
    emergency: roles.emergency.display,
    always: always ? always.display : "",
    old: line.old,
    checked: line.checked,
  });
}
