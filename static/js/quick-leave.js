/**
 * <quick-leave data-title="Pancakes"><a href="../recipe/" rel="noreferrer">Leave</a></quick-leave>
 *
 * Blanks the page at once, then goes to the neutral page in place of this one, so that Back does
 * not show it. Three presses of Escape within five seconds do the same.
 * Without JavaScript it is a plain link; Back then returns to the page that was left.
 */
export class QuickLeave extends HTMLElement {
  #title = document.title;
  #presses = [];

  connectedCallback() {
    this.addEventListener("click", this.#leave);
    addEventListener("keydown", this.#countEscapes);
    addEventListener("pageshow", this.#comeBack);
  }

  #leave = (event) => {
    event.preventDefault();
    // The new page may take seconds on a bad line: until then nothing must be left to read.
    document.documentElement.hidden = true;
    document.title = this.dataset.title || " ";
    location.replace(this.querySelector("a").href);
  };

  #countEscapes = (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    this.#presses = this.#presses.filter((time) => event.timeStamp - time < 5000);
    if (this.#presses.push(event.timeStamp) > 2) this.#leave(event);
  };

  // A browser that keeps pages alive would otherwise bring back a blank one.
  #comeBack = (event) => {
    if (!event.persisted) return;
    document.documentElement.hidden = false;
    document.title = this.#title;
  };
}
