/**
 * What scripts need beside the page, from one small file per language: `{words, countries, zones}`.
 * It is asked for only when something is to be said or a number of another country is needed.
 */
import { pageData } from "./page.js";

let file;

/** The data, asked for once; after a failure the next caller asks again. */
export function loadData() {
  file = file || fetchJson(pageData.file).catch((error) => {
    file = null;
    throw error;
  });
  return file;
}

export async function fetchJson(address) {
  return (await fetch(address)).json();
}
