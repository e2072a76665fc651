/** Brings a block between the bars that stick to the screen's edges. */

/**
 * Scrolls only when the block is not whole between them, and not away from a reader who has left
 * the last one: looking at something else, they come back by themselves.
 */
export function scrollClear(block, last) {
  const box = (element) => element.getBoundingClientRect();
  const bars = [...document.querySelectorAll(".top-bar")];
  const top = Math.max(0, ...bars.map((bar) => box(bar).bottom)) + 16;
  const bottom = box(document.querySelector(".call-bar")).top - 16;
  if (last && (box(last).bottom < top || box(last).top > bottom)) return;
  if (box(block).top < top || box(block).bottom > bottom) scrollBy(0, box(block).top - top);
}
