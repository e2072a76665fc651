/**
 * <breath-pacer hidden data-give="Breathe" data-wait="Wait" data-stop="Stop">
 *   <button type="button">Show me the pace</button><p class="pacer" hidden></p></breath-pacer>
 *
 * One breath every 5 seconds, to see, hear and feel, for as long as the reader lets it run.
 * Hidden without JavaScript: the words beside it say the pace.
 */
import { letSleep, stayAwake } from "./awake.js";
import { giveSignal, prepareSignal } from "./signal.js";

const EVERY = 5000; // milliseconds from breath to breath, as the step says
const LASTS = 1500;

export class BreathPacer extends HTMLElement {
  #words;
  #ticking;
  #started;
  #given;

  connectedCallback() {
    this.hidden = false;
    this.#words = this.#label.textContent;
    this.querySelector("button").addEventListener("click", this.#toggle);
  }

  get #label() {
    return this.querySelector("button span");
  }

  #toggle = () => (this.#ticking ? this.#stop() : this.#start());

  #start = () => {
    prepareSignal();
    stayAwake(this);
    this.#started = Date.now();
    this.#given = 0;
    this.#ticking = setInterval(this.#show, 100);
    this.#label.textContent = this.dataset.stop;
    this.#show();
  };

  #stop = () => {
    clearInterval(this.#ticking);
    this.#ticking = null;
    letSleep(this);
    this.#label.textContent = this.#words;
    this.querySelector(".pacer").hidden = true;
  };

  /** By the clock: a browser that slows its timers does not slow the breaths. */
  #show = () => {
    const passed = Date.now() - this.#started;
    const isBreath = passed % EVERY < LASTS;
    const count = Math.floor(passed / EVERY) + 1;
    const pacer = this.querySelector(".pacer");
    pacer.hidden = false;
    pacer.classList.toggle("pacer--breath", isBreath);
    pacer.textContent = isBreath ? this.dataset.give : this.dataset.wait;
    if (count > this.#given) giveSignal(1, 520);
    this.#given = count;
  };
}
