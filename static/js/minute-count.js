/**
 * <minute-count data-minutes="3" data-due="3 minutes are over." data-again="Start again" data-loud>
 *   <details><summary>Start a 3 minute count</summary>…<div class="timer__fill"></div>…
 *     <p class="timer__next">What to do then</p></details></minute-count>
 *
 * Counts by the phone's clock, so that it is right after a call, a locked screen, a closed panel or
 * a reload: the moment of the tap stands in this entry of the tab's history, and nowhere else.
 * With `data-loud` the end is also heard and felt. Without JavaScript opening the panel fills a bar.
 */
import { letSleep, stayAwake } from "./awake.js";
import { giveSignal, prepareSignal } from "./signal.js";

const HOUR = 3600000; // a count that began longer ago belongs to another day

export class MinuteCount extends HTMLElement {
  #left = document.createElement("p");
  #said = document.createElement("p");
  #ticking;

  connectedCallback() {
    this.#left.className = "timer__left";
    this.#said.setAttribute("role", "status");
    this.#panel.addEventListener("toggle", () => this.#panel.open && this.#open());
    this.#panel.lastElementChild.prepend(this.#left, this.#said);
    this.#panel.lastElementChild.append(this.#againButton());
    if (startedAt()) this.#run();
    else if (this.#panel.open) this.#start(); // tapped before this script had come
  }

  get #panel() {
    return this.querySelector("details");
  }

  #againButton = () => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = this.dataset.again;
    button.addEventListener("click", this.#start);
    return button;
  };

  #open = () => startedAt() || this.#start();

  #start = () => {
    prepareSignal();
    history.replaceState({ ...history.state, started: Date.now() }, "");
    this.#said.textContent = "";
    this.#run();
  };

  #run = () => {
    this.classList.add("timer--counting");
    this.#panel.open = true;
    clearInterval(this.#ticking);
    stayAwake(this);
    this.#ticking = setInterval(this.#show, 250);
    this.#show();
  };

  #show = () => {
    const started = startedAt();
    if (!started) return;
    const length = this.dataset.minutes * 60;
    const left = Math.max(0, Math.ceil(length - (Date.now() - started) / 1000));
    this.#left.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    this.querySelector(".timer__fill").style.inlineSize = `${100 - (100 * left) / length}%`;
    if (!left && !this.#said.textContent) this.#end();
  };

  #end = () => {
    clearInterval(this.#ticking);
    letSleep(this);
    // What follows may lie in a closed panel.
    this.#panel.open = true;
    this.#said.textContent = this.dataset.due;
    if ("loud" in this.dataset) giveSignal(3, 880);
  };
}

function startedAt() {
  const started = history.state?.started;
  const age = Date.now() - started;
  // Also none when the clock was set back.
  return age >= 0 && age < HOUR ? started : null;
}
