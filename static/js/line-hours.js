/**
 * <line-hours data-zone="Europe/Paris" data-hours='[["mon","08:00","02:00"]]' data-open="Open now"
 *   data-closed="Closed now. Opens {when}." data-instead="Open now: {name} {number}"
 *   data-instead-name="Samaritans" data-instead-dial="116123" data-instead-number="116 123">
 *   Monday 8:00 to 2:00, Paris time</line-hours>
 *
 * Puts in front of the hours whether the line is open now; a closed line names when it opens next,
 * and a line that is always open. Without JavaScript the hours stand alone.
 */
import { pageLanguage } from "./page.js";
import { fillWords, isolateName, isolateNumber } from "./words.js";
import { nameOpening, openingState } from "./opening-hours.js";

export class LineHours extends HTMLElement {
  #state = document.createElement("strong");
  #timer;

  connectedCallback() {
    this.#state.className = "line-hours__state";
    this.#show();
    // A page may stay open past the hour.
    this.#timer = setInterval(this.#show, 60000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #show = () => {
    const { zone, hours, open, closed, instead, insteadName } = this.dataset;
    let state, when;
    try {
      state = openingState(JSON.parse(hours), zone, new Date());
      when = nameOpening(state.opens, pageLanguage);
    } catch {
      return; // a zone this phone does not know: the printed hours stand alone
    }
    this.dataset.state = state.open ? "open" : "closed";
    fillWords(this.#state, state.open ? open : closed, { when });
    if (!this.contains(this.#state)) this.prepend(this.#state, " ");
    if (state.open || !insteadName) return;
    const other = document.createElement("span");
    fillWords(other, instead, { name: isolateName(insteadName), number: this.#insteadLink() });
    this.#state.append(" ", other);
  };

  #insteadLink = () => {
    const link = document.createElement("a");
    link.href = `tel:${this.dataset.insteadDial}`;
    const number = isolateNumber(this.dataset.insteadNumber);
    number.dataset.number = "";
    link.append(number);
    return link;
  };
}
