"""What the machine knows about speaking and wanting: cue verbs and nouns, venues, stance words with their frames."""
