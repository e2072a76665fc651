/** A tone and a buzz for eyes that are elsewhere. Prepared by a tap: browsers allow no sound before. */

let audio;

export function prepareSignal() {
  const Context = self.AudioContext || self.webkitAudioContext;
  audio = audio || (Context && new Context());
  audio?.resume();
}

/** `times` short tones of `pitch` in Hz, and as many buzzes; silent where the phone has neither. */
export function giveSignal(times, pitch) {
  navigator.vibrate?.(Array(times * 2 - 1).fill(250));
  if (audio?.state !== "running") return;
  for (let nth = 0; nth < times; nth += 1) {
    const tone = audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(audio.destination);
    tone.start(audio.currentTime + nth / 2);
    tone.stop(audio.currentTime + nth / 2 + 0.25);
  }
}
