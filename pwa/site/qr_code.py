"""A QR code as one SVG path, drawn from segno's modules: no picture to fetch, no inline style."""

from dataclasses import dataclass
from functools import cache

import segno

QUIET_ZONE = 4  # modules of white on each side, as ISO/IEC 18004 wants them


@dataclass(frozen=True)
class QrCode:
    """What stands in the `viewBox` and in the `d` of the drawing."""

    side: int  # in modules, quiet zone included
    path: str


@cache
def qr_code(address: str) -> QrCode:
    """The code of an address; level M reads with 15 % of it creased or soiled."""
    rows = [list(row) for row in segno.make(address, error="m", micro=False).matrix]
    dark = "".join(
        f"M{x + QUIET_ZONE} {y + QUIET_ZONE}{_run(row, x)}"
        for y, row in enumerate(rows)
        for x, module in enumerate(row)
        if module and not (x and row[x - 1])
    )
    return QrCode(len(rows) + 2 * QUIET_ZONE, dark)


def _run(row: list[int], start: int) -> str:
    """A bar one module high, as long as the dark modules go on."""
    end = next((x for x in range(start, len(row)) if not row[x]), len(row))
    return f"h{end - start}v1h-{end - start}z"
