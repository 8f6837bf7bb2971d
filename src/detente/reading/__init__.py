"""Reading: bytes in, article out. Nothing here knows what an article says."""

from detente.reading.article import read_article, read_page
from detente.reading.dateline import written_on
from detente.reading.report import Omission, Origin, Page, PageBlock
from detente.reading.sources import captures

__all__ = ["Omission", "Origin", "Page", "PageBlock", "captures", "read_article", "read_page", "written_on"]
