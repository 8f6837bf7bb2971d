"""Text captures: what a page looks like when only its visible words were kept."""

from detente.reading.plain.capture import draft

__all__ = ["draft"]
