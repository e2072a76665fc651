/**
 * <erase-all hidden data-done="Erased." data-failed="Not all of it could be erased.">
 *   <button type="button">Erase what this phone keeps</button> <p role="status"></p></erase-all>
 *
 * Erases choices, copy and worker of this edition, and nothing of another app on the same address;
 * works offline. Hidden without JavaScript, which is also what kept anything in the first place.
 */
import { baseAddress } from "./page.js";
import { clearStored } from "./store.js";

export class EraseAll extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button").addEventListener("click", this.#erase);
  }

  #erase = async () => {
    let words = this.dataset.done;
    try {
      const registration = await this.#registration();
      await this.#quiet(registration);
      await clearStored();
      document.dispatchEvent(new CustomEvent("handrail:choice"));
      // A worker that was stopped while it installed has gone by itself: then there is none to end.
      await registration?.unregister();
      if (await this.#registration()) throw new Error("worker");
    } catch (error) {
      words = `${this.dataset.failed} (${error.message})`;
    }
    this.querySelector("[role=status]").textContent = words;
  };

  #registration = () => {
    const scope = baseAddress.href;
    return navigator.serviceWorker?.getRegistration(scope);
  };

  /** Every worker must stop keeping files before they are deleted, or it would bring them back. */
  #quiet = async (registration) => {
    const { active, waiting, installing } = registration || {};
    await Promise.all([active, waiting, installing].filter(Boolean).map(askToErase));
  };
}

function askToErase(worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    worker.postMessage({ type: "erase" }, [port2]);
    // A worker that hangs must not keep the rest from being erased.
    setTimeout(resolve, 3000);
  });
}
