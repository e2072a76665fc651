/**
 * Finds the language that fits best among those there are: exactly, by alias, or shortened. An
 * alias of "" stops there: who reads one script of Chinese is not given the other.
 */
export function matchLanguage(wanted, offered, aliases) {
  for (const tag of wanted) {
    for (let shorter = tag; shorter; shorter = shorter.slice(0, Math.max(0, shorter.lastIndexOf("-")))) {
      const found = [shorter, aliases[shorter]].find((name) => offered.includes(name));
      if (found) return found;
      if (aliases[shorter] === "") break;
    }
  }
  return null;
}
