/**
 * <install-app hidden><button type="button">Put it on the home screen</button></install-app>
 *
 * Shows its button only where the browser offers to install. The steps for every phone stand
 * beside it as plain HTML, and are all there is without JavaScript.
 */
export class InstallApp extends HTMLElement {
  #offer;

  connectedCallback() {
    this.querySelector("button").addEventListener("click", this.#install);
    addEventListener("beforeinstallprompt", this.#keepOffer);
    addEventListener("appinstalled", () => (this.hidden = true));
  }

  #keepOffer = (event) => {
    event.preventDefault();
    this.#offer = event;
    this.hidden = false;
  };

  // An offer can be used once; the browser makes a new one when it was declined.
  #install = () => {
    this.hidden = true;
    this.#offer.prompt();
  };
}
