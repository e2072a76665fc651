/** The phone's own voices for a language. One that speaks over a network would send the words away. */
export function localVoices(language) {
  return speechSynthesis
    .getVoices()
    .filter((one) => one.localService && one.lang.split(/-|_/)[0] === language.split(/-|_/)[0]);
}
