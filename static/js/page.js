/**
 * What every script needs to know about the page it runs on. All of it stands in the attributes of
 * `<body data-base="../../" data-language="en" data-country="US" data-file="../../_h/….json">`.
 */

export const pageData = document.body.dataset;

/** The root of the edition: a page may live below any path. */
export const baseAddress = new URL(pageData.base || "./", location.href);

/** The chooser has no language of its own: dates and names there follow the phone. */
export const pageLanguage = pageData.language || navigator.language;

/** Runs a task after `load`, so that it never competes with the first view for a slow line. */
export function whenLoaded(task) {
  if (document.readyState === "complete") task();
  else addEventListener("load", task);
}
