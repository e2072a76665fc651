/** Brings a block between the bars that stick to the screen's edges. */

/**
 * Scrolls only when the block is not whole between them, and not away from a reader who has left
 * the last one: looking at something else, they come back by themselves.
 */
export function scrollClear(block, last) {
  const { top, bottom } = clearRoom();
  const isIn = (box) => box.bottom > top && box.top < bottom;
  if (last && !isIn(last.getBoundingClientRect())) return;
  const box = block.getBoundingClientRect();
  if (box.top >= top && box.bottom <= bottom) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: box.top - top, behavior: isCalm ? "auto" : "smooth" });
}

/** What of the screen no bar covers, less a little air. */
function clearRoom() {
  const edge = (selector, side) => document.querySelector(selector).getBoundingClientRect()[side];
  const air = 16;
  return {
    top: Math.max(0, edge(".top-bar", "bottom"), edge(".player", "bottom")) + air,
    bottom: Math.min(innerHeight, edge(".call-bar", "top")) - air,
  };
}
