"""The contrast of every text on a page, by our own walk: against what is really painted behind it.

Backgrounds that let something through are blended with what is below them, up to the page. The walk
sees what engines leave open: words in drawings, numbers that the style sheet writes, fields.
"""

from playwright.sync_api import Page

# WCAG 2.2, 1.4.6: level AAA for text of every size; for large text 4.5 would do.
ENOUGH = 7

WALK = """(enough) => {
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  // Any colour that CSS can write, as red, green, blue and opacity.
  const channels = (colour) => {
    if (!known.has(colour)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = (top, below) =>
    [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "Canvas";
  const canvas = channels(getComputedStyle(probe).color);
  probe.remove();
  const behind = (part) => {
    const style = getComputedStyle(part);
    const own = channels(style.backgroundColor);
    // A picture behind words cannot be measured here, so there must be none.
    if (style.backgroundImage !== "none") pictures.push(part);
    if (own[3] === 1) return own;
    return over(own, part.parentElement ? behind(part.parentElement) : canvas);
  };
  const opacity = (part) =>
    (part ? getComputedStyle(part).opacity * opacity(part.parentElement) : 1);
  const pictures = [], faults = [];
  let least = 99, count = 0;
  const measure = (words, colour, part, below) => {
    const [r, g, b, a] = channels(colour);
    const found = ratio(over([r, g, b, a * opacity(part)], below), below);
    count += 1;
    least = Math.min(least, found);
    if (found < enough) faults.push(`${words.trim().slice(0, 40)}: ${found.toFixed(2)}`);
  };
  const seen = (part) => part.checkVisibility({ visibilityProperty: true })
    && !part.closest(".visually-hidden");
  // The filled shapes of a drawing that lie below the middle of its text.
  const shapes = (text) => {
    const { x, y, width, height } = text.getBBox();
    const middle = new DOMPoint(x + width / 2, y + height / 2);
    return [...text.ownerSVGElement.querySelectorAll("path, rect, circle")]
      .map((shape) => [shape, getComputedStyle(shape).fill])
      .filter(([shape, fill]) => fill !== "none" && shape.isPointInFill(middle))
      .map(([, fill]) => channels(fill));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.data, part = walker.currentNode.parentElement;
    if (!words.trim() || !seen(part) || !part.getBoundingClientRect().width) continue;
    const drawn = part.closest("svg");
    const colour = getComputedStyle(part)[drawn ? "fill" : "color"];
    for (const below of [behind(part), ...(drawn ? shapes(part) : [])])
      measure(words, colour, part, below);
  }
  for (const part of document.body.querySelectorAll("*")) {
    if (!seen(part)) continue;
    for (const name of ["::before", "::after"]) {
      const style = getComputedStyle(part, name);
      if (!/counter|"[^"]*[^"\\s][^"]*"/.test(style.content)) continue;
      const below = over(channels(style.backgroundColor), behind(part));
      measure(`${name} of ${part.className}`, style.color, part, below);
    }
    if (part.matches("input:not([type=radio], [type=checkbox]), textarea, select"))
      measure("a field", getComputedStyle(part).color, part, behind(part));
  }
  return {
    count, least,
    faults: faults.concat(pictures.map((part) => `a picture lies behind words: ${part.className}`)),
  };
}"""


def low_contrast(page: Page) -> list[str]:
    """Every text of the page below the bar; fails when the page shows no text at all."""
    found = page.evaluate(WALK, ENOUGH)
    assert found["count"] > 5, "there was nothing to measure"
    return list(found["faults"])
