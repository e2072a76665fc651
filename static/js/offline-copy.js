/**
 * Registers the worker that keeps the guide on the phone, and knows how far it has come.
 * Elements read `copyState()` and listen for `handrail:copy` on the document:
 * `{phase: "saving" | "core" | "all" | "failed", reason, update, done, of}`;
 * `update` is truthy when a newer release waits for a tap.
 */
import { baseAddress, pageData, whenLoaded } from "./page.js";

const workerAddress = new URL("sw.js", baseAddress).href;
const workers = navigator.serviceWorker;
let registration;
let copy = {};

export function copyState() {
  return copy;
}

function announceCopy(change) {
  copy = { ...copy, ...change };
  document.dispatchEvent(new CustomEvent("handrail:copy"));
}

/** Asks the active worker; `part` is "core" or "rest". */
export function keepCopy(part) {
  const message = { type: "keep", language: pageData.language, part };
  registration?.active?.postMessage(message);
}

/** Lets the waiting release take over and shows this page in it. Only a tap leads here. */
export function takeUpdate() {
  const reload = () => location.reload();
  // Another open page may have let it in already.
  if (!registration.waiting) return reload();
  workers.addEventListener("controllerchange", reload);
  registration.waiting.postMessage({ type: "activate" });
}

async function startCopy() {
  if (!workers) return announceCopy({ phase: "failed", reason: "blocked" });
  workers.addEventListener("message", hearWorker);
  const scope = baseAddress.href;
  // A login page in place of the worker must not hide the copy that is already there.
  registration = await workers.register(trustAddress(), { scope })
    .catch(() => workers.getRegistration(scope))
    .catch(() => null);
  if (!registration) return announceCopy({ phase: "failed", reason: "network" });
  registration.addEventListener("updatefound", watchWorker);
  watchWorker();
  await workers.ready;
  // Paid or scarce data: the safety core is kept in any case, the rest when somebody asks for it.
  keepCopy(navigator.connection?.saveData ? "core" : "rest");
}

let trustedAddress;

/** Whatever it is asked, the policy lets one script address through: the worker's. */
function trustAddress() {
  const createScriptURL = () => workerAddress;
  trustedAddress = trustedAddress || (self.trustedTypes
    ? trustedTypes.createPolicy("handrail", { createScriptURL }).createScriptURL("")
    : workerAddress);
  return trustedAddress;
}

function watchWorker() {
  const { active, installing, waiting } = registration;
  if (!active) announceCopy({ phase: "saving" });
  announceCopy({ update: active && waiting });
  installing?.addEventListener("statechange", ({ target }) => {
    if (target.state === "installed") announceCopy({ update: active });
    // A failed update changes nothing for the reader; a failed first visit does.
    if (target.state === "redundant" && !active) {
      announceCopy({ phase: "failed", reason: copy.reason || "network" });
    }
  });
}

function hearWorker({ data, source }) {
  if (source?.scriptURL !== workerAddress || data?.type !== "state") return;
  const { languages, failed } = data;
  // The chooser has no language: the fullest copy counts.
  const { language } = pageData;
  const copies = language ? [languages[language] || {}] : Object.values(languages);
  const { core, rest, done, of } = copies.find((one) => one.rest) || copies[0] || {};
  const phase = rest ? "all" : core ? "core" : failed ? "failed" : "saving";
  announceCopy({ phase, reason: failed, done, of });
}

addEventListener("online", () => copy.reason === "network" && startCopy());
whenLoaded(startCopy);
