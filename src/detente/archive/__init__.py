"""The archive: one SQLite file that keeps articles, their records and the captures they came from."""

from detente.archive.archive import Archive
from detente.model.days import bounds

__all__ = ["Archive", "bounds"]
