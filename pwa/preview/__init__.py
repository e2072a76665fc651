"""`handrail locales preview`: a catalogue in its place, at once, with what is wrong in it."""
