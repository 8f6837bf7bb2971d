"""From what a user names (a file, a folder, a feed, an address, standard input) to captures."""

from detente.reading.sources.front import captures

__all__ = ["captures"]
