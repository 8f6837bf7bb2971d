"""How much the reader takes in: beyond these bounds an input is refused by name, so that none can stall a run."""

from typing import Final

PAGE_BYTES: Final = 20_000_000
"""The largest single page, file or JSON line, in bytes."""

CORPUS_BYTES: Final = 4_000_000_000
"""The largest JSON lines file (it is read line by line)."""

TAGS: Final = 400_000
"""The most `<` that an HTML page may hold; a long news page has some 20,000."""

DEPTH: Final = 200
"""The deepest nesting of elements that is read; news pages stay under 60."""

LINES: Final = 100_000
"""The most lines that a text capture may hold."""

TEXT_CHARACTERS: Final = 1_000_000
"""The longest text that is one article: some 150,000 words, the bound of the language pipeline too."""

CAPTURE_CHARACTERS: Final = 5_000_000
"""The longest text capture, site furniture counted in."""

FETCH_SECONDS: Final = 20.0
"""How long one step of fetching a URL may take."""

REDIRECTS: Final = 5
"""How many redirects a fetch follows."""

TITLE_CHARACTERS: Final = 400
"""A longer line is never taken for a headline."""
