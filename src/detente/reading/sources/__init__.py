"""From what a user names (a file, a folder, a feed, an address, standard input) to captures."""

from detente.reading.sources.front import captures
from detente.reading.sources.rows import fields as check_fields

__all__ = ["captures", "check_fields"]
