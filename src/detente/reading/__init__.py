"""Reading: bytes in, article out. Nothing here knows what an article says."""

from detente.reading.article import read_article
from detente.reading.sources import captures

__all__ = ["captures", "read_article"]
