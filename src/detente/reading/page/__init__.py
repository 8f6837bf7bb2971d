"""HTML pages: trafilatura for the body; headline, authors, day, outlet, captions and related links by our own rules."""

from detente.reading.page.html import draft

__all__ = ["draft"]
