"""What a lexicon entry asks of a word, its object and what it governs."""
