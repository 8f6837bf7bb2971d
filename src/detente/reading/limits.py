"""How much the reader takes in: beyond these bounds an input is refused by name, so that none can stall a run."""

from typing import Final

PAGE_BYTES: Final = 20_000_000
"""The largest single page, file or JSON line, in bytes."""

WINDOW_BYTES: Final = 134_217_728
"""The largest window of a Zstandard frame, which is held in memory while it is unpacked."""

BUNDLE_BYTES: Final = 20_000_000_000
"""The largest WACZ or Parquet file that is packed once more, unpacked; it lies on the disk while it is read."""

RECORD_HEAD: Final = 65_536
"""The most bytes that the headers of a web archive's record may take."""

MESSAGE_PARTS: Final = 500
"""The most parts that are looked at in one mail."""

PDF_PAGES: Final = 100
"""The most pages of a PDF that are read; a press release has a few."""

PDF_PAGE_BYTES: Final = 3_000_000
"""The longest content of one PDF page, unpacked; text pages stay under 100,000."""

PDF_SECONDS: Final = 30.0
"""How long a PDF may take to read; a press release takes a second."""

PDF_MEMORY: Final = 2_000_000_000
"""How much memory reading a PDF may take, in bytes, where the system can hold a process to it."""

TAGS: Final = 400_000
"""The most `<` that an HTML page may hold; a long news page has some 20,000."""

DEPTH: Final = 200
"""The deepest nesting of elements that is read; news pages stay under 60."""

ATTRIBUTES: Final = 1000
"""The most attributes of one tag; parsers take quadratic time over them."""

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
