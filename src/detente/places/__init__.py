"""Where: toponyms and the places that they name."""

from detente.places.find import find, find_places
from detente.places.mention import PlaceMention
from detente.places.weigh import resolve

__all__ = ["PlaceMention", "find", "find_places", "resolve"]
