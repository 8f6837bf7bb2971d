"""Who does it to whom, where the article tells it outside the act's own clause."""
