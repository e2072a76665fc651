/** The language chooser. */
import { LanguageOffer } from "./language-offer.js";

customElements.define("language-offer", LanguageOffer);
