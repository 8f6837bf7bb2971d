"""The colours that mean the same on every page; the style sheet has them for dark mode too."""

QUADS = {
    "verbal-cooperation": ("Cooperation in words", "#3b8bc4"),
    "material-cooperation": ("Cooperation in deeds", "#1b4f91"),
    "verbal-conflict": ("Conflict in words", "#d1690a"),
    "material-conflict": ("Conflict in deeds", "#a3182b"),
}
"""The four quad classes with the name and the colour that they have on every page: blues against reds, the deed darker
than the word, so that they stay apart for colour-blind eyes and in grey."""
INK, FAINT, ACCENT = "#50575f", "#d9dde2", "#6b4fa0"
SHADES = ("#eceef1", "#dcd3ec", "#bfaede", "#9f86cb", "#7d60b0", "#573c8a")
"""From none to many, for countries on a map."""
