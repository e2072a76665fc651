"""The picture of a timeline: its phases as one hill above an axis of days, drawn on the server."""

from collections.abc import Iterator
from math import log

from pwa.edition.timelines import Kind, Phase, Substance

WIDTH = 320  # of the drawing, in its own units
BASE = 60  # where the hill stands
DAY = 24  # hours
TICKS = (1, 3, 7, 14, 30)  # days
LAST = 45 * DAY  # the axis ends here; what goes on longer runs out of the picture
TOPS: dict[Kind, int] = {"early": 34, "peak": 10, "easing": 38, "long": 51}


def outline(substance: Substance, mirrored: bool) -> str:
    """The hill as an SVG path, each phase one step; mirrored where time runs from right to left."""
    steps = [(_x(phase.start, mirrored), TOPS[phase.kind]) for phase in substance.phase]
    end = _x(substance.phase[-1].end or LAST, mirrored)
    walk = "".join(f"H{x}V{top}" for x, top in steps)
    return f"M{steps[0][0]} {BASE}{walk}H{end}V{BASE}z"


def ticks(mirrored: bool) -> Iterator[tuple[int, int]]:
    """(day, place) of each mark on the axis."""
    for day in TICKS:
        yield day, _x(day * DAY, mirrored)


def _x(hour: int, mirrored: bool) -> int:
    """The first hours get the room: the axis is logarithmic from about the sixth hour on."""
    x = round(WIDTH * log(1 + min(hour, LAST) / 6) / log(1 + LAST / 6))
    return WIDTH - x if mirrored else x


def in_hours(phase: Phase) -> bool:
    """Whether a phase is told in hours: those that end within three days."""
    return 0 < phase.end <= 3 * DAY


def days(hours: int) -> str:
    """Hours as whole days, or with the half that is left."""
    return f"{hours / DAY:g}"
