"""Tab by tab through a page: where the keyboard goes, and whether one sees where it is."""

from collections.abc import Iterator

from playwright.sync_api import Page

# What a keyboard must reach, in the order of the document; of radios the chosen one stands for all.
STOPS = """() => [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
  .filter(part => part.checkVisibility({ visibilityProperty: true }) && !part.disabled
    && (part.type !== "radio" || part.checked))"""
COUNT = f"() => ({STOPS})().length"
# Where the focus is: its place in that list, its name, and what is wrong with how it shows.
AT = f"""async () => {{
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const part = document.activeElement;
  const name = `${{part.innerText || part.ariaLabel || part.id || part.tagName}}`.slice(0, 40);
  const place = ({STOPS})().indexOf(part);
  // A field out of sight shows its focus on its label.
  const shown = part.labels?.length && part.getBoundingClientRect().width < 3
    ? part.labels[0] : part;
  const style = getComputedStyle(shown), faults = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)
    faults.push("no visible focus");
  const covers = (x, y) => {{
    const top = document.elementFromPoint(x, y);
    return !top || !(shown.contains(top) || top.contains(shown));
  }};
  for (const box of shown.getClientRects()) {{
    // Of what is taller than the screen leaves room for, the beginning must show.
    const whole = box.height < innerHeight / 3;
    const middle = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 24)];
    const edges = [[middle[0], box.top + 2], ...(whole ? [[middle[0], box.bottom - 2]] : [])];
    if ([middle, ...edges].some(([x, y]) => covers(x, y))) faults.push("covered");
  }}
  return {{ place, name, faults, outside: part === document.body }};
}}"""


def walk(page: Page) -> Iterator[dict[str, object]]:
    """Each stop from the top of the page to its end, and the one after: out of the page."""
    for _ in range(page.evaluate(COUNT) + 1):
        page.keyboard.press("Tab")
        yield page.evaluate(AT)


def keyboard_faults(page: Page) -> list[str]:
    """Stops left out or out of order, traps, and stops that one cannot see."""
    stops = list(walk(page))
    found = [f"{one['name']}: {fault}" for one in stops[:-1] for fault in one["faults"]]
    places = [one["place"] for one in stops[:-1]]
    if places != list(range(len(places))):
        found.append(f"the order is {[one['name'] for one in stops[:-1]]}, {places}")
    if not stops[-1]["outside"] and stops[-1]["place"] != 0:  # or round to the top at once
        found.append(f"no way out after {stops[-1]['name']}")
    return found
