"""Where: toponyms and the places that they name."""

from detente.places.mention import PlaceMention

__all__ = ["PlaceMention"]
