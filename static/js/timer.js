/** Pages with a count: minutes by the clock, and the pace of breaths. */
import { BreathPacer } from "./breath-pacer.js";
import { MinuteCount } from "./minute-count.js";

customElements.define("breath-pacer", BreathPacer);
customElements.define("minute-count", MinuteCount);
