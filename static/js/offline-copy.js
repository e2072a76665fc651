/**
 * Registers the worker that keeps the guide on the phone, and knows how far it has come.
 * Elements read `copyState()` and listen for `handrail:copy` on the document:
 * `{phase: "saving" | "core" | "all" | "failed", reason, update, done, of}`.
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
  workers.addEventListener("controllerchange", () => location.reload());
  registration.waiting?.postMessage({ type: "activate" });
}

async function startCopy() {
  if (!workers) return announceCopy({ phase: "failed", reason: "blocked" });
  registration = await registerWorker();
  if (!registration) return announceCopy({ phase: "failed", reason: "network" });
  registration.addEventListener("updatefound", watchWorker);
  watchWorker();
  await workers.ready;
  // Paid or scarce data: the safety core is kept in any case, the rest when somebody asks for it.
  keepCopy(navigator.connection?.saveData ? "core" : "rest");
}

/** A login page in place of the worker must not hide the copy that is already there. */
function registerWorker() {
  const scope = baseAddress.href;
  const earlier = () => workers.getRegistration(scope).catch(() => null);
  return workers.register(trustAddress(), { scope }).catch(earlier);
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
  announceCopy({ update: Boolean(active && waiting) });
  installing?.addEventListener("statechange", () => {
    if (installing.state === "installed") announceCopy({ update: Boolean(registration.active) });
    // A failed update changes nothing for the reader; a failed first visit does.
    if (installing.state === "redundant" && !registration.active) {
      announceCopy({ phase: "failed", reason: copy.reason || "network" });
    }
  });
}

function hearWorker({ data, source }) {
  if (source?.scriptURL !== workerAddress || data?.type !== "state") return;
  const { languages, failed } = data;
  // The chooser has no language: any whole copy counts.
  const mine = languages[pageData.language] || (pageData.language ? {} : Object.values(languages)[0]);
  const { core, rest, done, of } = mine || {};
  const phase = rest ? "all" : core ? "core" : failed ? "failed" : "saving";
  announceCopy({ phase, reason: failed, done, of });
}

workers?.addEventListener("message", hearWorker);
addEventListener("online", () => copy.reason === "network" && startCopy());
whenLoaded(startCopy);
