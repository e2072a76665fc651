/**
 * <div class="top-bar player" role="group" aria-label="Read aloud"><p class="… buttons">
 *   <button class="button" type="button"><svg>…</svg><span>Pause</span></button> …
 * </p><p class="wrap"></p></div>
 *
 * The buttons of what is read aloud, each with the function that it calls. `drawing` is any icon of
 * the page, since the others stand in the same file.
 */
export function makePlayer(words, drawing, { toggle, changeRate, close }) {
  const player = make("div", "top-bar player");
  player.setAttribute("role", "group");
  player.setAttribute("aria-label", words.readAloud);
  const buttons = make("p", "top-bar__row wrap buttons");
  const note = make("p", "wrap");
  const [main, slower, faster] = [
    ["pause", "pause", toggle],
    ["minus", "slower", () => changeRate(-1)],
    ["plus", "faster", () => changeRate(1)],
    ["halt", "stop", close],
  ].map(([icon, name, act]) => {
    const button = make("button", "button");
    button.type = "button";
    button.onclick = act;
    button.append(drawing.cloneNode(true), make("span"));
    label(button, icon, words[name]);
    buttons.append(button);
    return button;
  });
  player.append(buttons, note);
  return { element: player, show };

  /** Shows whether it speaks, which speeds there still are, and what there is to say. */
  function show({ isSpeaking, canChangeRate }, said) {
    label(main, isSpeaking ? "pause" : "play", words[isSpeaking ? "pause" : "continue"]);
    // Not `disabled`: the focus would be lost.
    slower.setAttribute("aria-disabled", !canChangeRate(-1));
    faster.setAttribute("aria-disabled", !canChangeRate(1));
    note.textContent = said;
  }
}

function make(name, classes = "") {
  const element = document.createElement(name);
  element.className = classes;
  return element;
}

function label({ firstChild, lastChild }, icon, words) {
  const use = firstChild.firstChild;
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#icon-${icon}`));
  lastChild.textContent = words;
}
