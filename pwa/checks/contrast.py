"""Contrast of the colours in force, an edition's own included, in light and in dark."""

from collections.abc import Iterator, Mapping

from pwa.checks.pairs import CONTROLS, FOCUSED_ON, TEXT
from pwa.checks.subject import Subject
from pwa.edition.look import OWN, SCHEMES, TOKENS, Colour, Scheme
from pwa.errors import Problem, Severity

WORDS = 7.0  # WCAG 2.2, 1.4.6 (AAA): what a cracked screen in the sun needs
SHAPES = 3.0  # WCAG 2.2, 1.4.11 and 2.4.13
CHANNEL_KNEE = 0.04045  # sRGB, IEC 61966-2-1
SETTINGS = "content/edition.toml"
# Keys of [colours] in edition.toml, and the colour of the page that each must be.
FRAME: tuple[tuple[str, Scheme, str], ...] = (
    ("light", "light", "brand"),
    ("dark", "dark", "brand"),
    ("page", "light", "page"),
)
REMEDY = {
    "light": "in :root",
    "dark": "in @media screen and (prefers-color-scheme: dark) { :root { … } }",
}


def check_contrast(subject: Subject) -> Iterator[Problem]:
    """Words keep 7:1 and controls, edges and focus 3:1, light and dark, in an edition's colours."""
    look = subject.edition.look
    for scheme in SCHEMES:
        colours = look.colours[scheme]
        for pairs, needed in ((TEXT, WORDS), (CONTROLS, SHAPES)):
            for front, ground, user in pairs:
                yield from _too_little(colours, (front,), ground, user, needed, scheme)
        for ground in FOCUSED_ON:
            rings = ("focus", "focus-gap")
            yield from _too_little(colours, rings, ground, "the focus", SHAPES, scheme)
    yield from _frame(subject)
    for name, where in look.unread:
        yield Problem(
            where,
            f"{name} is set for a part of the page: its contrast is not checked.",
            "Set it in :root, or measure it yourself.",
            Severity.WARNING,
        )


def _too_little(
    colours: Mapping[str, Colour],
    fronts: tuple[str, ...],
    ground: str,
    user: str,
    needed: float,
    scheme: Scheme,
) -> Iterator[Problem]:
    """The best of the fronts on a ground, if even that is too little."""
    if missing := [name for name in (*fronts, ground) if name not in colours]:
        what = f"--color-{missing[0]} has no colour in {scheme}."
        yield Problem(TOKENS, what, "Copy its line from the built-in tokens.css.")
        return
    found = max(ratio(colours[front].hex, colours[ground].hex) for front in fronts)
    if found < needed:
        # The one that the edition set is the one to mend.
        places = {colours[name].where for name in (*fronts, ground)}
        own = sorted(place for place in places if place.startswith(OWN))
        yield Problem(
            (own or sorted(places))[0],
            f"{' or '.join(fronts)} on {ground} ({user}) has {found:.2f}:1 in {scheme}; "
            f"{needed:g}:1 is needed.",
            f"Move --color-{fronts[0]} and --color-{ground} apart, {REMEDY[scheme]}.",
        )


def _frame(subject: Subject) -> Iterator[Problem]:
    """The browser's frame and the opening screen have the colours of the page they frame."""
    for key, scheme, name in FRAME:
        said = getattr(subject.edition.settings.colours, key)
        wanted = subject.edition.look.colours[scheme].get(name)
        if wanted and long_form(said) != long_form(wanted.hex):
            yield Problem(
                f"{SETTINGS}: colours.{key}",
                f"{said} differs from --color-{name}, {wanted.hex} in {scheme}.",
                "Write the same colour: the browser's frame and the page then are one.",
                Severity.WARNING,
            )


def ratio(one: str, other: str) -> float:
    """The contrast of two colours by WCAG: 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of #rgb or #rrggbb by WCAG: 0 to 1."""
    digits = long_form(colour)[1:]
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        one / 12.92 if one <= CHANNEL_KNEE else ((one + 0.055) / 1.055) ** 2.4 for one in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def long_form(colour: str) -> str:
    """#0F4 as #00ff44."""
    digits = colour.removeprefix("#").lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)
