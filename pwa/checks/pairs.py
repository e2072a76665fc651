"""Which colours meet in the design, and who puts them together: what must keep its contrast."""

# (colour of the words, what they stand on, who does that)
TEXT = (
    ("text", "page", "running words"),
    ("text", "card", "cards, plain notices, the call bar's hint"),
    ("text", "door", "doors"),
    ("text", "glow", "a door under the pointer"),
    ("text", "danger-soft", "danger notices and lights"),
    ("text", "today-soft", "today notices, old numbers, changed blocks"),
    ("text", "safer-soft", "safer notices and lights"),
    ("quiet", "page", "stamps, ages of numbers, source numbers, what is not confirmed"),
    ("quiet", "card", "notes of rows, ages in the call bar"),
    ("quiet", "glow", "the note of a row under the pointer"),
    ("quiet", "danger-soft", "source numbers in a danger notice"),
    ("quiet", "today-soft", "source numbers in a today notice"),
    ("quiet", "safer-soft", "source numbers in a safer notice"),
    ("link", "page", "links, buttons, times of a phase"),
    ("link", "card", "rows, roles, the timer's start, the skip link"),
    ("link", "glow", "a row under the pointer"),
    ("link", "danger-soft", "a button in a danger notice"),
    ("link", "today-soft", "a button in a today notice"),
    ("link", "safer-soft", "a button in a safer notice"),
    ("card", "link", "a chosen button"),
    ("on-brand", "brand", "the top bar and the title band"),
    ("brand", "on-brand", "a link of the top bar under the pointer"),
    ("on-call", "call", "call buttons"),
    ("on-danger", "danger", "the red action, emergency buttons, the head of the danger light"),
    ("on-post", "post", "numbers of steps"),
    ("card", "today-edge", "the head of the today light"),
    ("card", "safer-edge", "the head of the safer light"),
)

# (edge, drawing or fill, what it stands beside, who does that)
CONTROLS = (
    ("link", "page", "edges of buttons, radios, rows of this page"),
    ("link", "card", "icons and boxes in cards"),
    ("link", "door", "drawings of doors"),
    ("link", "glow", "drawings of a door under the pointer"),
    ("rail", "page", "the rail, edges of doors, the picture of a timeline"),
    ("rail", "door", "edges of doors"),
    ("rail", "glow", "edges of a door under the pointer"),
    ("rail", "card", "the timer's bar"),
    ("text", "card", "the timer's edge"),
    ("mark", "brand", "the way home in the top bar"),
    ("call", "card", "the button in the call bar"),
    ("call", "page", "call buttons on a page"),
    ("danger-edge", "page", "edges of danger notices and of the red action"),
    ("danger-edge", "card", "emergency buttons in the call bar, what to notice in a picture"),
    ("danger-edge", "danger-soft", "the sign of a danger notice"),
    ("today-edge", "page", "edges of today notices"),
    ("today-edge", "card", "the edge of an old number in the call bar"),
    ("today-edge", "today-soft", "the sign of a today notice"),
    ("safer-edge", "page", "edges of safer notices"),
    ("safer-edge", "safer-soft", "the sign of a safer notice"),
    ("you", "card", "the helper in a picture"),
    ("you", "glow", "the helper on the mat"),
    ("them", "card", "the person in a picture"),
    ("them", "glow", "the person on the mat"),
    ("focus", "focus-gap", "the two rings of the focus beside each other"),
)

# The focus has two rings, focus and focus-gap: on each of these one of them must be seen.
FOCUSED_ON = (
    "page", "card", "door", "glow", "brand", "call", "danger",
    "danger-soft", "today-soft", "safer-soft", "today-edge", "safer-edge",
)  # fmt: skip
