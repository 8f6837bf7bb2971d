"""Whether an act took place: tense, modal, negation, and the words above it."""
